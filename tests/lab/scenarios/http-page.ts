import { laravel } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import { page } from '../page.ts';
import { ok } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const link = { kind: 'link', id: 'account', href: 'https://twofold.test/account', text: 'Your account' } as const;

/** The news are still served over plain http, the account over https. */
export const httpPage: Scenario = {
  id: 'http-page',
  title: 'From http to https of one domain',
  what: 'Sign in, open the news over plain http and follow the link to the account: another scheme is another site.',
  sites: {
    'https://twofold.test': {
      'GET /login': loginForm(laravel),
      'POST /login': signIn(laravel, { attributes: 'path=/; secure; httponly; samesite=strict', to: '/account' }),
      'GET /account': guarded(laravel),
    },
    'http://twofold.test': { 'GET /news': () => ok(page('News', 'Nothing new.', link), laravel.headers) },
  },
  steps: [
    { goto: 'https://twofold.test/login' },
    { click: 'sign-in', until: 'https://twofold.test/account' },
    { goto: 'http://twofold.test/news' },
    { click: 'account', until: 'https://twofold.test/login?next=%2Faccount' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'schemeful-same-site',
    kind: 'navigation',
    lostAt: { hop: 0, url: 'https://twofold.test/account' },
    cookie: 'laravel_session',
    reasons: ['SchemefulSameSiteStrict'],
    confidence: 'certain',
  },
};
