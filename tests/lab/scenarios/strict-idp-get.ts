import { aspnet } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { ssoApp } from '../sso-app.ts';
import type { Scenario } from '../scenario.ts';

/** After aspnet/Security#1231: stored at the callback, withheld at the redirect that follows. */
export const strictIdpGet: Scenario = {
  id: 'strict-idp-get',
  title: 'SameSite=Strict, back from the identity provider',
  what: 'Sign in at the provider: the Strict cookie is stored at the callback, but not sent to the dashboard.',
  sites: {
    'https://crm.test': ssoApp(aspnet, {
      origin: 'https://crm.test',
      provider: 'https://sso.globex.test',
      attributes: 'path=/; secure; samesite=strict; httponly',
      transaction: {
        name: '.AspNetCore.Correlation.oidc',
        attributes: 'path=/callback; secure; samesite=none; httponly',
      },
    }),
    'https://sso.globex.test': identityProvider(),
  },
  steps: [
    { goto: 'https://crm.test/login' },
    { click: 'sso', until: 'https://sso.globex.test/authorize' },
    { click: 'continue', until: 'https://crm.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'samesite-strict-cross-site-return',
    kind: 'navigation',
    lostAt: { hop: 2, url: 'https://crm.test/dashboard' },
    cookie: '.AspNetCore.Cookies',
    reasons: ['SameSiteStrict'],
    confidence: 'certain',
  },
};
