import { django } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const secureOverHttp: Scenario = {
  id: 'secure-over-http',
  title: 'Secure cookie set over http',
  what: 'Sign in over plain http: the browser refuses the Secure cookie.',
  sites: { 'http://intranet.test': loginApp(django, { attributes: 'HttpOnly; Path=/; SameSite=Lax; Secure' }) },
  steps: [
    { goto: 'http://intranet.test/login' },
    { click: 'sign-in', until: 'http://intranet.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'secure-cookie-over-plain-http',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'http://intranet.test/login' },
    cookie: 'sessionid',
    reasons: ['SecureOnly'],
    confidence: 'certain',
  },
};
