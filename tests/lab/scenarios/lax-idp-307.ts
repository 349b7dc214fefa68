import { spring } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { ssoApp } from '../sso-app.ts';
import type { Scenario } from '../scenario.ts';

export const laxIdp307: Scenario = {
  id: 'lax-idp-307',
  title: 'SameSite=Lax, the provider redirects with 307',
  what: 'Sign in at the provider: its 307 keeps the POST, so the Lax session is not sent to the callback.',
  sites: {
    'https://fleet.test': ssoApp(spring, {
      origin: 'https://fleet.test',
      provider: 'https://sso.soylent.test',
      attributes: 'Path=/; Secure; HttpOnly; SameSite=Lax',
    }),
    'https://sso.soylent.test': identityProvider({ status: 307 }),
  },
  steps: [
    { goto: 'https://fleet.test/login' },
    { click: 'sso', until: 'https://sso.soylent.test/authorize' },
    { click: 'continue', until: 'https://fleet.test/login?error=state' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'samesite-lax-cross-site-post',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://fleet.test/callback' },
    cookie: 'JSESSIONID',
    reasons: ['SameSiteLax'],
    confidence: 'certain',
  },
};
