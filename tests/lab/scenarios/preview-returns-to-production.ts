import { express } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import { ssoApp } from '../sso-app.ts';
import type { Scenario } from '../scenario.ts';

const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';
const provider = 'https://sso.quill-id.test';

/** The base URL, from which `redirect_uri` is made, is production's wherever the code runs. */
export const previewReturnsToProduction: Scenario = {
  id: 'preview-returns-to-production',
  title: 'The provider returns to production',
  what: 'Sign in on the preview (quill-preview.test): the provider returns to quill.test, another site, which knows of no sign-in.',
  sites: {
    'https://quill-preview.test': ssoApp(express(), {
      origin: 'https://quill-preview.test',
      callback: 'https://quill.test/callback',
      provider,
      attributes,
    }),
    'https://quill.test': ssoApp(express(), { origin: 'https://quill.test', provider, attributes }),
    [provider]: identityProvider(),
  },
  steps: [
    { goto: 'https://quill-preview.test/login' },
    { click: 'sso', until: `${provider}/authorize` },
    { click: 'continue', until: 'https://quill.test/login?error=state' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'host-change-host-only-cookie',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://quill.test/callback' },
    cookie: 'connect.sid',
    reasons: ['DomainMismatch'],
    confidence: 'likely',
  },
};
