import { php } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

/** After sni/thruk#551: `/naemon` does not path-match `/naemon/`. */
export const trailingSlash: Scenario = {
  id: 'trailing-slash',
  title: 'Cookie path ends with a slash, the URL does not',
  what: 'Sign in: the cookie is for /monitor/, the redirect goes to /monitor.',
  sites: {
    'https://nagios.test': {
      'GET /monitor/login': loginForm(php, '/monitor/login'),
      'POST /monitor/login': signIn(php, { attributes: 'path=/monitor/; HttpOnly', to: '/monitor' }),
      'GET /monitor': guarded(php, { login: '/monitor/login' }),
    },
  },
  steps: [
    { goto: 'https://nagios.test/monitor/login' },
    { click: 'sign-in', until: 'https://nagios.test/monitor/login?next=%2Fmonitor' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'cookie-path-mismatch',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://nagios.test/monitor' },
    cookie: 'PHPSESSID',
    reasons: ['NotOnPath'],
    confidence: 'certain',
  },
};
