import { express } from '../framework.ts';
import { loginForm, sessionOf, signIn } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

const app = express();

/** Refuses a session that it does not know, and deletes it for the directory of the URL, not for the whole host. */
const home: Handler = (request, state) =>
  sessionOf(app, request, state) === undefined
    ? redirect('/account/login', [...app.headers, setCookie('connect.sid=; Max-Age=0')])
    : ok(page('Account', 'Hello alice.', { kind: 'link', id: 'restart', href: '/account/restart', text: 'Restart' }));

/** Sends everybody with a session cookie home, but not for ever. */
const login: Handler = (request, state) => {
  const isKnown = request.cookies.some(({ name }) => name === 'connect.sid');
  return isKnown && state.count('turns') < 2
    ? redirect('/account/home')
    : loginForm(app, '/account/login')(request, state);
};

export const zombieCookie: Scenario = {
  id: 'zombie-cookie',
  title: 'The deletion misses the cookie',
  what: 'Sign in, then restart the server: the session is refused, its deletion misses, and login and account take turns.',
  sites: {
    'https://morgue.test': {
      'GET /account/login': login,
      'POST /account/login': signIn(app, { attributes: 'Path=/; HttpOnly', to: '/account/home' }),
      'GET /account/home': home,
      'GET /account/restart': (_, state) => {
        state.sessions.clear();
        return redirect('/account/home');
      },
    },
  },
  steps: [
    { goto: 'https://morgue.test/account/login' },
    { click: 'sign-in', until: 'https://morgue.test/account/home' },
    { click: 'restart', until: 'https://morgue.test/account/login' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'delete-does-not-match-or-zombie',
    confidence: 'likely',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://morgue.test/account/home' },
    cookie: 'connect.sid',
  },
};
