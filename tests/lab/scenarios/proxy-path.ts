import { spring } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

/** The application lives at /app; the proxy serves it below /intranet and leaves Set-Cookie alone. */
export const proxyPath: Scenario = {
  id: 'proxy-path',
  title: 'Cookie path from behind the proxy',
  what: 'Sign in below /intranet/app: the cookie is for /app, the path behind the proxy, and never comes back.',
  sites: {
    'https://hub.test': {
      'GET /intranet/app/login': loginForm(spring, '/intranet/app/login'),
      'POST /intranet/app/login': signIn(spring, { attributes: 'Path=/app; HttpOnly', to: '/intranet/app/home' }),
      'GET /intranet/app/home': guarded(spring, { login: '/intranet/app/login' }),
    },
  },
  steps: [
    { goto: 'https://hub.test/intranet/app/login' },
    { click: 'sign-in', until: 'https://hub.test/intranet/app/login?next=' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'proxy-path-rewrite-breaks-cookie-path',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://hub.test/intranet/app/home' },
    faultAt: { hop: 0, url: 'https://hub.test/intranet/app/login' },
    cookie: 'JSESSIONID',
    reasons: ['NotOnPath'],
    confidence: 'likely',
  },
};
