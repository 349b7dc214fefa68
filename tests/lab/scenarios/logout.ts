import { django } from '../framework.ts';
import { guarded, loginApp } from '../login-app.ts';
import { redirect, setCookie } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const attributes = 'HttpOnly; Path=/; SameSite=Lax; Secure';

export const logout: Scenario = {
  id: 'logout',
  title: 'A logout (works)',
  what: 'Sign in, then sign out: the session ends because you asked for it.',
  sites: {
    'https://chat.test': {
      ...loginApp(django, { attributes }),
      'GET /dashboard': guarded(django, {
        parts: [{ kind: 'form', id: 'sign-out', action: '/logout', method: 'post', fields: {}, button: 'Sign out' }],
      }),
      'POST /logout': () =>
        redirect('/login?bye=1', [
          ...django.headers,
          setCookie('sessionid=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/; SameSite=Lax'),
        ]),
    },
  },
  steps: [
    { goto: 'https://chat.test/login' },
    { click: 'sign-in', until: 'https://chat.test/dashboard' },
    { click: 'sign-out', until: 'https://chat.test/login?bye=1' },
  ],
  expect: { verdict: 'not-applicable', kind: 'navigation', cookie: 'sessionid', remarks: ['cookie-deleted'] },
};
