import { flask } from '../framework.ts';
import { cookieLine, guarded, loginForm } from '../login-app.ts';
import { redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

const app = flask();

/** The session holds the user's group claims, as after an Azure AD login (puiterwijk/flask-oidc#53). */
const signInWithClaims: Handler = (_, state) => {
  const id = state.newId();
  state.sessions.set(id, { user: 'alice' });
  const value = `${app.encode(id)}.${'R3JvdXA'.repeat(570)}`;
  return redirect('/dashboard', [
    ...app.headers,
    setCookie(cookieLine(app.cookieName, value, 'Secure; HttpOnly; Path=/')),
  ]);
};

export const cookieTooLarge: Scenario = {
  id: 'cookie-too-large',
  title: 'Cookie too large',
  what: 'Sign in: the session cookie is larger than 4096 bytes and is refused.',
  sites: {
    'https://reports.test': {
      'GET /login': loginForm(app),
      'POST /login': signInWithClaims,
      'GET /dashboard': guarded({ ...app, decode: (value) => app.decode(value.split('.', 3).join('.')) }),
    },
  },
  steps: [
    { goto: 'https://reports.test/login' },
    { click: 'sign-in', until: 'https://reports.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'cookie-too-large',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://reports.test/login' },
    cookie: 'session',
    reasons: ['NameValuePairExceedsMaxSize'],
    confidence: 'certain',
  },
};
