import type { FrameworkCase } from '../case.ts';
import { flask, nginx, redis } from '../servers.ts';
import { signIn } from './steps.ts';

export const flaskCases: readonly FrameworkCase[] = [
  {
    id: 'flask-http',
    mistake: 'SESSION_COOKIE_SECURE on a host without https',
    software: ['flask'],
    expect: { cause: 'secure-cookie-over-plain-http', cookie: 'session' },
    advice: { framework: 'flask', setting: 'SESSION_COOKIE_SECURE' },
    start: async (stack, advised) => ({
      http: await flask(stack, { setup: advised ?? 'app.config.update(SESSION_COOKIE_SECURE=True)' }),
    }),
    steps: signIn('http://nas.flask-http.test'),
  },
  {
    id: 'flask-large',
    mistake: 'group claims kept in the session, which is the cookie',
    software: ['flask', 'nginx', 'redis'],
    expect: { cause: 'cookie-too-large', cookie: 'session' },
    advice: { framework: 'flask', setting: 'SESSION_TYPE' },
    async start(stack, advised) {
      const app = await flask(stack, { claims: 4000, redis: await redis(stack), setup: advised });
      return nginx(stack, [{ host: 'app.flask-large.test', to: app }]);
    },
    steps: signIn('https://app.flask-large.test'),
  },
  {
    id: 'flask-secret',
    mistake: 'secret_key made anew at every start',
    software: ['flask', 'nginx'],
    expect: { cause: 'session-not-recognised', hypothesis: 'secret-or-keyring-mismatch', cookie: 'session' },
    advice: { framework: 'flask', setting: 'SECRET_KEY' },
    async start(stack, advised) {
      const app = await flask(stack, { setup: advised ?? 'app.secret_key = os.urandom(24)' });
      return nginx(stack, [{ host: 'app.flask-secret.test', to: app }]);
    },
    steps: [...signIn('https://app.flask-secret.test'), { restart: 'flask' }, { click: '#home' }],
  },
  {
    id: 'flask-downgrade',
    mistake: 'absolute redirects behind a proxy that ends TLS, without ProxyFix',
    software: ['flask', 'nginx'],
    expect: { cause: 'redirect-downgrades-to-http', cookie: 'session' },
    advice: { framework: 'flask', setting: 'ProxyFix' },
    async start(stack, advised) {
      const app = await flask(stack, {
        options: { SESSION_COOKIE_SECURE: true },
        external: true,
        setup: advised,
      });
      return nginx(stack, [
        { host: 'app.flask-downgrade.test', to: app },
        { host: 'app.flask-downgrade.test', to: app, scheme: 'http' },
      ]);
    },
    steps: signIn('https://app.flask-downgrade.test'),
  },
];
