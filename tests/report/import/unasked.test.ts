import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import type { Imported } from '../../../src/report/import/import-result.ts';

/**
 * Requests that never left the page: a cache or a service worker answered. The shapes are those that Chromium and
 * Firefox write (tests/e2e/browser-har-unasked.test.ts and browser-har-firefox.test.ts hold them against the browsers), and
 * Safari's after its source.
 */
interface Step {
  readonly method?: string;
  readonly path: string;
  readonly status?: number;
  readonly to?: string;
  readonly cookie?: string;
  readonly set?: string;
  /** undefined: the network answered. */
  readonly by?: 'cache' | 'worker';
}

interface Tool {
  readonly creator: string;
  /** What stands in the entry of a request that the network did not answer. */
  readonly unasked: (by: 'cache' | 'worker') => { entry?: object; request?: object; response?: object };
  /** Headers of such a request: as the page asked. */
  readonly headers: readonly (readonly [string, string])[];
}

const asked = [
  ['Upgrade-Insecure-Requests', '1'],
  ['User-Agent', 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36'],
] as const;

const tools: readonly (readonly [string, Tool])[] = [
  [
    'Chromium',
    {
      creator: 'WebInspector',
      headers: asked,
      unasked: (by) =>
        by === 'cache' ? { entry: { _fromCache: 'disk' } } : { response: { _fetchedViaServiceWorker: true } },
    },
  ],
  [
    'Safari',
    {
      creator: 'WebKit Web Inspector',
      headers: asked,
      unasked: (by) => ({ entry: { _fetchType: by === 'cache' ? 'Disk Cache' : 'Service Worker' } }),
    },
  ],
  [
    'Firefox',
    {
      creator: 'Firefox',
      // It writes the cookies that the request would have had.
      headers: [['Host', 'app.test'], ...asked, ['Cookie', 'sid=Zr4tW9']],
      unasked: () => ({ request: { headersSize: 0 }, response: { headersSize: 0 } }),
    },
  ],
];

function read({ creator, unasked, headers }: Tool, steps: readonly Step[]): Imported {
  const named = (lines: readonly (readonly [string, string])[]) => lines.map(([name, value]) => ({ name, value }));
  const entries = steps.map(({ method = 'GET', path, status = 200, to = '', cookie, set, by }, index) => {
    const more = by === undefined ? undefined : unasked(by);
    const lines = [['Host', 'app.test'], ['Accept-Encoding', 'gzip'], ...asked] as const;
    return {
      startedDateTime: new Date(Date.UTC(2026, 0, 1) + 40 * index).toISOString(),
      time: 5,
      ...(by === undefined && { serverIPAddress: '127.0.0.1' }),
      request: {
        method,
        url: `https://app.test${path}`,
        headers: named(more ? headers : [...lines, ...(cookie === undefined ? [] : [['Cookie', cookie] as const])]),
        cookies: [],
        headersSize: 300,
        ...more?.request,
      },
      response: {
        status,
        headers: named([
          ...(to === '' ? [] : [['Location', to] as const]),
          ...(set === undefined ? [] : [['Set-Cookie', set] as const]),
        ]),
        cookies: [],
        content: { mimeType: 'text/html' },
        redirectURL: to,
        headersSize: 200,
        ...more?.response,
      },
      ...more?.entry,
    };
  });
  const answer = fromHar(
    JSON.stringify({ log: { version: '1.2', creator: { name: creator, version: '1' }, entries } }),
  );
  if (!answer.ok) throw new Error(answer.problem.text.text);
  return answer;
}

const signIn: readonly Step[] = [
  { path: '/login', set: 'sid=Aq8sD2; Path=/; HttpOnly; Secure' },
  {
    method: 'POST',
    path: '/login',
    status: 302,
    to: '/home',
    cookie: 'sid=Aq8sD2',
    set: 'sid=Zr4tW9; Path=/; HttpOnly; Secure',
  },
];

describe.each(tools)('%s', (_, tool) => {
  test('a page from the cache after the sign-in is no loss', () => {
    const { trace } = read(tool, [...signIn, { path: '/home', by: 'cache' }, { path: '/next', cookie: 'sid=Zr4tW9' }]);
    const { chains, findings } = diagnose(trace);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(chains[1]!.hops[1]!.cookies.map(({ outcome, reasons }) => [outcome, ...reasons])).toEqual([
      ['not-sent', 'cached-response'],
    ]);
    expect(trace.chains[1]!.hops[1]).toMatchObject({
      response: { fromCache: true },
      marks: [{ kind: 'cached-response' }],
    });
  });

  test('a redirect from the cache that leads back to the sign-in is told, as likely', () => {
    const { trace } = read(tool, [
      { path: '/home', status: 301, to: '/login' },
      { path: '/login' },
      { method: 'POST', path: '/login', status: 302, to: '/home', set: 'sid=Zr4tW9; Path=/; HttpOnly; Secure' },
      { path: '/home', status: 301, to: '/login', by: 'cache' },
      { path: '/login', cookie: 'sid=Zr4tW9' },
    ]);
    expect(trace.chains.at(-1)!.hops[1]!.marks.map(({ kind }) => kind)).toEqual(['cached-redirect']);
    const told = diagnose(trace).findings;
    expect(told.map(({ cause, confidence }) => [cause, confidence])).toEqual([['cached-redirect-or-page', 'likely']]);
  });

  test('a page that the service worker answered is no loss, and nothing is said to have been sent', () => {
    const { trace } = read(tool, [...signIn, { path: '/home', by: 'worker' }, { path: '/next', cookie: 'sid=Zr4tW9' }]);
    const { chains, findings } = diagnose(trace);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const home = chains[1]!.hops[1]!;
    // Firefox does not tell its cache from a worker.
    if (tool.creator === 'Firefox') expect(home.cookies.map(({ reasons }) => reasons)).toEqual([['cached-response']]);
    else
      expect({ observed: home.observed, marks: home.hop.marks.map(({ kind }) => kind) }).toEqual({
        observed: false,
        marks: ['service-worker', 'headers-missing'],
      });
  });
});

test('a redirect goes on with what its own kind asked for, not with what a service worker did', () => {
  const base = { request: { method: 'GET', headers: [{ name: 'Host', value: 'app.test' }], cookies: [] } };
  const step = (at: number, path: string, type: string, to?: string) => ({
    startedDateTime: new Date(Date.UTC(2026, 0, 1) + at).toISOString(),
    _resourceType: type,
    request: { ...base.request, url: `https://app.test${path}` },
    response: {
      status: to === undefined ? 200 : 302,
      redirectURL: to ?? '',
      headers: [{ name: 'Set-Cookie', value: 'a=1' }],
    },
  });
  const entries = [
    step(0, '/login', 'document', '/step'),
    step(10, '/login', 'fetch', '/step'),
    step(20, '/step', 'fetch'),
    step(30, '/step', 'document'),
  ];
  const answer = fromHar(JSON.stringify({ log: { creator: { name: 'WebInspector' }, entries } }));
  expect(answer.ok && answer.trace.chains.map(({ kind, hops }) => [kind, hops.length])).toEqual([
    ['navigation', 2],
    ['fetch', 2],
  ]);
});

test('a file of requests as pages made them says so, and claims no loss', () => {
  const tool: Tool = { creator: 'tape', headers: asked, unasked: () => ({}) };
  const asPagesMade = [...signIn, { path: '/home' }].map((step) => ({ ...step, by: 'cache' as const }));
  const { trace, notes } = read(tool, asPagesMade);
  expect(notes.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^This file does not hold which cookies were sent/),
  ]);
  expect(diagnose(trace).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
