import type { Framework } from './framework.ts';

/** nginx.org, ngx_http_proxy_module; `proxy_cookie_flags` since 1.19.3. */
export const nginx: Framework = {
  id: 'nginx',
  title: 'nginx',
  source: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html',
  isProxy: true,
  settings: {
    path: { setting: 'proxy_cookie_path', code: 'proxy_cookie_path {oldPath} {path};' },
    domain: { setting: 'proxy_cookie_domain', code: 'proxy_cookie_domain {oldDomain} {domain};' },
    'host-only': { setting: 'proxy_cookie_domain', code: 'proxy_cookie_domain {oldDomain} $host;' },
    'same-site': { setting: 'proxy_cookie_flags', code: 'proxy_cookie_flags {name} samesite={samesite};' },
    'same-site-none': { setting: 'proxy_cookie_flags', code: 'proxy_cookie_flags {name} secure samesite=none;' },
    secure: { setting: 'proxy_cookie_flags', code: 'proxy_cookie_flags {name} secure;' },
    affinity: {
      setting: 'ip_hash',
      code: 'upstream app {\n    ip_hash; # one address, one node\n    server web-1;\n    server web-2;\n}',
    },
    cache: {
      setting: 'proxy_cache_bypass',
      code: 'proxy_cache_bypass $http_cookie;\nproxy_no_cache $http_cookie $upstream_http_set_cookie;',
    },
    proxy: {
      setting: 'proxy_set_header',
      code: 'proxy_set_header Host $host;\nproxy_set_header X-Forwarded-Host $host;\nproxy_set_header X-Forwarded-Proto $scheme;',
    },
  },
};

/** httpd.apache.org, mod_proxy, mod_headers and mod_proxy_balancer. */
export const apache: Framework = {
  id: 'apache',
  title: 'Apache',
  source: 'https://httpd.apache.org/docs/current/mod/mod_proxy.html',
  isProxy: true,
  settings: {
    path: { setting: 'ProxyPassReverseCookiePath', code: 'ProxyPassReverseCookiePath "{oldPath}" "{path}"' },
    domain: { setting: 'ProxyPassReverseCookieDomain', code: 'ProxyPassReverseCookieDomain "{oldDomain}" "{domain}"' },
    'same-site': {
      setting: 'Header edit Set-Cookie',
      code: 'Header edit Set-Cookie "^({name}=.*)$" "$1; SameSite={SameSite}"',
    },
    'same-site-none': {
      setting: 'Header edit Set-Cookie',
      code: 'Header edit Set-Cookie "^({name}=.*)$" "$1; SameSite=None; Secure"',
    },
    secure: { setting: 'Header edit Set-Cookie', code: 'Header edit Set-Cookie "^({name}=.*)$" "$1; Secure"' },
    proxy: {
      setting: 'RequestHeader',
      code: 'ProxyPreserveHost On\nRequestHeader set X-Forwarded-Proto "https"',
    },
    affinity: {
      setting: 'stickysession',
      code:
        'Header add Set-Cookie "ROUTEID=.%{BALANCER_WORKER_ROUTE}e; path=/" env=BALANCER_ROUTE_CHANGED\n' +
        '<Proxy "balancer://app">\n    BalancerMember "http://web-1" route=1\n    BalancerMember "http://web-2" route=2\n' +
        '    ProxySet stickysession=ROUTEID\n</Proxy>',
    },
  },
};

/** caddyserver.com, reverse_proxy. X-Forwarded-Host and -Proto are set unasked since 2.5. */
export const caddy: Framework = {
  id: 'caddy',
  title: 'Caddy',
  source: 'https://caddyserver.com/docs/caddyfile/directives/reverse_proxy',
  isProxy: true,
  settings: {
    path: {
      setting: 'header_down',
      code: 'reverse_proxy app:3000 {\n    header_down Set-Cookie "Path={oldPath}" "Path={path}"\n}',
      unchecked: true,
    },
    domain: {
      setting: 'header_down',
      code: 'reverse_proxy app:3000 {\n    header_down Set-Cookie "Domain={oldDomain}" "Domain={domain}"\n}',
      unchecked: true,
    },
    'same-site': {
      setting: 'header_down',
      code: 'reverse_proxy app:3000 {\n    header_down Set-Cookie "^({name}=.*)$" "$1; SameSite={SameSite}"\n}',
      unchecked: true,
    },
    'same-site-none': {
      setting: 'header_down',
      code: 'reverse_proxy app:3000 {\n    header_down Set-Cookie "^({name}=.*)$" "$1; SameSite=None; Secure"\n}',
      unchecked: true,
    },
    secure: {
      setting: 'header_down',
      code: 'reverse_proxy app:3000 {\n    header_down Set-Cookie "^({name}=.*)$" "$1; Secure"\n}',
      unchecked: true,
    },
    proxy: {
      setting: 'trusted_proxies',
      code: 'reverse_proxy app:3000 {\n    trusted_proxies private_ranges # only where another proxy stands in front of Caddy\n}',
    },
    affinity: {
      setting: 'lb_policy',
      code: 'reverse_proxy web-1:3000 web-2:3000 {\n    lb_policy cookie\n}',
    },
  },
};

/** haproxy.com, rewriting responses and cookie-based persistence. */
export const haproxy: Framework = {
  id: 'haproxy',
  title: 'HAProxy',
  source: 'https://www.haproxy.com/documentation/haproxy-configuration-manual/latest/',
  isProxy: true,
  settings: {
    path: {
      setting: 'http-response replace-header',
      code: 'http-response replace-header Set-Cookie ^({name}=.*)[Pp]ath={oldPath}(.*)$ \\1Path={path}\\2',
    },
    domain: {
      setting: 'http-response replace-header',
      code: 'http-response replace-header Set-Cookie ^({name}=.*)$ "\\1; Domain={domain}"',
    },
    'same-site': {
      setting: 'http-response replace-header',
      code: 'http-response replace-header Set-Cookie ^({name}=.*)$ "\\1; SameSite={SameSite}"',
    },
    'same-site-none': {
      setting: 'http-response replace-header',
      code: 'http-response replace-header Set-Cookie ^({name}=.*)$ "\\1; SameSite=None; Secure"',
    },
    secure: {
      setting: 'http-response replace-header',
      code: 'http-response replace-header Set-Cookie ^({name}=.*)$ "\\1; Secure" if { ssl_fc }',
    },
    proxy: {
      setting: 'http-request set-header',
      code: 'http-request set-header X-Forwarded-Proto https if { ssl_fc }\nhttp-request set-header X-Forwarded-Host %[req.hdr(Host)]',
    },
    affinity: {
      setting: 'cookie',
      code: 'backend app\n    cookie SERVERID insert indirect nocache\n    server web-1 web-1:3000 check cookie web-1\n    server web-2 web-2:3000 check cookie web-2',
    },
  },
};

/** varnish-cache.org, the built-in VCL, which passes every request with a cookie. */
export const varnish: Framework = {
  id: 'varnish',
  title: 'Varnish',
  source: 'https://varnish-cache.org/docs/trunk/users-guide/increasing-your-hitrate.html',
  isProxy: true,
  settings: {
    cache: {
      setting: 'return (pass)',
      code:
        'sub vcl_recv {\n    if (req.http.Cookie ~ "(^|; ){name}=") {\n        return (pass);\n    }\n}\n' +
        'sub vcl_backend_response {\n    if (beresp.http.Set-Cookie) {\n        set beresp.uncacheable = true;\n    }\n}',
    },
    affinity: {
      setting: 'directors.hash',
      code:
        'import directors;\nsub vcl_init {\n    new app = directors.hash();\n    app.add_backend(web1, 1.0);\n    app.add_backend(web2, 1.0);\n}\n' +
        'sub vcl_recv {\n    set req.backend_hint = app.backend(client.identity);\n}',
    },
    proxy: {
      setting: 'set req.http.X-Forwarded-Proto',
      code: 'sub vcl_recv {\n    set req.http.X-Forwarded-Proto = "https"; # where the TLS proxy in front does not say it\n}',
      unchecked: true,
    },
  },
};

/** docs.aws.amazon.com, managed policies. Without a policy that includes cookies CloudFront takes them out. */
export const cloudfront: Framework = {
  id: 'cloudfront',
  title: 'CloudFront',
  source:
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html',
  isProxy: true,
  settings: {
    cache: {
      setting: 'OriginRequestPolicyId',
      code:
        'CacheBehaviors: # for the paths that need a session\n  - PathPattern: /account/*\n' +
        '    OriginRequestPolicyId: 216adef6-5c7f-47e4-b989-5492eafa07d3 # AllViewer: all cookies and headers\n' +
        '    CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad # CachingDisabled',
    },
    proxy: {
      setting: 'OriginRequestPolicyId',
      code: '# AllViewer hands the Host header on; the origin reads CloudFront-Forwarded-Proto where the policy includes it\nOriginRequestPolicyId: 216adef6-5c7f-47e4-b989-5492eafa07d3',
      unchecked: true,
    },
  },
};
