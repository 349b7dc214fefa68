import { aspnet } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import { redirect } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const dashboard = guarded(aspnet, { login: '/Portal/login' });

/** A server that does not tell upper from lower case, as IIS. */
export const pathCase: Scenario = {
  id: 'path-case',
  title: 'Cookie path in another case',
  what: 'Sign in: the cookie is for /Portal, the redirect writes /portal, which the browser takes for another path.',
  sites: {
    'https://casing.test': {
      'GET /Portal/login': loginForm(aspnet, '/Portal/login'),
      'POST /Portal/login': signIn(aspnet, { attributes: 'path=/Portal; HttpOnly; Secure', to: '/portal/start' }),
      'GET /portal/start': dashboard,
      'GET /Portal/start': dashboard,
      'GET /': () => redirect('/Portal/start'),
    },
  },
  steps: [
    { goto: 'https://casing.test/Portal/login' },
    { click: 'sign-in', until: 'https://casing.test/Portal/login?next=' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'path-case-mismatch',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://casing.test/portal/start' },
    cookie: '.AspNetCore.Cookies',
    reasons: ['NotOnPath'],
    confidence: 'certain',
  },
};
