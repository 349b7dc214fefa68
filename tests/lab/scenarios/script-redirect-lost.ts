import { rails } from '../framework.ts';
import { guarded, loginForm, newSession } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, setCookie } from '../respond.ts';
import type { Scenario } from '../scenario.ts';

export const scriptRedirectLost: Scenario = {
  id: 'script-redirect-lost',
  title: 'Script redirect to another host',
  what: 'Sign in: the script leads from www.game.test to game.test, where the cookie is not sent.',
  sites: {
    'https://www.game.test': {
      'GET /login': loginForm(rails),
      'POST /login': (_, state) =>
        ok(page('Signed in', 'Loading.', { kind: 'script-redirect', url: 'https://game.test/lobby' }), [
          ...rails.headers,
          setCookie(newSession(rails, state, 'path=/; secure; HttpOnly; SameSite=Lax')),
        ]),
    },
    'https://game.test': { 'GET /lobby': guarded(rails, { login: 'https://www.game.test/login' }) },
  },
  steps: [
    { goto: 'https://www.game.test/login' },
    { click: 'sign-in', until: 'https://www.game.test/login?next=%2Flobby' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'host-change-host-only-cookie',
    kind: 'navigation',
    // The page is gone before DevTools can read it, unless the machine is slow.
    cameBy: ['client-redirect', 'script'],
    lostAt: { hop: 0, url: 'https://game.test/lobby' },
    cookie: '_store_session',
    reasons: ['DomainMismatch'],
    confidence: 'certain',
  },
};
