import { rails } from '../framework.ts';
import { guarded, newSession } from '../login-app.ts';
import { page } from '../page.ts';
import { ok, redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

/** A widget that signs in with a token in its URL and then goes to its start page. */
export function tokenLogin(attributes: string): Handler {
  return (_, state) => redirect('/widget', [setCookie(newSession(rails, state, attributes))]);
}

const widget = { ...rails, headers: rails.headers.filter(([name]) => name !== 'X-Frame-Options') };

export const frameSameSite: Scenario = {
  id: 'frame-same-site',
  title: 'Login in a frame of the same site (works)',
  what: 'Open the page: the frame signs in by itself and shows the dashboard.',
  sites: {
    'https://intern.test': {
      'GET /': () =>
        ok(
          page('Start page', 'Your widgets.', {
            kind: 'frame',
            src: 'https://widgets.intern.test/enter?ticket=7f3a',
          }),
        ),
    },
    'https://widgets.intern.test': {
      'GET /enter': tokenLogin('path=/; secure; HttpOnly; SameSite=Lax'),
      'GET /widget': guarded(widget),
    },
  },
  steps: [{ goto: 'https://intern.test/', until: 'https://widgets.intern.test/widget' }],
  expect: { verdict: 'kept', kind: 'subframe', cookie: '_store_session' },
};
