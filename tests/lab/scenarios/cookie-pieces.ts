import { django } from '../framework.ts';
import { loginForm, newSession, sessionOf } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

/** A proxy that cuts Set-Cookie lines at their semicolons: each attribute becomes a cookie. */
const cut: Handler = (_, state) => {
  const line = newSession(django, state, 'Path=/; SameSite=Lax');
  return redirect('/dashboard', [...django.headers, ...line.split('; ').map(setCookie)]);
};

/** A parser that takes what follows the session for its attributes, and finds them unknown. */
const strict: Handler = (request, state) => {
  const isPolluted = request.cookies.some(({ name }) => /^(?:path|samesite)$/i.test(name));
  return isPolluted || sessionOf(django, request, state) === undefined
    ? redirect('/login?next=%2Fdashboard', django.headers)
    : ok(page('Dashboard', 'Hello alice, you are signed in.'), django.headers);
};

export const cookiePieces: Scenario = {
  id: 'cookie-pieces',
  title: 'Attributes as cookies',
  what: 'Sign in: a proxy cut the Set-Cookie line at its semicolons, so Path and SameSite are sent as cookies.',
  sites: {
    'https://shredder.test': { 'GET /login': loginForm(django), 'POST /login': cut, 'GET /dashboard': strict },
  },
  steps: [
    { goto: 'https://shredder.test/login' },
    { click: 'sign-in', until: 'https://shredder.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'cookie-header-polluted',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://shredder.test/dashboard' },
    cookie: 'sessionid',
    confidence: 'likely',
  },
};
