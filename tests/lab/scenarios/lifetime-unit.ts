import { express } from '../framework.ts';
import { guarded, loginForm, newSession } from '../login-app.ts';
import { redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

const app = express();

/** `maxAge: 3600` was meant as an hour, but express-session counts milliseconds. */
const signInForSeconds: Handler = (_, state) => {
  const expires = new Date(state.now() + 3600).toUTCString();
  const cookie = newSession(app, state, `Path=/; Expires=${expires}; HttpOnly`);
  return redirect('/dashboard', [...app.headers, setCookie(cookie)]);
};

export const lifetimeUnit: Scenario = {
  id: 'lifetime-unit',
  title: 'Cookie lives for seconds',
  what: 'Sign in, wait four seconds, open the orders: the cookie was meant to live an hour and is gone already.',
  sites: {
    'https://notes.test': {
      'GET /login': loginForm(app),
      'POST /login': signInForSeconds,
      'GET /dashboard': guarded(app, {
        parts: [{ kind: 'link', id: 'orders', href: '/orders', text: 'Your orders' }],
      }),
      'GET /orders': guarded(app),
    },
  },
  steps: [
    { goto: 'https://notes.test/login' },
    { click: 'sign-in', until: 'https://notes.test/dashboard' },
    { pause: 4000 },
    { click: 'orders', until: 'https://notes.test/login?next=%2Forders' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'cookie-lifetime-unit-error',
    kind: 'navigation',
    lostAt: { hop: 0, url: 'https://notes.test/orders' },
    cookie: 'connect.sid',
  },
};
