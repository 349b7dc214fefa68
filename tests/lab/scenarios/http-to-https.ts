import { rails } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const httpToHttps: Scenario = {
  id: 'http-to-https',
  title: 'Login over http, dashboard over https',
  what: 'Sign in over http: the Secure cookie is refused there, so https does not have it either.',
  sites: {
    'http://bank.test': {
      'GET /login': loginForm(rails),
      'POST /login': signIn(rails, {
        attributes: 'path=/; secure; HttpOnly; SameSite=Lax',
        to: 'https://bank.test/dashboard',
      }),
    },
    'https://bank.test': { 'GET /dashboard': guarded(rails, { login: 'http://bank.test/login' }) },
  },
  steps: [{ goto: 'http://bank.test/login' }, { click: 'sign-in', until: 'http://bank.test/login?next=%2Fdashboard' }],
  expect: {
    verdict: 'never-established',
    cause: 'secure-cookie-over-plain-http',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'http://bank.test/login' },
    cookie: '_store_session',
    reasons: ['SecureOnly'],
    confidence: 'certain',
  },
};
