import { checkedIn, oneHost } from './checked-in.ts';
import type { Framework } from './framework.ts';

const manual = 'https://docs.haproxy.org/2.6/configuration.html';
const replaceHeader = (code: string) => ({ setting: 'http-response replace-header', code });

/** Each snippet was run with 2.6.12. Single quotes keep `$` and `\` as they are. */
export const haproxy: Framework = {
  id: 'haproxy',
  title: 'HAProxy',
  source: 'https://www.haproxy.com/documentation/haproxy-configuration-manual/latest/',
  isProxy: true,
  settings: {
    ...oneHost(manual, {
      setting: 'http-request redirect',
      code: 'http-request redirect prefix https://{host} code 301 if { hdr(host) -i {otherHost} }',
    }),
    ...checkedIn(manual, {
      'to-https': {
        setting: 'http-request redirect',
        code: 'http-request redirect scheme https code 301 unless { ssl_fc }',
      },
      path: replaceHeader(
        "http-response replace-header Set-Cookie '^({name}=.*)[Pp]ath={oldPath}(.*)$' '\\1Path={path}\\2'",
      ),
      domain: replaceHeader("http-response replace-header Set-Cookie '^({name}=.*)$' '\\1; Domain={domain}'"),
      'host-only': replaceHeader(
        "http-response replace-header Set-Cookie '^({name}=.*); *[Dd]omain=[^;]*(.*)$' '\\1\\2'",
      ),
      'same-site': replaceHeader("http-response replace-header Set-Cookie '^({name}=.*)$' '\\1; SameSite={SameSite}'"),
      'same-site-none': replaceHeader(
        "http-response replace-header Set-Cookie '^({name}=.*)$' '\\1; SameSite=None; Secure'",
      ),
      secure: replaceHeader("http-response replace-header Set-Cookie '^({name}=.*)$' '\\1; Secure' if { ssl_fc }"),
      proxy: {
        setting: 'http-request set-header',
        code: 'http-request set-header X-Forwarded-Proto https if { ssl_fc }\nhttp-request set-header X-Forwarded-Host %[req.hdr(Host)]',
      },
      affinity: {
        setting: 'cookie',
        code: 'backend app\n    cookie SERVERID insert indirect nocache\n    server web-1 web-1:3000 check cookie web-1\n    server web-2 web-2:3000 check cookie web-2',
      },
    }),
  },
};

const varnishDocs = 'https://varnish-cache.org/docs/7.1';

/** The built-in VCL passes every request with a cookie. All snippets were compiled with 7.1.1. */
export const varnish: Framework = {
  id: 'varnish',
  title: 'Varnish',
  source: 'https://varnish-cache.org/docs/trunk/users-guide/increasing-your-hitrate.html',
  isProxy: true,
  settings: {
    ...checkedIn(`${varnishDocs}/users-guide/increasing-your-hitrate.html`, {
      cache: {
        setting: 'return (pass)',
        code:
          'sub vcl_recv {\n    if (req.http.Cookie ~ "(^|; ){name}=") {\n        return (pass);\n    }\n}\n' +
          'sub vcl_backend_response {\n    if (beresp.http.Set-Cookie) {\n        set beresp.uncacheable = true;\n    }\n}',
      },
    }),
    ...checkedIn(`${varnishDocs}/reference/vmod_directors.html`, {
      affinity: {
        setting: 'directors.hash',
        code:
          'import directors;\nsub vcl_init {\n    new app = directors.hash();\n    app.add_backend(web1, 1.0);\n    app.add_backend(web2, 1.0);\n}\n' +
          'sub vcl_recv {\n    set req.backend_hint = app.backend(client.identity);\n}',
      },
    }),
    ...checkedIn(`${varnishDocs}/reference/vcl-var.html`, {
      proxy: {
        setting: 'set req.http.X-Forwarded-Proto',
        code: 'sub vcl_recv {\n    set req.http.X-Forwarded-Proto = "https"; # where the TLS proxy in front does not say it\n}',
      },
    }),
  },
};

const guide = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide';

/** Without a policy that includes cookies CloudFront takes them out. The ids are those of the managed policies. */
export const cloudfront: Framework = {
  id: 'cloudfront',
  title: 'CloudFront',
  source: `${guide}/using-managed-origin-request-policies.html`,
  isProxy: true,
  settings: {
    ...checkedIn(`${guide}/using-managed-cache-policies.html`, {
      cache: {
        setting: 'OriginRequestPolicyId',
        code:
          'CacheBehaviors: # for the paths that need a session\n  - PathPattern: /account/*\n' +
          '    OriginRequestPolicyId: 216adef6-5c7f-47e4-b989-5492eafa07d3 # AllViewer: all cookies and headers\n' +
          '    CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad # CachingDisabled',
      },
    }),
    ...checkedIn(`${guide}/using-managed-origin-request-policies.html`, {
      proxy: {
        setting: 'OriginRequestPolicyId',
        code:
          '# AllViewerAndCloudFrontHeaders-2022-06: the visitor’s Host, and the scheme as CloudFront-Forwarded-Proto, which the origin must read\n' +
          'OriginRequestPolicyId: 33f36d7e-f396-46d9-90e0-52428a34d9dc',
      },
    }),
  },
};
