import { spring } from '../framework.ts';
import { guarded, loginForm } from '../login-app.ts';
import { redirect } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const id = ';jsessionid=16E880F5A9C24B7D8E1F16E880F5A9C2';

/** Cookies are switched off in the container, and one redirect is built without `encodeRedirectURL`. */
export const sessionInUrl: Scenario = {
  id: 'session-in-url',
  title: 'Session id in the URL',
  what: 'Sign in: the session id stands in the URL, and the redirect leaves it behind.',
  sites: {
    'https://vintage.test': {
      'GET /login': loginForm(spring, `/login${id}`),
      [`POST /login${id}`]: () => redirect('/dashboard', spring.headers),
      'GET /dashboard': guarded(spring),
    },
  },
  steps: [
    { goto: 'https://vintage.test/login' },
    { click: 'sign-in', until: 'https://vintage.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'url-session-id',
    kind: 'navigation',
    faultAt: { hop: 0, url: `https://vintage.test/login${id}` },
    confidence: 'likely',
  },
};
