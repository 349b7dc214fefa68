import { express } from '../framework.ts';
import { cookieLine, guarded, loginForm, signIn } from '../login-app.ts';
import { redirect, setCookie } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

const app = express();
const legacy = express('another application, another secret');

export const replacedOnTheWay: Scenario = {
  id: 'replaced-on-the-way',
  title: 'Cookie replaced on the way',
  what: 'Sign in: a second application on the same host uses the same cookie name and overwrites the session.',
  sites: {
    'https://docs.test': {
      'GET /login': loginForm(app),
      'POST /login': signIn(app, { attributes: 'Path=/; HttpOnly', to: '/legacy/sync' }),
      'GET /legacy/sync': (_, state) =>
        redirect('/dashboard', [
          ...legacy.headers,
          setCookie(cookieLine('connect.sid', legacy.encode(state.newId()), 'Path=/; HttpOnly')),
        ]),
      'GET /dashboard': guarded(app),
    },
  },
  steps: [
    { goto: 'https://docs.test/login' },
    { click: 'sign-in', until: 'https://docs.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'same-name-collision-same-host',
    kind: 'navigation',
    lostAt: { hop: 2, url: 'https://docs.test/dashboard' },
    faultAt: { hop: 1, url: 'https://docs.test/legacy/sync' },
    cookie: 'connect.sid',
  },
};
