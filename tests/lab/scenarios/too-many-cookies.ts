import { aspnet } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

/** As nginx and Tomcat: no more than 8 KB of one header line. */
function limited(handler: Handler): Handler {
  return (request, state) => {
    const size = request.cookies.reduce((sum, { name, value }) => sum + name.length + value.length + 3, 0);
    return size > 8192
      ? { status: 431, headers: [['Server', 'nginx']], body: page('431', 'Request Header Fields Too Large') }
      : handler(request, state);
  };
}

/** Thirty-six sign-ins that were begun and never finished. */
const leaveNonces: Handler = (_, state) =>
  redirect('/dashboard', [
    ...aspnet.headers,
    ...Array.from({ length: 36 }, () =>
      setCookie(
        `.AspNetCore.OpenIdConnect.Nonce.${`CfDJ8${state.newId()}`.repeat(6)}=N; path=/; secure; samesite=none`,
      ),
    ),
  ]);

const link = { kind: 'link', id: 'renew', href: '/renew', text: 'Begin thirty-six sign-ins' } as const;

export const tooManyCookies: Scenario = {
  id: 'too-many-cookies',
  title: 'More cookies than the server reads',
  what: 'Sign in and follow the link: leftovers of begun sign-ins make the next request too large for the server.',
  sites: {
    'https://harbor.test': {
      'GET /login': limited(loginForm(aspnet)),
      'POST /login': limited(
        signIn(aspnet, { attributes: 'path=/; secure; samesite=lax; httponly', to: '/dashboard' }),
      ),
      'GET /dashboard': limited(guarded(aspnet, { parts: [link] })),
      'GET /renew': limited(leaveNonces),
      'GET /': () => ok(page('Harbor', 'Nothing here.')),
    },
  },
  steps: [
    { goto: 'https://harbor.test/login' },
    { click: 'sign-in', until: 'https://harbor.test/dashboard' },
    { click: 'renew', until: 'https://harbor.test/dashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'request-header-too-large',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://harbor.test/dashboard' },
    cookie: '.AspNetCore.Cookies',
    confidence: 'certain',
  },
};
