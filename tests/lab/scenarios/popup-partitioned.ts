import { express } from '../framework.ts';
import { guarded, loginForm, signIn } from '../login-app.ts';
import { page } from '../page.ts';
import { ok } from '../respond.ts';
import type { Handler, Scenario } from '../scenario.ts';

const app = express();

const portal: Handler = () =>
  ok(
    page('Portal', 'Your chat is on this page.', {
      kind: 'popup',
      id: 'popup',
      href: 'https://talk.test/window',
      text: 'Sign in to the chat',
    }),
  );

/** The popup signs in by itself, with a cookie of its own top-level site, and sends the portal on to the page with the frame. */
export const popupPartitioned: Scenario = {
  id: 'popup-partitioned',
  title: 'Login in a popup, needed in a frame: two partitions',
  what: 'Sign in: the popup stores a Partitioned cookie under talk.test; the frame in portal.test has a jar of its own.',
  sites: {
    'https://portal.test': {
      'GET /': portal,
      'GET /home': () => ok(page('Portal', 'Welcome back.', { kind: 'frame', src: 'https://talk.test/embed' })),
    },
    'https://talk.test': {
      'GET /window': () =>
        ok(
          page('Sign in', 'One moment.', {
            kind: 'form',
            id: 'go',
            action: '/login',
            method: 'post',
            fields: { user: 'alice' },
            button: undefined,
          }),
          app.headers,
        ),
      'POST /login': signIn(app, { attributes: 'Path=/; HttpOnly; Secure; SameSite=None; Partitioned', to: '/done' }),
      'GET /done': () =>
        ok(
          page('Signed in', 'This window closes.', { kind: 'return-to-opener', url: 'https://portal.test/home' }),
          app.headers,
        ),
      'GET /embed': guarded(app),
      'GET /login': loginForm(app),
    },
  },
  steps: [{ goto: 'https://portal.test/' }, { click: 'popup', until: 'https://talk.test/login?next=%2Fembed' }],
  expect: {
    verdict: 'lost',
    cause: 'partition-mismatch-popup',
    kind: 'subframe',
    lostAt: { hop: 0, url: 'https://talk.test/embed' },
    cookie: 'connect.sid',
    reasons: ['PartitionMismatch'],
  },
};
