import { django } from '../framework.ts';
import { guarded, loginForm, newSession } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, setCookie } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

export const scriptRedirect: Scenario = {
  id: 'script-redirect',
  title: 'Script redirect after the login (works)',
  what: 'Sign in: a page whose script sets location leads to the dashboard.',
  sites: {
    'https://spa.test': {
      'GET /login': loginForm(django),
      'POST /login': (_, state) =>
        ok(page('Signed in', 'Loading your workspace.', { kind: 'script-redirect', url: '/dashboard', afterMs: 600 }), [
          ...django.headers,
          setCookie(newSession(django, state, 'HttpOnly; Path=/; SameSite=Lax; Secure')),
        ]),
      'GET /dashboard': guarded(django),
    },
  },
  steps: [{ goto: 'https://spa.test/login' }, { click: 'sign-in', until: 'https://spa.test/dashboard' }],
  expect: {
    verdict: 'kept',
    kind: 'navigation',
    cookie: 'sessionid',
    cameBy: ['script'],
    remarks: ['client-side-redirect'],
  },
};
