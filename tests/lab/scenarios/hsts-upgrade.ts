import { express } from '../framework.ts';
import type { Framework } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import { redirect } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const plain = express();
const app: Framework = {
  ...plain,
  headers: [...plain.headers, ['Strict-Transport-Security', 'max-age=31536000']],
};

export const hstsUpgrade: Scenario = {
  id: 'hsts-upgrade',
  title: 'HSTS turns http into https (works)',
  what: 'Sign in: the redirect names http, but the browser goes to https by itself and the Secure cookie is sent.',
  sites: {
    'https://safe.test': {
      'GET /login': loginForm(app),
      'POST /login': signIn(app, { attributes: 'Path=/; HttpOnly; Secure', to: 'http://safe.test/dashboard' }),
      'GET /dashboard': guarded(app),
    },
    'http://safe.test': { 'GET /dashboard': () => redirect('https://safe.test/dashboard', [], 301) },
  },
  steps: [{ goto: 'https://safe.test/login' }, { click: 'sign-in', until: 'https://safe.test/dashboard' }],
  expect: {
    verdict: 'kept',
    kind: 'navigation',
    cookie: 'connect.sid',
    remarks: ['redirect-downgrades-to-http'],
  },
};
