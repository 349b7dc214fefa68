import { php } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const domainWithPort: Scenario = {
  id: 'domain-with-port',
  title: 'Domain with a port',
  what: 'Sign in: the cookie domain carries a port, so it matches no host and is refused.',
  sites: {
    'https://files.test': loginApp(php, { attributes: 'path=/; domain=files.test:8443; HttpOnly' }),
  },
  steps: [
    { goto: 'https://files.test/login' },
    { click: 'sign-in', until: 'https://files.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'invalid-cookie-domain',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://files.test/login' },
    cookie: 'PHPSESSID',
    reasons: ['InvalidDomain'],
    confidence: 'certain',
  },
};
