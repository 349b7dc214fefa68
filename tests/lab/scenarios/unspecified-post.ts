import { express } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { ssoApp } from '../sso-app.ts';
import type { Scenario } from '../scenario.ts';

export const unspecifiedPost: Scenario = {
  id: 'unspecified-post',
  title: 'No SameSite, the provider posts back within two minutes (works)',
  what: 'Sign in at the provider quickly: the browser makes an exception for cookies younger than two minutes.',
  sites: {
    'https://desk.test': ssoApp(express(), {
      origin: 'https://desk.test',
      provider: 'https://sso.cyberdyne.test',
      attributes: 'Path=/; HttpOnly; Secure',
    }),
    'https://sso.cyberdyne.test': identityProvider({ responseMode: 'form_post' }),
  },
  steps: [
    { goto: 'https://desk.test/login' },
    { click: 'sso', until: 'https://sso.cyberdyne.test/authorize' },
    { click: 'continue', until: 'https://desk.test/dashboard' },
  ],
  expect: {
    verdict: 'kept',
    kind: 'navigation',
    cookie: 'connect.sid',
    remarks: ['lax-plus-post-two-minutes', 'samesite-lax-cross-site-post'],
  },
};
