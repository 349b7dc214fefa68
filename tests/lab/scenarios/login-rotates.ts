import { laravel } from '../framework.ts';
import { cookieLine, guarded, loginForm, signIn } from '../login-app.ts';
import { setCookie } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** Every visitor has a session; the login gives it a new id, as a defence against session fixation. */
export const loginRotates: Scenario = {
  id: 'login-rotates',
  title: 'A login that renews the session id (works)',
  what: 'Sign in: the session id changes at the login, and the new one is used from there on.',
  sites: {
    'https://board.test': {
      'GET /login': (request, state) => {
        const answer = loginForm(laravel)(request, state);
        const known = request.cookies.some((cookie) => cookie.name === 'laravel_session');
        const visitor = setCookie(cookieLine('laravel_session', state.newId(), attributes));
        return known ? answer : { ...answer, headers: [...answer.headers, visitor] };
      },
      'POST /login': signIn(laravel, { attributes, to: '/dashboard' }),
      'GET /dashboard': guarded(laravel),
    },
  },
  steps: [{ goto: 'https://board.test/login' }, { click: 'sign-in', until: 'https://board.test/dashboard' }],
  expect: { verdict: 'kept', kind: 'navigation', cookie: 'laravel_session' },
};
