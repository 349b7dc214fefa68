import { express } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { ssoApp } from '../sso-app.ts';
import type { Scenario } from '../scenario.ts';

export const strictState: Scenario = {
  id: 'strict-state',
  title: 'SameSite=Strict on the session that remembers the state',
  what: 'Sign in at the provider: the callback does not get the Strict session back and cannot check the state.',
  sites: {
    'https://erp.test': ssoApp(express(), {
      origin: 'https://erp.test',
      provider: 'https://sso.initech.test',
      attributes: 'Path=/; HttpOnly; Secure; SameSite=Strict',
    }),
    'https://sso.initech.test': identityProvider(),
  },
  steps: [
    { goto: 'https://erp.test/login' },
    { click: 'sso', until: 'https://sso.initech.test/authorize' },
    { click: 'continue', until: 'https://erp.test/login?error=state' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'samesite-strict-cross-site-return',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://erp.test/callback' },
    cookie: 'connect.sid',
    reasons: ['SameSiteStrict'],
    confidence: 'certain',
  },
};
