import type { FrameworkCase } from '../case.ts';
import { forwarded, nginx, node, php, varnish } from '../servers.ts';
import { signIn } from './steps.ts';

/** What stands between browser and application. */
export const between: readonly FrameworkCase[] = [
  {
    id: 'nginx-path',
    mistake: 'a proxied path is renamed, the cookie’s is not',
    software: ['nginx', 'express-session'],
    expect: { cause: 'cookie-path-mismatch', cookie: 'connect.sid' },
    advice: { framework: 'nginx', setting: 'proxy_cookie_path' },
    async start(stack, advised) {
      const app = await node(stack, 'express-session', {
        base: '/internal',
        to: '/internal/',
        action: 'login',
        options: { cookie: { path: '/internal' } },
      });
      return nginx(stack, [
        {
          host: 'app.nginx-path.test',
          to: app,
          locations: `location /shop/ {
      proxy_pass http://127.0.0.1:${app}/internal/;
      proxy_redirect /internal/ /shop/;
      ${advised ?? ''}${forwarded}
    }`,
        },
      ]);
    },
    steps: signIn('https://app.nginx-path.test/shop'),
  },
  {
    id: 'nginx-clear-site-data',
    mistake: 'Clear-Site-Data on every answer of the sign-in page',
    software: ['nginx', 'express-session'],
    expect: { cause: 'clear-site-data', cookie: 'connect.sid' },
    advice: { framework: 'any', setting: 'Clear-Site-Data', byHand: '# no Clear-Site-Data', detected: false },
    async start(stack, advised) {
      const app = await node(stack, 'express-session', {});
      const header = advised === undefined ? `add_header Clear-Site-Data '"cookies"' always;` : advised;
      return nginx(stack, [
        {
          host: 'app.nginx-clear-site-data.test',
          to: app,
          locations: `location / { proxy_pass http://127.0.0.1:${app};${forwarded} }
    location /login { proxy_pass http://127.0.0.1:${app};${forwarded}
      ${header}
    }`,
        },
      ]);
    },
    steps: signIn('https://app.nginx-clear-site-data.test'),
  },
  {
    id: 'varnish-request',
    mistake: 'unset req.http.Cookie for all pages but the sign-in',
    software: ['varnish', 'php'],
    expect: { cause: 'session-not-recognised', hypothesis: 'cdn-or-host-strips-request-cookie', cookie: 'PHPSESSID' },
    advice: { framework: 'varnish', setting: 'return (pass)' },
    async start(stack, advised) {
      const app = await php(stack, {});
      const rules = advised ?? 'sub vcl_recv { if (req.url !~ "^/login") { unset req.http.Cookie; } }';
      return { http: await varnish(stack, app, rules) };
    },
    steps: signIn('http://app.varnish-request.test'),
  },
  {
    id: 'varnish-response',
    mistake: 'unset beresp.http.Set-Cookie for all answers',
    software: ['varnish', 'php'],
    expect: { cause: 'session-cookie-never-set', hypothesis: 'cdn-strips-set-cookie' },
    advice: { framework: 'varnish', setting: 'return (pass)' },
    async start(stack, advised) {
      const app = await php(stack, {});
      const rules = advised ?? 'sub vcl_backend_response { unset beresp.http.Set-Cookie; }';
      return { http: await varnish(stack, app, rules) };
    },
    steps: signIn('http://app.varnish-response.test'),
  },
];
