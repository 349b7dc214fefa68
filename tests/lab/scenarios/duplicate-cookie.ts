import { express } from '../framework.ts';
import { cookieLine, guarded, loginForm, signIn } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, setCookie } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const app = express();

/** The cookie moved from the host to the parent domain; the old copy is older, so it is sent first (jitsucom/jitsu#1361). */
export const duplicateCookie: Scenario = {
  id: 'duplicate-cookie',
  title: 'Two cookies of the same name',
  what: 'Open the old version, then sign in: the stale host-only copy is sent before the fresh one.',
  sites: {
    'https://use.cloud.test': {
      'GET /v1': (_, state) =>
        ok(page('Version 1', 'The old release.', { kind: 'link', id: 'login', href: '/login', text: 'Sign in' }), [
          ...app.headers,
          setCookie(cookieLine('connect.sid', app.encode(state.newId()), 'Path=/; HttpOnly')),
        ]),
      'GET /login': loginForm(app),
      'POST /login': signIn(app, { attributes: 'Domain=cloud.test; Path=/; HttpOnly', to: '/dashboard' }),
      'GET /dashboard': guarded(app),
    },
  },
  steps: [
    { goto: 'https://use.cloud.test/v1' },
    { click: 'login', until: 'https://use.cloud.test/login' },
    { click: 'sign-in', until: 'https://use.cloud.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'duplicate-cookie-shadowing',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://use.cloud.test/dashboard' },
    cookie: 'connect.sid',
  },
};
