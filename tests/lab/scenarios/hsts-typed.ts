import { express } from '../framework.ts';
import type { Framework } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

const plain = express();
const app: Framework = {
  ...plain,
  headers: [...plain.headers, ['Strict-Transport-Security', 'max-age=31536000']],
};

export const hstsTyped: Scenario = {
  id: 'hsts-typed',
  title: 'http typed, https opened (works)',
  what: 'Sign in, then type the address with http: the browser goes to https by itself.',
  sites: {
    'https://bunker.test': {
      'GET /login': loginForm(app),
      'POST /login': signIn(app, { attributes: 'Path=/; HttpOnly; Secure', to: '/dashboard' }),
      'GET /dashboard': guarded(app),
    },
  },
  steps: [
    { goto: 'https://bunker.test/login' },
    { click: 'sign-in', until: 'https://bunker.test/dashboard' },
    { goto: 'http://bunker.test/dashboard', until: 'https://bunker.test/dashboard' },
  ],
  expect: { verdict: 'kept', kind: 'navigation', cookie: 'connect.sid', remarks: ['hsts-internal-307'] },
};
