import { express } from '../framework.ts';
import { guarded, newSession } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, setCookie } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const app = express();

export const fetchLogin: Scenario = {
  id: 'fetch-login',
  title: 'Login by fetch, then a script redirect (works)',
  what: 'Sign in: a script posts the login, then goes to the dashboard.',
  sites: {
    'https://todo.test': {
      'GET /login': () =>
        ok(
          page('Sign in', 'Welcome back.', {
            kind: 'fetch',
            id: 'sign-in',
            url: '/api/login',
            credentials: 'same-origin',
            then: '/dashboard',
            text: 'Sign in',
          }),
          app.headers,
        ),
      'POST /api/login': (_, state) =>
        ok('{"user":"alice"}', [
          ...app.headers,
          ['Content-Type', 'application/json; charset=utf-8'],
          setCookie(newSession(app, state, 'Path=/; HttpOnly; Secure; SameSite=Lax')),
        ]),
      'GET /dashboard': guarded(app),
    },
  },
  steps: [{ goto: 'https://todo.test/login' }, { click: 'sign-in', until: 'https://todo.test/dashboard' }],
  expect: { verdict: 'kept', kind: 'navigation', cookie: 'connect.sid', cameBy: ['link'] },
};
