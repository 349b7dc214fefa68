import { express } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { ssoApp } from '../sso-app.ts';
import type { Scenario } from '../scenario.ts';

export const oidcCodeFlow: Scenario = {
  id: 'oidc-code-flow',
  title: 'OpenID Connect with a Lax state cookie (works)',
  what: 'Sign in at the provider: it returns with a GET, which carries the Lax cookies.',
  sites: {
    'https://music.test': ssoApp(express(), {
      origin: 'https://music.test',
      provider: 'https://sso.wayne.test',
      attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax',
      transaction: { name: 'auth_verification', attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax' },
    }),
    'https://sso.wayne.test': identityProvider(),
  },
  steps: [
    { goto: 'https://music.test/login' },
    { click: 'sso', until: 'https://sso.wayne.test/authorize' },
    { click: 'continue', until: 'https://music.test/dashboard' },
  ],
  expect: { verdict: 'kept', kind: 'navigation', cookie: 'connect.sid' },
};
