import { checkedIn } from './checked-in.ts';
import type { Framework } from './framework.ts';

const koaOption = (option: string) => `app.use(session({\n  key: '{name}',\n  ${option},\n}, app))`;

/**
 * By default the session's line throws out every other of its name, so the one that expires a copy would never leave. No value
 * is a deletion; `secure` unsaid is as the request is.
 */
const koaExpiry = (more = '') =>
  `${koaOption('overwrite: false')}\nctx.cookies.set('{name}', null, { path: '{path}'{domain?, domain: '{domain}'}{secure?, secure: true}${more} })`;

/** koa-session hands its options on to `cookies`. */
export const koa: Framework = {
  id: 'koa',
  title: 'Koa',
  source: 'https://github.com/koajs/session#readme',
  settings: {
    ...checkedIn('https://github.com/koajs/session/blob/master/Readme.md', {
      'same-site': { setting: 'sameSite', code: koaOption("sameSite: '{samesite}'") },
      'same-site-none': { setting: 'sameSite', code: koaOption("sameSite: 'none',\n  secure: true") },
      secure: { setting: 'secure', code: koaOption('secure: true') },
      insecure: { setting: 'secure', code: koaOption("secure: process.env.NODE_ENV === 'production'") },
      lifetime: { setting: 'maxAge', code: koaOption('maxAge: 24 * 60 * 60 * 1000 /* milliseconds */') },
      name: { setting: 'key', code: "app.use(session({\n  key: '{newName}',\n}, app))" },
      store: { setting: 'store', code: koaOption('store: redisStore') },
      'server-side': { setting: 'store', code: koaOption('store: redisStore') },
      secret: { setting: 'app.keys', code: 'app.keys = [process.env.SESSION_SECRET] // the same in every process' },
    }),
    ...checkedIn('https://github.com/pillarjs/cookies/blob/0.9.1/README.md', {
      path: { setting: 'path', code: koaOption("path: '{path}'") },
      domain: { setting: 'domain', code: koaOption("domain: '{domain}'") },
      'host-only': { setting: 'domain', code: `${koaOption("path: '/'")} // no domain` },
      partitioned: {
        setting: 'partitioned',
        code: koaOption("sameSite: 'none',\n  secure: true,\n  partitioned: true"),
      },
      expire: { setting: 'overwrite, ctx.cookies.set', code: koaExpiry() },
      'expire-partitioned': {
        setting: 'overwrite, ctx.cookies.set',
        code: koaExpiry(", sameSite: 'none', partitioned: true"),
      },
    }),
    ...checkedIn('https://github.com/koajs/koa/blob/v3.3.0/lib/application.js', {
      proxy: { setting: 'app.proxy', code: 'app.proxy = true' },
    }),
  },
};

const fastifyCookie = (option: string) =>
  `fastify.register(session, {\n  cookieName: '{name}',\n  cookie: { ${option} },\n})`;

/** Cookies of one response are told apart by name, domain and path. */
const fastifyExpiry = (more = '') =>
  `reply.clearCookie('{name}', { path: '{path}'{domain?, domain: '{domain}'}{secure?, secure: true}${more} })`;

/** `maxAge` is in milliseconds; Secure is the default. */
export const fastify: Framework = {
  id: 'fastify',
  title: 'Fastify',
  source: 'https://github.com/fastify/session#readme',
  settings: {
    ...checkedIn('https://github.com/fastify/session/blob/v11.1.3/README.md', {
      path: { setting: 'cookie.path', code: fastifyCookie("path: '{path}'") },
      domain: { setting: 'cookie.domain', code: fastifyCookie("domain: '{domain}'") },
      'host-only': { setting: 'cookie.domain', code: `${fastifyCookie("path: '/'")} // no domain` },
      'same-site': { setting: 'cookie.sameSite', code: fastifyCookie("sameSite: '{samesite}'") },
      'same-site-none': { setting: 'cookie.sameSite', code: fastifyCookie("sameSite: 'none', secure: true") },
      partitioned: {
        setting: 'cookie.partitioned',
        code: fastifyCookie("sameSite: 'none', secure: true, partitioned: true"),
      },
      secure: { setting: 'cookie.secure', code: fastifyCookie('secure: true') },
      insecure: { setting: 'cookie.secure', code: fastifyCookie("secure: 'auto'") },
      lifetime: { setting: 'cookie.maxAge', code: fastifyCookie('maxAge: 24 * 60 * 60 * 1000 /* milliseconds */') },
      name: { setting: 'cookieName', code: "fastify.register(session, {\n  cookieName: '{newName}',\n})" },
      store: { setting: 'store', code: 'fastify.register(session, {\n  store: new RedisStore({ client }),\n})' },
      'server-side': {
        setting: 'store',
        code: 'fastify.register(session, {\n  store: new RedisStore({ client }),\n})',
      },
      secret: {
        setting: 'secret',
        code: 'fastify.register(session, {\n  secret: process.env.SESSION_SECRET, // 32 characters or more, the same in every process\n})',
      },
      save: { setting: 'request.session.save', code: "await request.session.save()\nreturn reply.redirect('/')" },
    }),
    ...checkedIn('https://app.unpkg.com/@fastify/cookie@11.0.2/files/plugin.js', {
      expire: { setting: 'reply.clearCookie', code: fastifyExpiry() },
      'expire-partitioned': {
        setting: 'reply.clearCookie',
        code: fastifyExpiry(", sameSite: 'none', partitioned: true"),
      },
    }),
    ...checkedIn('https://github.com/fastify/fastify/blob/v5.12.8/docs/Reference/Server.md', {
      proxy: { setting: 'trustProxy', code: 'const fastify = Fastify({ trustProxy: true })' },
    }),
  },
};
