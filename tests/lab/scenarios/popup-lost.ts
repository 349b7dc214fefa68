import { express } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { guarded } from '../login-app.ts';
import { page } from '../page.ts';
import { ok } from '../respond.ts';
import { ssoApp } from '../sso-app.ts';
import type { Part } from '../page.ts';
import type { Scenario } from '../scenario.ts';

const app = express();
const button: Part = {
  kind: 'popup',
  id: 'popup',
  href: 'https://www.video.test/sso',
  text: 'Sign in with Single Sign-On',
};

export const popupLost: Scenario = {
  id: 'popup-lost',
  title: 'Login in a popup on another host',
  what: 'Sign in: the popup sets the session on www.video.test, this page goes on at video.test.',
  sites: {
    'https://video.test': {
      'GET /login': () => ok(page('Sign in', 'Use your company account.', button), app.headers),
      'GET /dashboard': guarded(app),
    },
    'https://www.video.test': ssoApp(app, {
      origin: 'https://www.video.test',
      provider: 'https://sso.tyrell.test',
      attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax',
      transaction: { name: 'auth_verification', attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax' },
      welcome: (headers) =>
        ok(
          page('Signed in', 'This window closes.', {
            kind: 'return-to-opener',
            url: 'https://video.test/dashboard',
          }),
          headers,
        ),
    }),
    'https://sso.tyrell.test': identityProvider({ remembered: true }),
  },
  steps: [
    { goto: 'https://video.test/login' },
    { click: 'popup', until: 'https://video.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'host-change-host-only-cookie',
    kind: 'navigation',
    lostAt: { hop: 0, url: 'https://video.test/dashboard' },
    cookie: 'connect.sid',
    reasons: ['DomainMismatch'],
    confidence: 'certain',
  },
};
