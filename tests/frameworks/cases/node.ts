import type { FrameworkCase } from '../case.ts';
import { haproxy, nginx, node, redis } from '../servers.ts';
import { signIn } from './steps.ts';

/** The other session middlewares of Node. */
export const otherNode: readonly FrameworkCase[] = [
  {
    id: 'cookie-session-large',
    mistake: 'the provider’s tokens kept in the session, which is the cookie',
    software: ['cookie-session', 'nginx', 'redis'],
    expect: { cause: 'cookie-too-large', cookie: 'session' },
    advice: { framework: 'cookie-session', setting: 'express-session' },
    async start(stack, advised) {
      const app = await node(stack, 'cookie-session', { claims: 4000, redis: await redis(stack), setup: advised });
      return nginx(stack, [{ host: 'app.cookie-session-large.test', to: app }]);
    },
    steps: signIn('https://app.cookie-session-large.test'),
  },
  {
    id: 'cookie-session-keys',
    mistake: 'keys made anew at every start',
    software: ['cookie-session', 'nginx'],
    expect: { cause: 'session-not-recognised', hypothesis: 'secret-or-keyring-mismatch', cookie: 'session' },
    advice: { framework: 'cookie-session', setting: 'keys' },
    async start(stack, advised) {
      const app = await node(stack, 'cookie-session', {
        setup: advised ?? "app.use(cookieSession({ keys: [randomBytes(32).toString('hex')] }))",
      });
      return nginx(stack, [{ host: 'app.cookie-session-keys.test', to: app }]);
    },
    steps: [...signIn('https://app.cookie-session-keys.test'), { restart: 'cookie-session' }, { click: '#home' }],
  },
  {
    id: 'koa-host',
    mistake: 'signs in at www and redirects to the bare name',
    software: ['koa-session', 'nginx'],
    expect: { cause: 'host-change-host-only-cookie', cookie: 'koa.sess' },
    advice: { framework: 'koa', setting: 'domain' },
    async start(stack, advised) {
      const app = await node(stack, 'koa-session', { to: 'https://koa-host.test/', setup: advised });
      return nginx(stack, [
        { host: 'www.koa-host.test', to: app },
        { host: 'koa-host.test', to: app },
      ]);
    },
    steps: signIn('https://www.koa-host.test'),
  },
  {
    id: 'koa-keys',
    mistake: 'app.keys made anew at every start',
    software: ['koa-session', 'nginx'],
    expect: { cause: 'session-not-recognised', hypothesis: 'secret-or-keyring-mismatch', cookie: 'koa.sess' },
    advice: { framework: 'koa', setting: 'app.keys' },
    async start(stack, advised) {
      const app = await node(stack, 'koa-session', {
        setup: advised ?? "app.keys = [randomBytes(32).toString('hex')]",
      });
      return nginx(stack, [{ host: 'app.koa-keys.test', to: app }]);
    },
    steps: [...signIn('https://app.koa-keys.test'), { restart: 'koa-session' }, { click: '#home' }],
  },
  {
    id: 'fastify-proxy',
    mistake: 'cookie.secure behind HAProxy, which ends TLS, without trustProxy',
    software: ['@fastify/session', 'haproxy'],
    expect: { cause: 'session-cookie-never-set', hypothesis: 'secure-cookie-not-emitted-behind-proxy' },
    advice: { framework: 'fastify', setting: 'trustProxy', detected: false },
    async start(stack, advised) {
      const app = await node(stack, 'fastify-session', {
        options: { cookie: { secure: true } },
        instance: advised ?? 'const fastify = Fastify()',
      });
      return { https: await haproxy(stack, [app]) };
    },
    steps: signIn('https://app.fastify-proxy.test'),
  },
  {
    id: 'fastify-path',
    mistake: 'cookie.path is where the sign-in form stands',
    software: ['@fastify/session', 'haproxy'],
    expect: { cause: 'cookie-path-mismatch', cookie: 'sessionId' },
    advice: { framework: 'fastify', setting: 'cookie.path' },
    async start(stack, advised) {
      const app = await node(stack, 'fastify-session', {
        instance: 'const fastify = Fastify({ trustProxy: true })',
        setup: advised ?? "fastify.register(session, { cookie: { path: '/login' } })",
      });
      return { https: await haproxy(stack, [app]) };
    },
    steps: signIn('https://app.fastify-path.test'),
  },
  {
    id: 'hono-public-suffix',
    mistake: 'cookieOptions.domain is the hosting company’s',
    software: ['hono-sessions', 'nginx'],
    expect: { cause: 'public-suffix-domain', cookie: 'session' },
    advice: {
      framework: 'any',
      setting: 'Set-Cookie',
      detected: false,
      byHand: "app.use('*', session({ cookieOptions: { domain: undefined } }))",
    },
    async start(stack, advised) {
      const app = await node(stack, 'hono-sessions', {
        setup: advised ?? "app.use('*', session({ cookieOptions: { domain: 'vercel.app' } }))",
      });
      return nginx(stack, [{ host: 'shop.vercel.app', to: app }]);
    },
    steps: signIn('https://shop.vercel.app'),
  },
];
