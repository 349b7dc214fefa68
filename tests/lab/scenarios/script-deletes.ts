import { django } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Part } from '../page.ts';
import type { Scenario } from '../scenario.ts';

/** What a consent tool does that takes every unknown cookie for a tracker’s. */
const consent: Part = { kind: 'script-cookie', line: 'sessionid=; Path=/; Max-Age=0' };

export const scriptDeletes: Scenario = {
  id: 'script-deletes',
  title: 'A script of the page deletes the session cookie',
  what: 'Sign in and open the orders: a consent tool on the dashboard has deleted the cookie, which is not HttpOnly.',
  sites: {
    'https://media.test': {
      'GET /login': loginForm(django),
      'POST /login': signIn(django, { attributes: 'Path=/; Secure; SameSite=Lax', to: '/dashboard' }),
      'GET /dashboard': guarded(django, {
        parts: [consent, { kind: 'link', id: 'orders', href: '/orders', text: 'Your orders' }],
      }),
      'GET /orders': guarded(django),
    },
  },
  steps: [
    { goto: 'https://media.test/login' },
    { click: 'sign-in', until: 'https://media.test/dashboard' },
    { click: 'orders', until: 'https://media.test/login?next=%2Forders' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'client-script-overwrites',
    kind: 'navigation',
    lostAt: { hop: 0, url: 'https://media.test/orders' },
    cookie: 'sessionid',
    confidence: 'likely',
  },
};
