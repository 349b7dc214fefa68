import { checkedIn, oneHost } from './checked-in.ts';
import type { Framework } from './framework.ts';

const proxyModule = 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html';

/**
 * Each snippet was run with 1.22.1. `proxy_cookie_domain` rewrites a Domain that is there and adds none; a prefix for
 * `proxy_cookie_path` keeps what follows it, so an attribute is added by a pattern of the whole path. `proxy_cookie_flags` since 1.19.3.
 */
export const nginx: Framework = {
  id: 'nginx',
  title: 'nginx',
  source: proxyModule,
  isProxy: true,
  settings: {
    ...checkedIn(proxyModule, {
      path: { setting: 'proxy_cookie_path', code: 'proxy_cookie_path {oldPath} {path};' },
      domain: {
        setting: 'proxy_cookie_path',
        code: 'proxy_cookie_path "~^(.+)$" "$1; Domain={domain}"; # every cookie of this location that has a Path',
      },
      'host-only': {
        setting: 'proxy_cookie_domain',
        code: 'proxy_cookie_domain {oldDomain} $host; # a __Host- name needs the application to leave Domain out',
      },
      'same-site': { setting: 'proxy_cookie_flags', code: 'proxy_cookie_flags {name} samesite={samesite};' },
      'same-site-none': { setting: 'proxy_cookie_flags', code: 'proxy_cookie_flags {name} secure samesite=none;' },
      secure: { setting: 'proxy_cookie_flags', code: 'proxy_cookie_flags {name} secure;' },
      cache: {
        setting: 'proxy_cache_bypass',
        code: 'proxy_cache_bypass $http_cookie;\nproxy_no_cache $http_cookie $upstream_http_set_cookie;',
      },
      proxy: {
        setting: 'proxy_set_header',
        code: '# in the location that has proxy_pass\nproxy_set_header Host $host;\nproxy_set_header X-Forwarded-Host $host;\nproxy_set_header X-Forwarded-Proto $scheme;',
      },
    }),
    ...checkedIn('https://nginx.org/en/docs/http/ngx_http_rewrite_module.html', {
      'to-https': {
        setting: 'return 301',
        code: 'server {\n    listen 80;\n    server_name {host};\n    return 301 https://$host$request_uri;\n}',
      },
    }),
    ...oneHost('https://nginx.org/en/docs/http/converting_rewrite_rules.html', {
      setting: 'return 301',
      code: 'server {\n    listen 443 ssl; # and its certificate\n    server_name {otherHost};\n    return 301 https://{host}$request_uri;\n}',
    }),
    ...checkedIn('https://nginx.org/en/docs/http/ngx_http_upstream_module.html', {
      affinity: {
        setting: 'ip_hash',
        code: 'upstream app {\n    ip_hash; # one address, one node\n    server web-1;\n    server web-2;\n}',
      },
    }),
  },
};

const modules = 'https://httpd.apache.org/docs/2.4/mod';

/** Run with 2.4.71. `ProxyPassReverseCookieDomain` rewrites a Domain that is there and adds none, hence `Header edit`. */
export const apache: Framework = {
  id: 'apache',
  title: 'Apache',
  source: `${modules}/mod_proxy.html`,
  isProxy: true,
  settings: {
    ...checkedIn(`${modules}/mod_proxy.html`, {
      path: { setting: 'ProxyPassReverseCookiePath', code: 'ProxyPassReverseCookiePath "{oldPath}" "{path}"' },
      proxy: {
        setting: 'RequestHeader',
        code: '# in the <VirtualHost *:443> that passes requests on\nProxyPreserveHost On\nRequestHeader set X-Forwarded-Proto "https"',
      },
    }),
    ...checkedIn(`${modules}/mod_headers.html`, {
      domain: {
        setting: 'Header edit Set-Cookie',
        code: 'Header edit Set-Cookie "^({name}=.*)$" "$1; Domain={domain}"',
      },
      'host-only': {
        setting: 'Header edit Set-Cookie',
        code: 'Header edit Set-Cookie "^({name}=.*); *[Dd]omain=[^;]*" "$1"',
      },
      'same-site': {
        setting: 'Header edit Set-Cookie',
        code: 'Header edit Set-Cookie "^({name}=.*)$" "$1; SameSite={SameSite}"',
      },
      'same-site-none': {
        setting: 'Header edit Set-Cookie',
        code: 'Header edit Set-Cookie "^({name}=.*)$" "$1; SameSite=None; Secure"',
      },
      secure: { setting: 'Header edit Set-Cookie', code: 'Header edit Set-Cookie "^({name}=.*)$" "$1; Secure"' },
    }),
    ...checkedIn('https://httpd.apache.org/docs/2.4/mod/mod_alias.html', {
      'to-https': {
        setting: 'Redirect',
        code: '<VirtualHost *:80>\n    ServerName {host}\n    Redirect permanent "/" "https://{host}/"\n</VirtualHost>',
      },
    }),
    ...oneHost('https://httpd.apache.org/docs/2.4/rewrite/remapping.html', {
      setting: 'Redirect',
      code: '<VirtualHost *:443>\n    # and its certificate\n    ServerName {otherHost}\n    Redirect permanent "/" "https://{host}/"\n</VirtualHost>',
    }),
    ...checkedIn(`${modules}/mod_proxy_balancer.html`, {
      affinity: {
        setting: 'stickysession',
        code:
          'Header add Set-Cookie "ROUTEID=.%{BALANCER_WORKER_ROUTE}e; path=/" env=BALANCER_ROUTE_CHANGED\n' +
          '<Proxy "balancer://app">\n    BalancerMember "http://web-1" route=1\n    BalancerMember "http://web-2" route=2\n' +
          '    ProxySet stickysession=ROUTEID\n</Proxy>',
      },
    }),
  },
};

const reverseProxy = 'https://caddyserver.com/docs/caddyfile/directives/reverse_proxy';
const headerDown = (pattern: string, replacement: string) => ({
  setting: 'header_down',
  code: `reverse_proxy app:3000 {\n    header_down Set-Cookie "${pattern}" "${replacement}"\n}`,
});

/** Run with 2.6.2: `header_down` with a pattern rewrites every Set-Cookie line. X-Forwarded-Host and -Proto are set unasked since 2.5. */
export const caddy: Framework = {
  id: 'caddy',
  title: 'Caddy',
  source: reverseProxy,
  isProxy: true,
  settings: {
    ...checkedIn('https://caddyserver.com/docs/automatic-https', {
      'to-https': {
        setting: 'automatic HTTPS',
        code: '{host} { # no http:// in front: Caddy then redirects by itself\n    reverse_proxy app:3000\n}',
      },
    }),
    ...oneHost('https://caddyserver.com/docs/caddyfile/directives/redir', {
      setting: 'redir',
      code: '{otherHost} {\n    redir https://{host}{uri} permanent\n}',
    }),
    ...checkedIn(reverseProxy, {
      path: headerDown('^({name}=.*)[Pp]ath={oldPath}(.*)$', '$1Path={path}$2'),
      domain: headerDown('^({name}=.*)$', '$1; Domain={domain}'),
      'host-only': headerDown('^({name}=.*); *[Dd]omain=[^;]*(.*)$', '$1$2'),
      'same-site': headerDown('^({name}=.*)$', '$1; SameSite={SameSite}'),
      'same-site-none': headerDown('^({name}=.*)$', '$1; SameSite=None; Secure'),
      secure: headerDown('^({name}=.*)$', '$1; Secure'),
      proxy: {
        setting: 'trusted_proxies',
        code: 'reverse_proxy app:3000 {\n    trusted_proxies private_ranges # only where another proxy stands in front of Caddy\n}',
      },
      affinity: {
        setting: 'lb_policy',
        code: 'reverse_proxy web-1:3000 web-2:3000 {\n    lb_policy cookie\n}',
      },
    }),
  },
};
