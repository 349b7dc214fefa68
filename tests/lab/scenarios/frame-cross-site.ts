import { rails } from '../framework.ts';
import { guarded } from '../login-app.ts';
import { page } from '../page.ts';
import { ok } from '../respond.ts';
import type { Scenario } from '../scenario.ts';
import { tokenLogin } from './frame-same-site.ts';

const widget = { ...rails, headers: rails.headers.filter(([name]) => name !== 'X-Frame-Options') };

export const frameCrossSite: Scenario = {
  id: 'frame-cross-site',
  title: 'Login in a frame of another site',
  what: 'Open the page: in the frame of another site the Lax cookie is refused, and the widget asks you to sign in.',
  sites: {
    'https://customer.test': {
      'GET /': () =>
        ok(page('Customer page', 'Your widgets.', { kind: 'frame', src: 'https://app.vendor.test/enter?ticket=7f3a' })),
    },
    'https://app.vendor.test': {
      'GET /enter': tokenLogin('path=/; secure; HttpOnly; SameSite=Lax'),
      'GET /widget': guarded(widget, { login: '/sign-in' }),
      'GET /sign-in': () => ok(page('Sign in', 'Your session has ended.'), widget.headers),
    },
  },
  steps: [{ goto: 'https://customer.test/', until: 'https://app.vendor.test/sign-in?next=%2Fwidget' }],
  expect: {
    verdict: 'never-established',
    cause: 'third-party-context-blocked',
    kind: 'subframe',
    faultAt: { hop: 0, url: 'https://app.vendor.test/enter' },
    cookie: '_store_session',
  },
};
