import { express } from '../framework.ts';
import { cookieLine, loginForm, newSession, sessionOf } from '../login-app.ts';
import { page } from '../page.ts';
import type { Headers } from '../respond.ts';
import { ok, redirect, setCookie } from '../respond.ts';
import type { Handler, Scenario, ServerState } from '../scenario.ts';

const app = express();

/** Two nodes behind a round-robin proxy, each with its own MemoryStore: a session lives where it was made. */
function onNode(handler: (node: string, headers: Headers) => Handler): Handler {
  return (request, state) => {
    const node = state.count('requests') % 2 === 0 ? 'web-1' : 'web-2';
    return handler(node, [...app.headers, ['Via', '1.1 haproxy'], ['X-Served-By', node]])(request, state);
  };
}

function owner(state: ServerState, line: string, node: string): string {
  const id = app.decode(line.slice('connect.sid='.length).split(';')[0] ?? '') ?? '';
  state.sessions.set(id, { ...state.sessions.get(id), node });
  return line;
}

export const memoryStore: Scenario = {
  id: 'memory-store',
  title: 'Sessions in memory on two nodes',
  what: 'Sign in: the login is answered by one node, the dashboard by the other, which does not know the session.',
  sites: {
    'https://cluster.test': {
      'GET /login': onNode((_, headers) => loginForm({ ...app, headers })),
      'POST /login': onNode((node, headers) => (_, state) => {
        const cookie = owner(state, newSession(app, state, 'Path=/; HttpOnly'), node);
        return redirect('/dashboard', [...headers, setCookie(cookie)]);
      }),
      'GET /dashboard': onNode((node, headers) => (request, state) => {
        const session = sessionOf(app, request, state);
        if (session?.['node'] === node) return ok(page('Dashboard', 'Hello alice, you are signed in.'), headers);
        const empty = cookieLine('connect.sid', app.encode(state.newId()), 'Path=/; HttpOnly');
        return redirect('/login?next=%2Fdashboard', [...headers, setCookie(empty)]);
      }),
    },
  },
  steps: [
    { goto: 'https://cluster.test/login' },
    { click: 'sign-in', until: 'https://cluster.test/login?next=%2Fdashboard' },
  ],
  expect: {
    verdict: 'lost',
    cause: 'session-not-recognised',
    kind: 'navigation',
    lostAt: { hop: 1, url: 'https://cluster.test/dashboard' },
    cookie: 'connect.sid',
    hypothesis: 'no-affinity-in-memory-session',
  },
};
