import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import type { Trace } from '../../../src/core/model.ts';
import { fromHar } from '../../../src/report/import/from-har.ts';
import type { Imported } from '../../../src/report/import/import-result.ts';

interface Sketch {
  readonly at?: number;
  readonly url: string;
  readonly method?: string;
  readonly status?: number;
  readonly to?: string;
  readonly sent?: Readonly<Record<string, string>>;
  readonly got?: readonly (readonly [string, string])[];
  readonly more?: object;
}

/** An entry as Chrome writes it. */
function entry({ at = 0, url, method = 'GET', status = 200, to = '', sent = {}, got = [], more = {} }: Sketch): object {
  return {
    startedDateTime: new Date(Date.UTC(2026, 0, 1) + at).toISOString(),
    time: 30,
    timings: { blocked: 5, dns: -1, connect: 5, send: 1, wait: 14, receive: 5, ssl: -1 },
    request: { method, url, headers: Object.entries(sent).map(([name, value]) => ({ name, value })), cookies: [] },
    response: {
      status,
      statusText: '',
      httpVersion: 'h2',
      headers: got.map(([name, value]) => ({ name, value })),
      cookies: [],
      redirectURL: to,
      content: { mimeType: 'text/html' },
    },
    _resourceType: 'document',
    ...more,
  };
}

function read(sketches: readonly Sketch[], log: object = { creator: { name: 'WebInspector' } }): Imported {
  const answer = fromHar(JSON.stringify({ log: { ...log, entries: sketches.map(entry) } }));
  if (!answer.ok) throw new Error(answer.problem.text.text);
  return answer;
}

const urls = (trace: Trace): string[][] => trace.chains.map(({ hops }) => hops.map(({ request }) => request.url));
const cookies = { Cookie: 'a=1' };

describe('chains', () => {
  test('are joined by where each entry redirects, also when others come between', () => {
    const { trace } = read([
      { at: 0, url: 'https://app.test/', status: 302, to: '/login', sent: cookies },
      { at: 10, url: 'https://cdn.test/x.js', more: { _resourceType: 'script' } },
      { at: 20, url: 'https://app.test/login', status: 302, to: 'https://idp.test/', sent: cookies },
      { at: 40, url: 'https://idp.test/' },
    ]);
    expect(urls(trace)).toEqual([
      ['https://app.test/', 'https://app.test/login', 'https://idp.test/'],
      ['https://cdn.test/x.js'],
    ]);
    expect(trace.chains[0]!.hops.map(({ via }) => via)).toEqual(['start', 'http-redirect', 'http-redirect']);
    expect(trace.chains[0]!.hops[0]!.response!.redirectUrl).toBe('https://app.test/login');
  });

  test('in the order of their time, not of the file', () => {
    const { trace } = read([
      { at: 20, url: 'https://app.test/b', sent: cookies },
      { at: 0, url: 'https://app.test/a', status: 301, to: '/b' },
    ]);
    expect(urls(trace)).toEqual([['https://app.test/a', 'https://app.test/b']]);
  });

  test('know the browser’s own redirect', () => {
    const { trace } = read([
      {
        url: 'http://app.test/',
        status: 307,
        to: 'https://app.test/',
        got: [['Non-Authoritative-Reason', 'HSTS']],
      },
      { at: 5, url: 'https://app.test/', sent: cookies },
    ]);
    expect(trace.chains[0]!.hops.map(({ via, response }) => [via, response?.status])).toEqual([
      ['start', undefined],
      ['internal-redirect', 200],
    ]);
  });

  test('a loop on one address ends where the file does', () => {
    const { trace } = read(
      [0, 10, 20].map((at) => ({ at, url: 'https://app.test/', status: 302, to: '/', sent: cookies })),
    );
    expect(urls(trace)).toEqual([Array.from({ length: 3 }, () => 'https://app.test/')]);
  });
});

describe('context', () => {
  test.each([
    ['Origin', { Origin: 'https://idp.test' }, 'https://idp.test'],
    ['Referer', { Referer: 'https://idp.test/login?x=1' }, 'https://idp.test'],
    ['the address bar', { 'Sec-Fetch-Site': 'none' }, undefined],
    ['nothing', {}, undefined],
    ['a site that hides its name', { 'Sec-Fetch-Site': 'cross-site' }, 'null'],
    ['the same origin, hiding its name', { 'Sec-Fetch-Site': 'same-origin' }, 'https://app.test'],
  ])('the initiator from %s', (_, sent, initiator) => {
    const { trace } = read([{ url: 'https://app.test/cb', method: 'POST', sent: { ...sent, ...cookies } }]);
    expect(trace.chains[0]!.hops[0]!.context).toMatchObject({ initiator, isTopLevelNavigation: true });
  });

  test('of a frame and of a script’s request is the page', () => {
    const { trace } = read([
      { url: 'https://top.test/', sent: cookies },
      { at: 50, url: 'https://frame.test/', sent: { 'Sec-Fetch-Dest': 'iframe', Referer: 'https://top.test/' } },
      { at: 60, url: 'https://api.top.test/me', sent: { 'Sec-Fetch-Dest': 'empty', Referer: 'https://top.test/' } },
    ]);
    expect(trace.chains.map(({ kind }) => kind)).toEqual(['navigation', 'subframe', 'fetch']);
    expect(trace.chains[1]!.hops[0]!.context).toMatchObject({
      ancestors: ['https://top.test/'],
      topLevelUrl: 'https://top.test/',
    });
    expect(trace.chains[2]!.hops[0]!.context).toMatchObject({ ancestors: [], initiator: 'https://top.test' });
  });

  test.each([
    ['form', { method: 'POST', at: 5000 }],
    ['client-redirect', { at: 100 }],
    ['link', { at: 60_000 }],
    ['script', { at: 60_000, more: { _resourceType: 'document', _initiator: { type: 'script' } } }],
  ])('a later page came by %s', (via, how) => {
    const { trace } = read([
      { url: 'https://app.test/', sent: cookies },
      { url: 'https://app.test/2', sent: { Referer: 'https://app.test/' }, ...how },
    ]);
    expect(trace.chains[1]!.hops[0]!.via).toBe(via);
  });
});

describe('cookies', () => {
  test('are put into a jar from the Set-Cookie lines, and were there before when only sent', () => {
    const { trace } = read([
      {
        url: 'https://app.test/',
        status: 302,
        to: '/2',
        sent: { Cookie: 'old=1' },
        got: [['Set-Cookie', 'sid=1; Path=/app']],
      },
      { at: 20, url: 'https://app.test/2', sent: { Cookie: 'old=1' } },
    ]);
    expect(trace.jar.observed).toBe(false);
    expect(trace.jar.changes.filter(({ cookie }) => cookie.name === 'sid')).toMatchObject([
      { cookie: { path: '/app' }, by: { line: 0 } },
    ]);
  });

  test('several lines in one header are taken apart', () => {
    const { trace } = read([{ url: 'https://app.test/', got: [['set-cookie', 'a=1; Path=/\nb=2']] }]);
    expect(trace.chains[0]!.hops[0]!.response!.headers).toEqual([
      { name: 'set-cookie', value: 'a=1; Path=/' },
      { name: 'set-cookie', value: 'b=2' },
    ]);
  });

  test('only in lists are put back into headers, and that is said', () => {
    const listed = entry({ url: 'https://app.test/' }) as { request: object; response: object };
    const text = JSON.stringify({
      log: {
        entries: [
          {
            ...listed,
            request: {
              ...listed.request,
              cookies: [
                { name: 'a', value: '1' },
                { name: 'b', value: '2' },
              ],
            },
            response: {
              ...listed.response,
              cookies: [
                { name: 'c', value: '3', path: '/x', httpOnly: true, secure: true, expires: '2030-01-01T00:00:00Z' },
              ],
            },
          },
        ],
      },
    });
    const answer = fromHar(text) as Imported;
    const [hop] = answer.trace.chains[0]!.hops;
    expect(hop!.request.headers).toContainEqual({ name: 'Cookie', value: 'a=1; b=2' });
    expect(hop!.response!.headers).toContainEqual({
      name: 'Set-Cookie',
      value: 'c=3; Path=/x; Expires=Tue, 01 Jan 2030 00:00:00 GMT; HttpOnly; Secure',
    });
    expect(answer.notes).toHaveLength(1);
  });

  test('a file saved without them is not taken for a browser that sent none', () => {
    const { trace, notes } = read([{ url: 'https://app.test/', sent: { Accept: 'text/html' } }]);
    expect(notes).toHaveLength(1);
    expect(trace.chains[0]!.hops[0]!.request.headers).toBeUndefined();
    expect(trace.chains[0]!.hops[0]!.marks.map(({ kind }) => kind)).toEqual(['headers-missing']);
  });
});

test.each([
  [{ browser: { name: 'Firefox', version: '153.7' } }, {}, { name: 'firefox', version: '153.7' }],
  [{ creator: { name: 'Firefox', version: '153.7' } }, {}, { name: 'firefox', version: '153.7' }],
  [{ creator: { name: 'WebKit Web Inspector', version: '1.0' } }, {}, { name: 'safari', version: '' }],
  [
    { creator: { name: 'WebKit Web Inspector', version: '605.1.15' } },
    { 'User-Agent': 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15' },
    { name: 'safari', version: '26.1' },
  ],
  [
    { creator: { name: 'chrome-har', version: '1.2.3' } },
    { 'User-Agent': 'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36' },
    { name: 'chromium', version: '156.0.0.0' },
  ],
  // Chrome on an iPhone is Safari's engine.
  [
    { creator: { name: 'Proxyman', version: '5.1' } },
    {
      'User-Agent':
        'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0 Safari/604.1',
    },
    { name: 'safari', version: '' },
  ],
  [
    { creator: { name: 'WebInspector', version: '537.36' } },
    { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0' },
    { name: 'chromium', version: '156.0.0.0' },
  ],
  [
    { creator: { name: 'mitmproxy' } },
    { 'User-Agent': 'Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0' },
    { name: 'firefox', version: '153.0' },
  ],
  [
    { creator: { name: 'Charles' } },
    { 'User-Agent': 'Mozilla/5.0 Version/19.1 Safari/605' },
    { name: 'safari', version: '19.1' },
  ],
  [{}, {}, { name: 'chromium', version: '' }],
])('the browser of %j', (log, sent, browser) => {
  expect(read([{ url: 'https://app.test/', sent: { ...sent, ...cookies } }], log).trace.browser).toEqual(browser);
});

test('left out on request is only what no session had a part in', () => {
  const sketches: readonly Sketch[] = [
    { url: 'https://app.test/', sent: cookies },
    { at: 5, url: 'https://app.test/plain.png', more: { _resourceType: 'image' } },
    { at: 6, url: 'https://app.test/with-cookie.png', sent: cookies, more: { _resourceType: 'image' } },
    { at: 7, url: 'https://app.test/sets.js', got: [['Set-Cookie', 'b=1']], more: { _resourceType: 'script' } },
    { at: 8, url: 'https://app.test/clears.js', got: [['Clear-Site-Data', '*']], more: { _resourceType: 'script' } },
    { at: 9, url: 'https://app.test/moved.js', status: 302, to: '/x.js', more: { _resourceType: 'script' } },
    { at: 10, url: 'https://app.test/x.js', more: { _resourceType: 'script' } },
    { at: 11, url: 'https://app.test/me', more: { _resourceType: 'fetch' } },
  ];
  const text = JSON.stringify({ log: { entries: sketches.map(entry) } });
  const answer = fromHar(text, { bystanders: false }) as Imported;
  expect(urls(answer.trace).flat()).toEqual(
    ['', 'with-cookie.png', 'sets.js', 'clears.js', 'moved.js', 'me'].map((path) => `https://app.test/${path}`),
  );
  const all = fromHar(text) as Imported;
  const verdicts = (trace: Trace) => diagnose(trace).chains.map(({ verdict }) => verdict);
  expect(urls(all.trace).flat()).toHaveLength(8);
  expect(verdicts(all.trace).filter((verdict) => verdict !== 'not-applicable')).toEqual(
    verdicts(answer.trace).filter((verdict) => verdict !== 'not-applicable'),
  );
});

describe('a file without any cookie', () => {
  const login: readonly Sketch[] = [
    { url: 'https://app.test/login' },
    {
      at: 9000,
      url: 'https://app.test/login',
      method: 'POST',
      status: 302,
      to: '/home',
      sent: { Referer: 'https://app.test/login' },
    },
    { at: 9050, url: 'https://app.test/home', status: 302, to: '/login?next=/home' },
    { at: 9100, url: 'https://app.test/login?next=/home' },
  ];

  test.each(['Playwright', 'mitmproxy', 'Firefox', 'Charles Proxy', 'Fiddler', 'HTTP Toolkit'])(
    'had none when %s wrote it',
    (name) => {
      const { trace, notes } = read(login, { creator: { name } });
      expect(notes).toEqual([]);
      expect(diagnose(trace).findings[0]?.cause).toBe('session-cookie-never-set');
    },
  );

  test.each(['WebInspector', 'Edge', ''])('proves nothing when “%s” wrote it', (name) => {
    const { trace, notes } = read(login, { creator: { name } });
    expect(notes).toHaveLength(1);
    expect(diagnose(trace).findings.filter(({ confidence }) => confidence === 'certain')).toEqual([]);
  });
});

describe('tabs', () => {
  const page = (pageref: string) => ({ _resourceType: 'document', pageref });

  test('are told apart where a page navigates: a popup is one, and belongs to what opened it', () => {
    const { trace } = read([
      { url: 'https://app.test/', sent: cookies, more: page('a') },
      { at: 5000, url: 'https://idp.test/', sent: { Referer: 'https://app.test/' }, more: page('b') },
      { at: 9000, url: 'https://app.test/2', sent: { Referer: 'https://app.test/' }, more: page('a') },
    ]);
    expect(trace.chains.map(({ tabId, flow, hops }) => [tabId, flow, hops[0]!.via])).toEqual([
      [1, 'f1', 'start'],
      [2, 'f1', 'popup'],
      [1, 'f2', 'link'],
    ]);
  });

  test('are one where each document is a page of its own', () => {
    const { trace } = read([
      { url: 'https://app.test/', sent: cookies, more: page('page_1') },
      { at: 5000, url: 'https://app.test/2', sent: { Referer: 'https://app.test/' }, more: page('page_2') },
    ]);
    expect(trace.chains.map(({ tabId }) => tabId)).toEqual([1, 1]);
  });
});

test.each([
  ['link', { at: 400, sent: { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-User': '?1' } }, 'GET'],
  ['client-redirect', { at: 40, sent: { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-User': '?1' } }, 'GET'],
  ['client-redirect', { at: 60_000, sent: { 'Sec-Fetch-Mode': 'navigate' } }, 'GET'],
  ['client-redirect', { at: 1100, sent: { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-User': '?1' } }, 'POST'],
] as const)('%s: %j after a %s', (via, { at, sent }, method) => {
  const { trace } = read([
    { url: 'https://app.test/', sent: cookies, method },
    { at, url: 'https://app.test/2', sent: { Referer: 'https://app.test/', ...sent } },
  ]);
  expect(trace.chains[1]!.hops[0]!.via).toBe(via);
});
