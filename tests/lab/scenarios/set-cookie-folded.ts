import { laravel } from '../framework.ts';
import { guarded, loginForm, newSession } from '../login-app.ts';
import { redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

/** An adapter that keeps one value per header name, joined with commas. */
const folded: Handler = (_, state) => {
  const lines = [`XSRF-TOKEN=${state.newId()}; Path=/`, newSession(laravel, state, 'Path=/; HttpOnly')];
  return redirect('/dashboard', [...laravel.headers, setCookie(lines.join(', '))]);
};

export const setCookieFolded: Scenario = {
  id: 'set-cookie-folded',
  title: 'Two Set-Cookie lines joined',
  what: 'Sign in: the session comes in the same line as another cookie, so the browser never sees it.',
  sites: {
    'https://lambda.test': {
      'GET /login': loginForm(laravel),
      'POST /login': folded,
      'GET /dashboard': guarded(laravel),
    },
  },
  steps: [
    { goto: 'https://lambda.test/login' },
    { click: 'sign-in', until: 'https://lambda.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'set-cookie-folded-or-split',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://lambda.test/login' },
    confidence: 'certain',
  },
};
