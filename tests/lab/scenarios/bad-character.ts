import { php } from '../framework.ts';
import { cookieLine, guarded, loginForm } from '../login-app.ts';
import { redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

/** A home-made session cookie whose fields are separated by the control character 0x1F. */
const signInWithSeparator: Handler = (_, state) =>
  redirect('/dashboard', [
    ...php.headers,
    setCookie(cookieLine('PHPSESSID', `${state.newId()}\u001Falice`, 'path=/; HttpOnly')),
  ]);

export const badCharacter: Scenario = {
  id: 'bad-character',
  title: 'Control character in the cookie',
  what: 'Sign in: the cookie value holds a control character and is refused.',
  sites: {
    'https://legacy.test': {
      'GET /login': loginForm(php),
      'POST /login': signInWithSeparator,
      'GET /dashboard': guarded(php),
    },
  },
  steps: [
    { goto: 'https://legacy.test/login' },
    { click: 'sign-in', until: 'https://legacy.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'invalid-cookie-characters',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://legacy.test/login' },
    cookie: 'PHPSESSID',
    reasons: ['DisallowedCharacter'],
    confidence: 'certain',
  },
};
