import { spring } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const subdomain: Scenario = {
  id: 'subdomain',
  title: 'From one subdomain to another',
  what: 'Sign in on login.portal.test: the cookie stays there, the account page is on my.portal.test.',
  sites: {
    'https://login.portal.test': {
      'GET /login': loginForm(spring),
      'POST /login': signIn(spring, { attributes: 'Path=/; Secure; HttpOnly', to: 'https://my.portal.test/account' }),
    },
    'https://my.portal.test': { 'GET /account': guarded(spring, { login: 'https://login.portal.test/login' }) },
  },
  steps: [
    { goto: 'https://login.portal.test/login' },
    { click: 'sign-in', until: 'https://login.portal.test/login?next=%2Faccount' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'host-change-host-only-cookie',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://my.portal.test/account' },
    cookie: 'JSESSIONID',
    reasons: ['DomainMismatch'],
    confidence: 'certain',
  },
};
