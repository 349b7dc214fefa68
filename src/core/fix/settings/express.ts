import { checkedIn, oneHost } from './checked-in.ts';
import type { Framework } from './framework.ts';

const expressReadme = 'https://github.com/expressjs/session/blob/v1.19.0/README.md';
const expressResponse = 'https://github.com/expressjs/express/blob/v5.3.0/lib/response.js';
const cookieSessionReadme = 'https://github.com/expressjs/cookie-session/blob/v2.1.1/README.md';
const connectRedis = 'https://github.com/tj/connect-redis/blob/v9.0.0/readme.md';

const expressCookie = (option: string) => `app.use(session({\n  name: '{name}',\n  cookie: { ${option} },\n}))`;

/** Adds a line of its own: what express-session sets in the same response stays. */
const clearCookie = (more = '') =>
  `res.clearCookie('{name}', { path: '{path}'{domain?, domain: '{domain}'}{secure?, secure: true}${more} })`;

/** `sameSite: true` means Strict; `maxAge` is in milliseconds. */
export const expressSession: Framework = {
  id: 'express-session',
  title: 'Express',
  source: 'https://github.com/expressjs/session#readme',
  settings: {
    ...checkedIn(expressReadme, {
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
      secret: {
        setting: 'secret',
        code: 'app.use(session({\n  secret: process.env.SESSION_SECRET, // the same in every process\n}))',
      },
      save: {
        setting: 'req.session.save',
        code: "req.session.save((error) => (error ? next(error) : res.redirect('/')))",
      },
    }),
    ...checkedIn('https://expressjs.com/en/5x/api.html', {
      'to-https': {
        setting: 'req.secure',
        code: "app.set('trust proxy', 1) // only where TLS ends at a proxy\napp.use((req, res, next) => // before the session\n  req.secure ? next() : res.redirect(301, `https://${req.hostname}${req.originalUrl}`))",
      },
    }),
    ...checkedIn(expressResponse, {
      expire: { setting: 'res.clearCookie', code: clearCookie() },
      'expire-partitioned': { setting: 'res.clearCookie', code: clearCookie(", sameSite: 'none', partitioned: true") },
    }),
    ...oneHost('https://expressjs.com/en/5x/api.html', {
      setting: 'res.redirect',
      code: "app.use((req, res, next) => // before the session\n  req.hostname === '{otherHost}' ? res.redirect(301, 'https://{host}' + req.originalUrl) : next())",
    }),
    ...checkedIn(connectRedis, {
      store: {
        setting: 'store',
        code: '// npm install connect-redis redis; where app = express() is made\napp.use(session({\n  store: new RedisStore({ client }), // the default, MemoryStore, is one per process\n}))',
      },
      'server-side': {
        setting: 'store',
        code: '// npm install connect-redis redis; where app = express() is made\napp.use(session({\n  store: new RedisStore({ client }),\n}))',
      },
    }),
  },
};

const nestResponse = '// res: @Res({ passthrough: true }) res: Response, of express';
const nestCookie = (option: string) => `// main.ts\n${expressCookie(option)}`;

/** express-session, set up in main.ts. */
export const nestJs: Framework = {
  ...expressSession,
  id: 'nestjs',
  title: 'NestJS',
  source: 'https://docs.nestjs.com/techniques/session',
  settings: {
    ...expressSession.settings,
    ...checkedIn(expressReadme, {
      path: { setting: 'cookie.path', code: nestCookie("path: '{path}'") },
      'same-site': { setting: 'cookie.sameSite', code: nestCookie("sameSite: '{samesite}'") },
      secure: { setting: 'cookie.secure', code: nestCookie('secure: true') },
    }),
    ...checkedIn(expressResponse, {
      expire: { setting: 'res.clearCookie', code: `${nestResponse}\n${clearCookie()}` },
      'expire-partitioned': {
        setting: 'res.clearCookie',
        code: `${nestResponse}\n${clearCookie(", sameSite: 'none', partitioned: true")}`,
      },
    }),
    // The pull request is the one that wrote the page's example of a proxy.
    ...checkedIn('https://github.com/nestjs/docs.nestjs.com/pull/2488', {
      proxy: {
        setting: 'trust proxy',
        code: "// main.ts\nconst app = await NestFactory.create<NestExpressApplication>(AppModule);\napp.set('trust proxy', 1); // the first proxy in front is ours",
      },
    }),
  },
};

const cookieSessionOption = (option: string) => `app.use(cookieSession({\n  name: '{name}',\n  ${option},\n}))`;

/** By default the session's line throws out every other of its name, so the one that expires a copy would never leave. */
const keepingOthers = (line: string) => `${cookieSessionOption('overwrite: false')}\n${line}`;

/** The options of `cookies` stand beside `name`. */
export const cookieSession: Framework = {
  id: 'cookie-session',
  title: 'cookie-session',
  source: 'https://github.com/expressjs/cookie-session#readme',
  settings: checkedIn(cookieSessionReadme, {
    path: { setting: 'path', code: cookieSessionOption("path: '{path}'") },
    domain: { setting: 'domain', code: cookieSessionOption("domain: '{domain}'") },
    'host-only': { setting: 'domain', code: `${cookieSessionOption("path: '/'")} // no domain` },
    'same-site': { setting: 'sameSite', code: cookieSessionOption("sameSite: '{samesite}'") },
    'same-site-none': { setting: 'sameSite', code: cookieSessionOption("sameSite: 'none',\n  secure: true") },
    partitioned: {
      setting: 'partitioned',
      code: cookieSessionOption("sameSite: 'none',\n  secure: true,\n  partitioned: true"),
    },
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
    expire: { setting: 'overwrite, res.clearCookie', code: keepingOthers(clearCookie()) },
    'expire-partitioned': {
      setting: 'overwrite, res.clearCookie',
      code: keepingOthers(clearCookie(", sameSite: 'none', partitioned: true")),
    },
  }),
};
