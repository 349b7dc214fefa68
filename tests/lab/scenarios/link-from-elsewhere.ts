import { express } from '../framework.ts';
import { identityProvider } from '../identity-provider.ts';
import type { Scenario } from '../scenario.ts';
import { ssoApp } from '../sso-app.ts';

const provider = 'https://sso.aviato.test';

export const linkFromElsewhere: Scenario = {
  id: 'link-from-elsewhere',
  title: 'A sign-in begun in another browser',
  what: 'The answer of a sign-in is opened here, as a mail program does with a link: this browser never began one.',
  sites: {
    'https://paper.test': ssoApp(express(), {
      origin: 'https://paper.test',
      provider,
      attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax',
      transaction: { name: 'auth_verification', attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax' },
    }),
    [provider]: identityProvider(),
  },
  steps: [
    {
      goto: 'https://paper.test/callback?code=8fK2vQ9zL7mB4xT1&state=pX3nR6wY0zA4bC8d',
      until: 'https://paper.test/login?error=state',
    },
  ],
  expect: {
    verdict: 'never-established',
    cause: 'different-cookie-jar',
    kind: 'navigation',
    faultAt: { hop: 0, url: 'https://paper.test/callback' },
    confidence: 'likely',
  },
};
