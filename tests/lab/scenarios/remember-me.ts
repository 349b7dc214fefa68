import { spring } from '../framework.ts';
import { cookieLine, loginForm, newSession, sessionOf } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

const attributes = 'Path=/; HttpOnly; Secure';

/** A server that restarts after the login and forgets its sessions; who is remembered gets a new one. */
const home =
  (forgets: boolean): Handler =>
  (request, state) => {
    if (forgets) state.sessions.clear();
    const part = { kind: 'link', id: 'orders', href: '/orders', text: 'Your orders' } as const;
    const shown = page('Home', 'Hello alice, you are signed in.', part);
    if (sessionOf(spring, request, state) !== undefined) return ok(shown, spring.headers);
    const remembered = request.cookies.some(({ name }) => name === 'remember-me');
    if (!remembered) return redirect('/login', spring.headers);
    return ok(shown, [...spring.headers, setCookie(newSession(spring, state, attributes))]);
  };

export const rememberMe: Scenario = {
  id: 'remember-me',
  title: '“Remember me” hides a lost session (a remark)',
  what: 'Sign in and open the orders: the server has forgotten the session, and makes a new one for who is remembered.',
  sites: {
    'https://guild.test': {
      'GET /login': loginForm(spring),
      'POST /login': (_, state) =>
        redirect('/home', [
          ...spring.headers,
          setCookie(newSession(spring, state, attributes)),
          setCookie(cookieLine('remember-me', 'YWxpY2U6MTc2NzIyNTYwMA', `${attributes}; Max-Age=1209600`)),
        ]),
      'GET /home': home(false),
      'GET /orders': home(true),
    },
  },
  steps: [
    { goto: 'https://guild.test/login' },
    { click: 'sign-in', until: 'https://guild.test/home' },
    { click: 'orders', until: 'https://guild.test/orders' },
  ],
  expect: { verdict: 'kept', kind: 'navigation', cookie: 'JSESSIONID', remarks: ['remember-me-masks-loss'] },
};
