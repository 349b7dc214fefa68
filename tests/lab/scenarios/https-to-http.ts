import { php } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const httpsToHttp: Scenario = {
  id: 'https-to-http',
  title: 'Redirect down to http',
  what: 'Sign in over https: the redirect goes to http, where the Secure cookie is not sent.',
  sites: {
    'https://forum.test': {
      'GET /login': loginForm(php),
      'POST /login': signIn(php, { attributes: 'path=/; secure; HttpOnly', to: 'http://forum.test/dashboard' }),
    },
    'http://forum.test': { 'GET /dashboard': guarded(php, { login: 'https://forum.test/login' }) },
  },
  steps: [
    { goto: 'https://forum.test/login' },
    { click: 'sign-in', until: 'https://forum.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'redirect-downgrades-to-http',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'http://forum.test/dashboard' },
    cookie: 'PHPSESSID',
    reasons: ['SecureOnly'],
    confidence: 'certain',
  },
};
