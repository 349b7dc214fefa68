import { express } from '../framework.ts';
import { loginApp } from '../login-app.ts';
import type { Scenario } from '../scenario.ts';

const app = express();

export const overwriteSecure: Scenario = {
  id: 'overwrite-secure',
  title: 'http cannot replace a Secure cookie',
  what: 'Sign in over https, then again over http: the new cookie may not replace the Secure one and is refused.',
  sites: {
    'https://radio.test': loginApp(app, { attributes: 'Path=/; HttpOnly; Secure' }),
    'http://radio.test': loginApp(app, { attributes: 'Path=/; HttpOnly' }),
  },
  steps: [
    { goto: 'https://radio.test/login' },
    { click: 'sign-in', until: 'https://radio.test/dashboard' },
    { goto: 'http://radio.test/login' },
    { click: 'sign-in', until: 'http://radio.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'leave-secure-alone',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'http://radio.test/dashboard' },
    faultAt: { hop: 0, url: 'http://radio.test/login' },
    cookie: 'connect.sid',
    reasons: ['OverwriteSecure'],
    confidence: 'certain',
  },
};
