import type { Framework } from './framework.ts';

const expressCookie = (option: string) => `app.use(session({\n  name: '{name}',\n  cookie: { ${option} },\n}))`;

/** expressjs/session README. `sameSite: true` means Strict; `maxAge` is in milliseconds. */
export const expressSession: Framework = {
  id: 'express-session',
  title: 'Express',
  source: 'https://github.com/expressjs/session#readme',
  settings: {
    path: { setting: 'cookie.path', code: expressCookie("path: '{path}'") },
    domain: { setting: 'cookie.domain', code: expressCookie("domain: '{domain}'") },
    'host-only': { setting: 'cookie.domain', code: `${expressCookie("path: '/'")} // no domain` },
    'same-site': { setting: 'cookie.sameSite', code: expressCookie("sameSite: '{samesite}'") },
    'same-site-none': { setting: 'cookie.sameSite', code: expressCookie("sameSite: 'none', secure: true") },
    partitioned: {
      setting: 'cookie.partitioned',
      code: expressCookie("sameSite: 'none', secure: true, partitioned: true"),
    },
    secure: { setting: 'cookie.secure', code: expressCookie('secure: true') },
    insecure: { setting: 'cookie.secure', code: expressCookie("secure: 'auto'") },
    lifetime: { setting: 'cookie.maxAge', code: expressCookie('maxAge: 24 * 60 * 60 * 1000 /* milliseconds */') },
    name: { setting: 'name', code: "app.use(session({\n  name: '{newName}',\n}))" },
    proxy: { setting: 'trust proxy', code: "app.set('trust proxy', 1) // the first proxy in front is ours" },
    store: {
      setting: 'store',
      code: 'app.use(session({\n  store: new RedisStore({ client }), // the default, MemoryStore, is one per process\n}))',
    },
    'server-side': { setting: 'store', code: 'app.use(session({\n  store: new RedisStore({ client }),\n}))' },
    secret: {
      setting: 'secret',
      code: 'app.use(session({\n  secret: process.env.SESSION_SECRET, // the same in every process\n}))',
    },
    save: {
      setting: 'req.session.save',
      code: "req.session.save((error) => (error ? next(error) : res.redirect('/')))",
    },
  },
};

const nestCookie = (option: string) => `// main.ts\n${expressCookie(option)}`;

/** docs.nestjs.com, Session: express-session, set up in main.ts. */
export const nestJs: Framework = {
  ...expressSession,
  id: 'nestjs',
  title: 'NestJS',
  source: 'https://docs.nestjs.com/techniques/session',
  settings: {
    ...expressSession.settings,
    path: { setting: 'cookie.path', code: nestCookie("path: '{path}'") },
    'same-site': { setting: 'cookie.sameSite', code: nestCookie("sameSite: '{samesite}'") },
    secure: { setting: 'cookie.secure', code: nestCookie('secure: true') },
    proxy: {
      setting: 'trust proxy',
      code: "// main.ts\nconst app = await NestFactory.create<NestExpressApplication>(AppModule);\napp.set('trust proxy', 1); // the first proxy in front is ours",
    },
  },
};

const cookieSessionOption = (option: string) => `app.use(cookieSession({\n  name: '{name}',\n  ${option},\n}))`;

/** expressjs/cookie-session README: the options of `cookies` stand beside `name`. */
export const cookieSession: Framework = {
  id: 'cookie-session',
  title: 'cookie-session',
  source: 'https://github.com/expressjs/cookie-session#readme',
  settings: {
    path: { setting: 'path', code: cookieSessionOption("path: '{path}'") },
    domain: { setting: 'domain', code: cookieSessionOption("domain: '{domain}'") },
    'host-only': { setting: 'domain', code: `${cookieSessionOption("path: '/'")} // no domain` },
    'same-site': { setting: 'sameSite', code: cookieSessionOption("sameSite: '{samesite}'") },
    'same-site-none': { setting: 'sameSite', code: cookieSessionOption("sameSite: 'none',\n  secure: true") },
    secure: { setting: 'secure', code: cookieSessionOption('secure: true') },
    insecure: { setting: 'secure', code: cookieSessionOption("secure: process.env.NODE_ENV === 'production'") },
    lifetime: { setting: 'maxAge', code: cookieSessionOption('maxAge: 24 * 60 * 60 * 1000 /* milliseconds */') },
    name: { setting: 'name', code: "app.use(cookieSession({\n  name: '{newName}',\n}))" },
    proxy: { setting: 'trust proxy', code: "app.set('trust proxy', 1) // the first proxy in front is ours" },
    'server-side': {
      setting: 'express-session',
      code: 'app.use(session({ store: new RedisStore({ client }) })) // express-session keeps the data on the server',
    },
    secret: {
      setting: 'keys',
      code: 'app.use(cookieSession({\n  keys: [process.env.SESSION_SECRET], // the same in every process\n}))',
    },
  },
};

const koaOption = (option: string) => `app.use(session({\n  key: '{name}',\n  ${option},\n}, app))`;

/** koajs/session README. */
export const koa: Framework = {
  id: 'koa',
  title: 'Koa',
  source: 'https://github.com/koajs/session#readme',
  settings: {
    path: { setting: 'path', code: koaOption("path: '{path}'") },
    domain: { setting: 'domain', code: koaOption("domain: '{domain}'") },
    'host-only': { setting: 'domain', code: `${koaOption("path: '/'")} // no domain` },
    'same-site': { setting: 'sameSite', code: koaOption("sameSite: '{samesite}'") },
    'same-site-none': { setting: 'sameSite', code: koaOption("sameSite: 'none',\n  secure: true") },
    secure: { setting: 'secure', code: koaOption('secure: true') },
    insecure: { setting: 'secure', code: koaOption("secure: process.env.NODE_ENV === 'production'") },
    lifetime: { setting: 'maxAge', code: koaOption('maxAge: 24 * 60 * 60 * 1000 /* milliseconds */') },
    name: { setting: 'key', code: "app.use(session({\n  key: '{newName}',\n}, app))" },
    proxy: { setting: 'app.proxy', code: 'app.proxy = true' },
    store: { setting: 'store', code: koaOption('store: redisStore') },
    'server-side': { setting: 'store', code: koaOption('store: redisStore') },
    secret: { setting: 'app.keys', code: 'app.keys = [process.env.SESSION_SECRET] // the same in every process' },
  },
};

const fastifyCookie = (option: string) =>
  `fastify.register(session, {\n  cookieName: '{name}',\n  cookie: { ${option} },\n})`;

/** fastify/session README. `maxAge` is in milliseconds. */
export const fastify: Framework = {
  id: 'fastify',
  title: 'Fastify',
  source: 'https://github.com/fastify/session#readme',
  settings: {
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
    proxy: { setting: 'trustProxy', code: 'const fastify = Fastify({ trustProxy: true })' },
    store: { setting: 'store', code: 'fastify.register(session, {\n  store: new RedisStore({ client }),\n})' },
    'server-side': { setting: 'store', code: 'fastify.register(session, {\n  store: new RedisStore({ client }),\n})' },
    secret: {
      setting: 'secret',
      code: 'fastify.register(session, {\n  secret: process.env.SESSION_SECRET, // the same in every process\n})',
    },
    save: { setting: 'request.session.save', code: "await request.session.save()\nreturn reply.redirect('/')" },
  },
};

const authJs = (option: string) =>
  `export const { handlers, auth } = NextAuth({\n  cookies: {\n    sessionToken: { name: '{name}', options: { ${option} } },\n  },\n})`;

/** authjs.dev reference, `cookies`; deployment page for the environment. */
export const authJsFramework: Framework = {
  id: 'auth.js',
  title: 'Auth.js',
  source: 'https://authjs.dev/reference/core',
  settings: {
    path: {
      setting: 'cookies.sessionToken.options.path',
      code: authJs("path: '{path}', httpOnly: true, sameSite: 'lax', secure: true"),
    },
    domain: {
      setting: 'cookies.sessionToken.options.domain',
      code: authJs("domain: '{domain}', path: '/', httpOnly: true, sameSite: 'lax', secure: true"),
    },
    'host-only': {
      setting: 'cookies.sessionToken.options.domain',
      code: `${authJs("path: '/', httpOnly: true, sameSite: 'lax', secure: true")} // no domain`,
    },
    'same-site': {
      setting: 'cookies.sessionToken.options.sameSite',
      code: authJs("sameSite: '{samesite}', path: '/', httpOnly: true, secure: true"),
    },
    'same-site-none': {
      setting: 'cookies.sessionToken.options.sameSite',
      code: authJs("sameSite: 'none', secure: true, path: '/', httpOnly: true"),
    },
    secure: { setting: 'useSecureCookies', code: 'NextAuth({ useSecureCookies: true })' },
    insecure: {
      setting: 'useSecureCookies',
      code: "NextAuth({ useSecureCookies: process.env.NODE_ENV === 'production' })",
    },
    lifetime: { setting: 'session.maxAge', code: 'NextAuth({ session: { maxAge: 30 * 24 * 60 * 60 /* seconds */ } })' },
    proxy: { setting: 'AUTH_TRUST_HOST', code: 'AUTH_TRUST_HOST=true\nAUTH_URL=https://…' },
    'server-side': { setting: 'session.strategy', code: "NextAuth({ adapter, session: { strategy: 'database' } })" },
    secret: { setting: 'AUTH_SECRET', code: 'AUTH_SECRET=… # the same on every instance' },
  },
};
