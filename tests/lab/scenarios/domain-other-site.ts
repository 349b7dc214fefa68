import { laravel } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const domainOtherSite: Scenario = {
  id: 'domain-other-site',
  title: 'Domain of another site',
  what: 'Sign in: the cookie names the domain of another site and is refused.',
  sites: {
    'https://tickets.test': loginApp(laravel, { attributes: 'Path=/; Domain=billing.test; HttpOnly; SameSite=Lax' }),
  },
  steps: [
    { goto: 'https://tickets.test/login' },
    { click: 'sign-in', until: 'https://tickets.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'invalid-cookie-domain',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://tickets.test/login' },
    cookie: 'laravel_session',
    reasons: ['InvalidDomain'],
    confidence: 'certain',
  },
};
