import { php } from '../framework.ts';
import { guarded, loginForm } from '../login-app.ts';
import { redirect } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

/** `session.use_trans_sid` without cookies; PHP appends the id to forms and links, not to a `Location` made by hand. */
export const sessionInUrl: Scenario = {
  id: 'session-in-url',
  title: 'Session id in the URL',
  what: 'Sign in: the session id stands in the URL, and the redirect leaves it behind.',
  sites: {
    'https://vintage.test': {
      'GET /login': loginForm(php, '/login?PHPSESSID=8k2mfq91zxv4tb7np3lw'),
      'POST /login': () => redirect('/dashboard', php.headers),
      'GET /dashboard': guarded(php),
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
    faultAt: { hop: 0, url: 'https://vintage.test/login' },
    confidence: 'likely',
  },
};
