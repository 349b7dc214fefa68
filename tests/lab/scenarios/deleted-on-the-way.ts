import { laravel } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import { redirect, setCookie } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

export const deletedOnTheWay: Scenario = {
  id: 'deleted-on-the-way',
  title: 'Cookie deleted on the way',
  what: 'Sign in: the page between login and dashboard "cleans up" the session cookie.',
  sites: {
    'https://travel.test': {
      'GET /login': loginForm(laravel),
      'POST /login': signIn(laravel, { attributes: 'Path=/; HttpOnly; SameSite=Lax', to: '/locale' }),
      'GET /locale': () =>
        redirect('/dashboard', [
          ...laravel.headers,
          setCookie('locale=en; Path=/; Max-Age=31536000'),
          setCookie('laravel_session=deleted; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; HttpOnly'),
        ]),
      'GET /dashboard': guarded(laravel),
    },
  },
  steps: [
    { goto: 'https://travel.test/login' },
    { click: 'sign-in', until: 'https://travel.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'cookie-deleted',
    kind: 'navigation',
    lostAt: { hop: 2, url: 'https://travel.test/dashboard' },
    faultAt: { hop: 1, url: 'https://travel.test/locale' },
    cookie: 'laravel_session',
    confidence: 'certain',
  },
};
