import type { FrameworkCase } from '../case.ts';
import { haproxy, nginx, node, redis } from '../servers.ts';
import type { Stack } from '../stack.ts';
import { signIn } from './steps.ts';

/** Express behind nginx with TLS, as deployed everywhere. `setup` is the application's line that mounts the session. */
async function behindNginx(stack: Stack, host: string, config: Readonly<Record<string, unknown>>) {
  const app = await node(stack, 'express-session', config);
  return nginx(stack, [{ host, to: app }]);
}

const proxied = "app.set('trust proxy', 1);";

export const express: readonly FrameworkCase[] = [
  {
    id: 'express-proxy',
    mistake: 'cookie.secure behind a proxy that ends TLS, without trust proxy',
    software: ['express-session', 'nginx'],
    expect: { cause: 'session-cookie-never-set', hypothesis: 'secure-cookie-not-emitted-behind-proxy' },
    advice: { framework: 'express-session', setting: 'trust proxy' },
    start: (stack, advised) =>
      behindNginx(stack, 'app.express-proxy.test', { options: { cookie: { secure: true } }, setup: advised }),
    steps: signIn('https://app.express-proxy.test'),
  },
  {
    id: 'express-path',
    mistake: 'cookie.path is where the sign-in form stands',
    software: ['express-session', 'nginx'],
    expect: { cause: 'cookie-path-mismatch', cookie: 'connect.sid' },
    advice: { framework: 'express-session', setting: 'cookie.path' },
    start: (stack, advised) =>
      behindNginx(stack, 'app.express-path.test', {
        setup: advised ?? "app.use(session({ cookie: { path: '/login' } }))",
      }),
    steps: signIn('https://app.express-path.test'),
  },
  {
    id: 'express-domain',
    mistake: 'cookie.domain names the production site',
    software: ['express-session', 'nginx'],
    expect: { cause: 'invalid-cookie-domain', cookie: 'connect.sid' },
    advice: { framework: 'express-session', setting: 'cookie.domain' },
    start: (stack, advised) =>
      behindNginx(stack, 'staging.express-domain.test', {
        setup: advised ?? "app.use(session({ cookie: { domain: 'shop.example' } }))",
      }),
    steps: signIn('https://staging.express-domain.test'),
  },
  {
    id: 'express-max-age',
    mistake: 'cookie.maxAge in seconds, where milliseconds are meant',
    software: ['express-session', 'nginx'],
    expect: { cause: 'cookie-lifetime-unit-error', cookie: 'connect.sid' },
    advice: { framework: 'express-session', setting: 'cookie.maxAge' },
    start: (stack, advised) =>
      behindNginx(stack, 'app.express-max-age.test', {
        setup: advised ?? 'app.use(session({ cookie: { maxAge: 3600 } })) // an hour',
      }),
    steps: [
      ...signIn('https://app.express-max-age.test'),
      { pause: 4800 },
      { goto: 'https://app.express-max-age.test/' },
    ],
  },
  {
    id: 'express-none',
    mistake: "cookie.sameSite 'none' without cookie.secure",
    software: ['express-session'],
    expect: { cause: 'samesite-none-without-secure', cookie: 'connect.sid' },
    advice: { framework: 'express-session', setting: 'cookie.sameSite' },
    async start(stack, advised) {
      const setup = advised ?? "app.use(session({ cookie: { sameSite: 'none' } }))";
      return {
        https: await node(stack, 'express-session', {
          certificate: stack.certificate,
          setup,
        }),
      };
    },
    steps: signIn('https://app.express-none.test'),
  },
  {
    id: 'express-prefix',
    mistake: 'a name that begins with __Host-, and cookie.domain',
    software: ['express-session', 'nginx'],
    expect: { cause: 'cookie-prefix-violation', cookie: '__Host-sid' },
    advice: { framework: 'express-session', setting: 'cookie.domain' },
    start: (stack, advised) =>
      behindNginx(stack, 'app.express-prefix.test', {
        options: { name: '__Host-sid', cookie: { secure: true } },
        setup: `${proxied}\n${advised ?? "app.use(session({ cookie: { domain: 'express-prefix.test' } }))"}`,
      }),
    steps: signIn('https://app.express-prefix.test'),
  },
  {
    id: 'express-two-nodes',
    mistake: 'MemoryStore on two nodes in turn',
    software: ['express-session', 'haproxy', 'redis'],
    expect: { cause: 'session-not-recognised', hypothesis: 'no-affinity-in-memory-session', cookie: 'connect.sid' },
    advice: { framework: 'express-session', setting: 'store' },
    async start(stack, advised) {
      const config = { redis: await redis(stack), setup: advised };
      const nodes = [
        await node(stack, 'express-session', config, 'node1'),
        await node(stack, 'express-session', config, 'node2'),
      ];
      return { https: await haproxy(stack, nodes) };
    },
    steps: signIn('https://app.express-two-nodes.test'),
  },
  {
    id: 'express-slow-store',
    mistake: 'redirects before a slow store has written',
    software: ['express-session'],
    expect: { cause: 'session-not-recognised', hypothesis: 'save-before-redirect-race', cookie: 'connect.sid' },
    advice: { framework: 'express-session', setting: 'req.session.save' },
    async start(stack, advised) {
      const config = { certificate: stack.certificate, slow: 500, redirect: advised };
      return { https: await node(stack, 'express-session', config) };
    },
    steps: [
      ...signIn('https://app.express-slow-store.test'),
      { pause: 600 },
      { goto: 'https://app.express-slow-store.test/' },
    ],
    heals: true,
  },
  {
    id: 'express-collision',
    mistake: 'two applications under one host, both with the default name',
    software: ['express-session', 'nginx'],
    expect: { cause: 'same-name-collision-same-host', cookie: 'connect.sid' },
    advice: { framework: 'express-session', setting: 'name' },
    async start(stack, advised) {
      const shop = await node(stack, 'express-session', {
        base: '/shop',
        links: '<a id="blog" href="/blog/login">Blog</a>',
        to: '/shop/',
        setup: advised,
      });
      const blog = await node(
        stack,
        'express-session',
        { base: '/blog', visits: true, options: { secret: 'another secret' } },
        'blog',
      );
      return nginx(stack, [
        {
          host: 'app.express-collision.test',
          to: shop,
          locations: `location /shop/ { proxy_pass http://127.0.0.1:${shop}; }
    location /blog/ { proxy_pass http://127.0.0.1:${blog}; }`,
        },
      ]);
    },
    steps: [
      { goto: 'https://app.express-collision.test/shop/' },
      { click: '#sign-in' },
      { click: '#blog' },
      { goto: 'https://app.express-collision.test/shop/' },
    ],
  },
];
