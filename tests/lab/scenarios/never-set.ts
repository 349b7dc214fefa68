import { guarded, loginForm } from '../login-app.ts';
import { express } from '../framework.ts';
import { redirect } from '../respond.ts';
import type { Routes, Scenario } from '../scenario.ts';

const app = express();
const router = ['Via', '1.1 vegur'] as const;

/** express-session with `secure: true` behind a proxy that it does not trust sends no cookie at all (expressjs/session#628). */
const silentApp: Routes = {
  'GET /login': loginForm({ ...app, headers: [...app.headers, router] }),
  'POST /login': () => redirect('/dashboard', [...app.headers, router]),
  'GET /dashboard': guarded({ ...app, headers: [...app.headers, router] }),
};

export const neverSet: Scenario = {
  id: 'never-set',
  title: 'The server sets no session cookie',
  what: 'Sign in: the answer to the login carries no Set-Cookie, so there is nothing to send.',
  sites: { 'https://heron.test': silentApp },
  steps: [
    { goto: 'https://heron.test/login' },
    { click: 'sign-in', until: 'https://heron.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'session-cookie-never-set',
    kind: 'navigation',
    hypothesis: 'secure-cookie-not-emitted-behind-proxy',
  },
};
