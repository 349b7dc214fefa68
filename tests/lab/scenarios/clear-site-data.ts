import { rails } from '../framework.ts';
import { guarded, loginForm, sessionOf, signIn } from '../login-app.ts';
import { redirect } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

/** Cleans up after an older version of the application: its caches, and everything else. */
const welcome: Handler = (request, state) =>
  sessionOf(rails, request, state) === undefined
    ? redirect('/login', rails.headers)
    : redirect('/dashboard', [...rails.headers, ['Clear-Site-Data', '"cache", "cookies"']]);

export const clearSiteData: Scenario = {
  id: 'clear-site-data',
  title: 'Clear-Site-Data on the way',
  what: 'Sign in: the page in between tells the browser to forget every cookie of the site.',
  sites: {
    'https://tidy.test': {
      'GET /login': loginForm(rails),
      'POST /login': signIn(rails, { attributes: 'path=/; HttpOnly; SameSite=Lax', to: '/welcome' }),
      'GET /welcome': welcome,
      'GET /dashboard': guarded(rails),
    },
  },
  steps: [
    { goto: 'https://tidy.test/login' },
    { click: 'sign-in', until: 'https://tidy.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'clear-site-data',
    kind: 'navigation',
    lostAt: { hop: 2, url: 'https://tidy.test/dashboard' },
    faultAt: { hop: 1, url: 'https://tidy.test/welcome' },
    cookie: '_store_session',
  },
};
