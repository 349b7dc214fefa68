import { aspnet } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { page } from '../page.ts';
import { ok } from '../respond.ts';
import { ssoApp } from '../sso-app.ts';
import type { Scenario } from '../scenario.ts';

export const strictInterstitial: Scenario = {
  id: 'strict-interstitial',
  title: 'SameSite=Strict with a page in between (works)',
  what: 'Sign in at the provider: the callback answers with a page that goes on by itself, so the cookie is sent.',
  sites: {
    'https://mes.test': ssoApp(aspnet, {
      origin: 'https://mes.test',
      provider: 'https://sso.hooli.test',
      attributes: 'path=/; secure; samesite=strict; httponly',
      transaction: {
        name: '.AspNetCore.Correlation.oidc',
        attributes: 'path=/callback; secure; samesite=none; httponly',
      },
      welcome: (headers) =>
        ok(page('Signed in', 'One moment.', { kind: 'refresh', url: '/dashboard', seconds: 0 }), headers),
    }),
    'https://sso.hooli.test': identityProvider(),
  },
  steps: [
    { goto: 'https://mes.test/login' },
    { click: 'sso', until: 'https://sso.hooli.test/authorize' },
    { click: 'continue', until: 'https://mes.test/dashboard' },
  ],
  expect: {
    verdict: 'kept',
    kind: 'navigation',
    cookie: '.AspNetCore.Cookies',
    // The page is gone before DevTools can read it, unless the machine is slow.
    cameBy: ['client-redirect', 'meta-refresh'],
    remarks: ['client-side-redirect'],
  },
};
