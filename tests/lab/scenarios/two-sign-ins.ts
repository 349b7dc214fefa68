import { express } from '../framework.ts';
import { page } from '../page.ts';
import { ok, redirect } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';
import { identityProvider } from '../identity-provider.ts';
import { ssoApp } from '../sso-app.ts';

const app = express();
const provider = 'https://sso.massive.test';

/** The provider's page offers help, which the application shows to signed-in users only: its window begins a second sign-in. */
const signInWithHelp: Handler = (request, state) => {
  const answer = identityProvider()['GET /authorize']!(request, state);
  if (typeof answer.body === 'string') return answer;
  const help = { kind: 'popup', id: 'help', href: 'https://helpdesk.test/help', text: 'Help' } as const;
  return ok(page(answer.body.title, answer.body.text, ...answer.body.parts, help), answer.headers);
};

export const twoSignIns: Scenario = {
  id: 'two-sign-ins',
  title: 'Two sign-ins share one state cookie',
  what: 'Sign in, open Help on the provider’s page (a second sign-in begins in its window), and go on in the first one.',
  sites: {
    'https://helpdesk.test': {
      ...ssoApp(app, {
        origin: 'https://helpdesk.test',
        provider,
        attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax',
        transaction: { name: 'auth_verification', attributes: 'Path=/; HttpOnly; Secure; SameSite=Lax' },
      }),
      'GET /help': () => redirect('/sso', app.headers),
    },
    [provider]: { ...identityProvider(), 'GET /authorize': signInWithHelp },
  },
  steps: [
    { goto: 'https://helpdesk.test/login' },
    { click: 'sso', until: `${provider}/authorize` },
    { click: 'help', until: `${provider}/authorize` },
    { click: 'continue', until: 'https://helpdesk.test/login?error=state' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'parallel-login-overwrites-state',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://helpdesk.test/callback' },
    confidence: 'likely',
  },
};
