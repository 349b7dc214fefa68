import { django } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const publicSuffixCountry: Scenario = {
  id: 'public-suffix-country',
  title: 'Domain is a public suffix (country)',
  what: 'Sign in: nobody may set cookies for all of co.uk, so the cookie is refused.',
  sites: {
    'https://tea-lovers.co.uk': loginApp(django, { attributes: 'Domain=co.uk; HttpOnly; Path=/' }),
  },
  steps: [
    { goto: 'https://tea-lovers.co.uk/login' },
    { click: 'sign-in', until: 'https://tea-lovers.co.uk/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'public-suffix-domain',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://tea-lovers.co.uk/login' },
    cookie: 'sessionid',
    reasons: ['InvalidDomain'],
    confidence: 'certain',
  },
};
