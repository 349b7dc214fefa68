import { laravel } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

export const wwwToApex: Scenario = {
  id: 'www-to-apex',
  title: 'From www to the bare domain',
  what: 'Sign in on www.shop.test: the cookie stays there, the account page is on shop.test.',
  sites: {
    'https://www.shop.test': {
      'GET /login': loginForm(laravel),
      'POST /login': signIn(laravel, { attributes: 'Path=/; HttpOnly; SameSite=Lax', to: 'https://shop.test/account' }),
    },
    'https://shop.test': { 'GET /account': guarded(laravel, { login: 'https://www.shop.test/login' }) },
  },
  steps: [
    { goto: 'https://www.shop.test/login' },
    { click: 'sign-in', until: 'https://www.shop.test/login?next=%2Faccount' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'host-change-host-only-cookie',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://shop.test/account' },
    cookie: 'laravel_session',
    reasons: ['DomainMismatch'],
    confidence: 'certain',
  },
};
