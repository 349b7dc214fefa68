import { aspnet } from '../framework.ts';
import { guarded, loginForm, newSession } from '../login-app.ts';
import { redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

const hour = 3_600_000;

/** The server's clock is three hours behind, in its `Date` too; the cookie is to live for one. */
const signInBehind: Handler = (_, state) => {
  const date = state.now() - 3 * hour;
  const expires = new Date(date + hour).toUTCString();
  const cookie = newSession(aspnet, state, `expires=${expires}; path=/; secure; samesite=lax; httponly`);
  return redirect('/dashboard', [...aspnet.headers, ['Date', new Date(date).toUTCString()], setCookie(cookie)]);
};

export const clockBehind: Scenario = {
  id: 'clock-behind',
  title: 'A clock that is behind (works)',
  what: 'Sign in: by this computer’s clock the cookie is over, but Chromium goes by the server’s.',
  sites: {
    'https://sundial.test': {
      'GET /login': loginForm(aspnet),
      'POST /login': signInBehind,
      'GET /dashboard': guarded(aspnet),
    },
  },
  steps: [{ goto: 'https://sundial.test/login' }, { click: 'sign-in', until: 'https://sundial.test/dashboard' }],
  expect: { verdict: 'kept', kind: 'navigation', cookie: '.AspNetCore.Cookies', remarks: ['clock-skew'] },
};
