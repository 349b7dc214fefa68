import { express } from '../framework.ts';
import { guarded, newSession } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, setCookie } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const app = express();

/** Page and interface on two origins of one site, as with a single-page application and its API. */
export const fetchOmits: Scenario = {
  id: 'fetch-omits',
  title: 'Login by fetch to another origin, without credentials',
  what: 'Sign in: a script posts the login to api.ship.test, whose cookie the browser ignores, then goes to the dashboard.',
  sites: {
    'https://ship.test': {
      'GET /login': () =>
        ok(
          page('Sign in', 'Welcome back.', {
            kind: 'fetch',
            id: 'sign-in',
            url: 'https://api.ship.test/login',
            credentials: 'same-origin',
            then: '/dashboard',
            text: 'Sign in',
          }),
          app.headers,
        ),
      'GET /dashboard': guarded(app),
    },
    'https://api.ship.test': {
      'POST /login': (_, state) =>
        ok('{"user":"alice"}', [
          ...app.headers,
          ['Content-Type', 'application/json; charset=utf-8'],
          ['Access-Control-Allow-Origin', '*'],
          setCookie(newSession(app, state, 'Domain=ship.test; Path=/; HttpOnly; Secure; SameSite=Lax')),
        ]),
    },
  },
  steps: [
    { goto: 'https://ship.test/login' },
    { click: 'sign-in', until: 'https://ship.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'fetch-without-credentials',
    kind: 'navigation',
    cookie: 'connect.sid',
  },
};
