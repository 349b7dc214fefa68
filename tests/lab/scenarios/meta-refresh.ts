import { php } from '../framework.ts';
import { guarded, loginForm, newSession } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, setCookie } from '../respond.ts';
import type { Routes, Scenario } from '../scenario.ts';

/** A login that answers with a page, which goes on by `<meta http-equiv=refresh>`. */
export function refreshingApp(attributes: string): Routes {
  return {
    'GET /login': loginForm(php),
    'POST /login': (_, state) =>
      ok(page('Signed in', 'You are being redirected.', { kind: 'refresh', url: '/dashboard', seconds: 1 }), [
        ...php.headers,
        setCookie(newSession(php, state, attributes)),
      ]),
    'GET /dashboard': guarded(php),
  };
}

export const metaRefresh: Scenario = {
  id: 'meta-refresh',
  title: 'Meta refresh after the login (works)',
  what: 'Sign in: a page with a meta refresh leads to the dashboard.',
  sites: { 'https://library.test': refreshingApp('path=/; secure; HttpOnly; SameSite=Lax') },
  steps: [{ goto: 'https://library.test/login' }, { click: 'sign-in', until: 'https://library.test/dashboard' }],
  expect: {
    verdict: 'kept',
    kind: 'navigation',
    cookie: 'PHPSESSID',
    cameBy: ['meta-refresh'],
    remarks: ['client-side-redirect'],
  },
};
