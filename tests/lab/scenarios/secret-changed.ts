import { flask } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import { setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

/** Two workers, each with its own `SECRET_KEY = os.urandom(24)`. */
const one = flask('secret of the first worker');
const two = flask('secret of the second worker');

/** Flask deletes a session cookie that it cannot read and finds empty. */
const guardedByTwo: Handler = (request, state) => {
  const answer = guarded(two)(request, state);
  const removal = 'session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly; Path=/';
  return answer.status === 302 ? { ...answer, headers: [...answer.headers, setCookie(removal)] } : answer;
};

export const secretChanged: Scenario = {
  id: 'secret-changed',
  title: 'Secret changed between two requests',
  what: 'Sign in: the cookie was signed with one secret and is checked with another.',
  sites: {
    'https://deploy.test': {
      'GET /login': loginForm(one),
      'POST /login': signIn(one, { attributes: 'Secure; HttpOnly; Path=/; SameSite=Lax', to: '/dashboard' }),
      'GET /dashboard': guardedByTwo,
    },
  },
  steps: [
    { goto: 'https://deploy.test/login' },
    { click: 'sign-in', until: 'https://deploy.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'session-not-recognised',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://deploy.test/dashboard' },
    cookie: 'session',
    hypothesis: 'secret-or-keyring-mismatch',
  },
};
