import { aspnet } from '../framework.ts';
import { guarded, loginForm, newSession } from '../login-app.ts';
import { redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

/** The server's clock is a day behind, so an hour from its now is long ago. */
const signInWithOldClock: Handler = (_, state) => {
  const expires = new Date(state.now() - 23 * 3_600_000).toUTCString();
  const cookie = newSession(aspnet, state, `expires=${expires}; path=/; secure; samesite=lax; httponly`);
  return redirect('/dashboard', [...aspnet.headers, setCookie(cookie)]);
};

export const alreadyExpired: Scenario = {
  id: 'already-expired',
  title: 'Cookie is born expired',
  what: 'Sign in: the cookie arrives with an Expires in the past, so the browser keeps nothing.',
  sites: {
    'https://clock.test': {
      'GET /login': loginForm(aspnet),
      'POST /login': signInWithOldClock,
      'GET /dashboard': guarded(aspnet),
    },
  },
  steps: [
    { goto: 'https://clock.test/login' },
    { click: 'sign-in', until: 'https://clock.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'cookie-expired',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://clock.test/login' },
    cookie: '.AspNetCore.Cookies',
  },
};
