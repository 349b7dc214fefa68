import { laravel } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { ssoApp } from '../sso-app.ts';
import type { Scenario } from '../scenario.ts';

export const laxIdpPost: Scenario = {
  id: 'lax-idp-post',
  title: 'SameSite=Lax, the provider posts back',
  what: 'Sign in at the provider: it returns with a POST, which does not carry the Lax session; a fresh one replaces it.',
  sites: {
    'https://hr.test': ssoApp(laravel, {
      origin: 'https://hr.test',
      provider: 'https://sso.umbrella.test',
      attributes: 'Path=/; Secure; HttpOnly; SameSite=Lax',
    }),
    'https://sso.umbrella.test': identityProvider({ responseMode: 'form_post' }),
  },
  steps: [
    { goto: 'https://hr.test/login' },
    { click: 'sso', until: 'https://sso.umbrella.test/authorize' },
    { click: 'continue', until: 'https://hr.test/login?error=state' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'samesite-lax-cross-site-post',
    kind: 'navigation',
    lostAt: { hop: 0, url: 'https://hr.test/callback' },
    cookie: 'laravel_session',
    reasons: ['SameSiteLax'],
    confidence: 'certain',
  },
};
