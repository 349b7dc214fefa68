import { express } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

const app = express();

export const defaultPath: Scenario = {
  id: 'default-path',
  title: 'Cookie without a path',
  what: 'Sign in: the cookie names no path, so it is stored for the folder of /auth/callback only.',
  sites: {
    'https://wiki.test': {
      'GET /login': loginForm(app, '/auth/callback'),
      'POST /auth/callback': signIn(app, { attributes: 'HttpOnly', to: '/account' }),
      'GET /account': guarded(app),
    },
  },
  steps: [{ goto: 'https://wiki.test/login' }, { click: 'sign-in', until: 'https://wiki.test/login?next=%2Faccount' }],
  expect: {
    verdict: 'lost',
    cause: 'cookie-path-mismatch',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://wiki.test/account' },
    cookie: 'connect.sid',
    reasons: ['NotOnPath'],
    confidence: 'certain',
  },
};
