import { express } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { page } from '../page.ts';
import { ok } from '../respond.ts';
import { ssoApp } from '../sso-app.ts';
import type { Part } from '../page.ts';
import type { Scenario } from '../scenario.ts';

const app = express();
const button: Part = { kind: 'popup', id: 'popup', href: '/sso', text: 'Sign in with Single Sign-On' };

export const popupLogin: Scenario = {
  id: 'popup-login',
  title: 'Login in a popup (works)',
  what: 'Sign in: a popup visits the provider, sets the session, sends this page on and closes.',
  sites: {
    'https://photo.test': {
      ...ssoApp(app, {
        origin: 'https://photo.test',
        provider: 'https://sso.stark.test',
        attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax',
        transaction: { name: 'auth_verification', attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax' },
        welcome: (headers) =>
          ok(page('Signed in', 'This window closes.', { kind: 'return-to-opener', url: '/dashboard' }), headers),
      }),
      'GET /login': () => ok(page('Sign in', 'Use your company account.', button), app.headers),
    },
    'https://sso.stark.test': identityProvider({ remembered: true }),
  },
  steps: [{ goto: 'https://photo.test/login' }, { click: 'popup', until: 'https://photo.test/dashboard' }],
  expect: { verdict: 'kept', kind: 'navigation', cookie: 'connect.sid', remarks: ['client-side-redirect'] },
};
