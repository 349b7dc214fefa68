import { express } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

const app = express();

/** The application behind the proxy calls itself by the name that it has there. */
export const internalHost: Scenario = {
  id: 'internal-host',
  title: 'Redirect to a name behind the proxy',
  what: 'Sign in: the redirect leads to http://app-server, the name behind the proxy, where the cookie does not belong.',
  sites: {
    'https://gateway.test': {
      'GET /login': loginForm(app),
      'POST /login': signIn(app, { attributes: 'Path=/; Secure; HttpOnly', to: 'http://app-server/dashboard' }),
    },
    'http://app-server': {
      'GET /login': loginForm(app),
      'GET /dashboard': guarded(app),
    },
  },
  steps: [{ goto: 'https://gateway.test/login' }, { click: 'sign-in', until: 'http://app-server/login?next=' }],
  expect: {
    verdict: 'lost',
    cause: 'redirect-to-internal-host',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'http://app-server/dashboard' },
    faultAt: { hop: 0, url: 'https://gateway.test/login' },
    cookie: 'connect.sid',
    confidence: 'likely',
  },
};
