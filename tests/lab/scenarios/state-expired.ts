import { django } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { ssoApp } from '../sso-app.ts';
import type { Scenario } from '../scenario.ts';

/** Five seconds stand for the fifteen minutes that such cookies often live. */
export const stateExpired: Scenario = {
  id: 'state-expired',
  title: 'Too long at the provider',
  what: 'Start to sign in and wait six seconds at the provider: the state cookie has expired when you come back.',
  sites: {
    'https://payroll.test': ssoApp(django, {
      origin: 'https://payroll.test',
      provider: 'https://sso.nakatomi.test',
      attributes: 'Path=/; Secure; HttpOnly; SameSite=Lax',
      transaction: { name: 'oidc_state', attributes: 'Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=5' },
    }),
    'https://sso.nakatomi.test': identityProvider(),
  },
  steps: [
    { goto: 'https://payroll.test/login' },
    { click: 'sso', until: 'https://sso.nakatomi.test/authorize' },
    { pause: 6000 },
    { click: 'continue', until: 'https://payroll.test/login?error=state' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'state-expired-while-at-idp',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://payroll.test/callback' },
    reasons: ['Expired'],
  },
};
