import { django } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const apexToWww: Scenario = {
  id: 'apex-to-www',
  title: 'From the bare domain to www',
  what: 'Sign in on news.test: the cookie stays there, the account page is on www.news.test.',
  sites: {
    'https://news.test': {
      'GET /login': loginForm(django),
      'POST /login': signIn(django, {
        attributes: 'HttpOnly; Path=/; SameSite=Lax',
        to: 'https://www.news.test/account',
      }),
    },
    'https://www.news.test': { 'GET /account': guarded(django, { login: 'https://news.test/login' }) },
  },
  steps: [{ goto: 'https://news.test/login' }, { click: 'sign-in', until: 'https://news.test/login?next=%2Faccount' }],
  expect: {
    verdict: 'lost',
    cause: 'host-change-host-only-cookie',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://www.news.test/account' },
    cookie: 'sessionid',
    reasons: ['DomainMismatch'],
    confidence: 'certain',
  },
};
