import { express } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const publicSuffix: Scenario = {
  id: 'public-suffix',
  title: 'Domain is a public suffix (hosting platform)',
  what: 'Sign in: nobody may set cookies for all of herokuapp.com, so the cookie is refused.',
  sites: {
    'https://acme-crm.herokuapp.com': loginApp(express(), { attributes: 'Domain=herokuapp.com; Path=/; HttpOnly' }),
  },
  steps: [
    { goto: 'https://acme-crm.herokuapp.com/login' },
    { click: 'sign-in', until: 'https://acme-crm.herokuapp.com/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'public-suffix-domain',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://acme-crm.herokuapp.com/login' },
    cookie: 'connect.sid',
    reasons: ['InvalidDomain'],
    confidence: 'certain',
  },
};
