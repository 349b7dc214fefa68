import { describe, expect, test } from 'vitest';
import type { CaptureEvent } from '../../../src/core/events.ts';
import type { Trace } from '../../../src/core/model.ts';
import { captured, chain } from '../../chain.ts';
import { chromium, firefox, folded, startedAt } from './recordings.ts';

const marks = ({ chains }: Trace): string[][] =>
  chains.flatMap(({ hops }) => hops.map((hop) => hop.marks.map(({ kind }) => kind)));

const now = `Date: ${new Date(startedAt).toUTCString()}`;
const earlier = `Date: ${new Date(startedAt - 5000).toUTCString()}`;

describe('what could not be seen of a hop', () => {
  test.each(['cached-redirect', 'prerender', 'headers-missing', 'listener-lost', 'access-withheld'])('%s', (mark) => {
    const script = `> GET https://app.test/a\n< 301 /b\n* mark ${mark}\n> GET https://app.test/b\n< 200\n`;
    expect(marks(chain(script))).toEqual([[mark], []]);
  });

  test('a cached response, unless the server confirmed it', () => {
    const cached = captured('> GET https://app.test/\n< 200\n* mark cached-response');
    expect(marks(folded([cached]))).toEqual([['cached-response']]);
    const confirmed = cached.map((event) => (event.type === 'response-headers' ? { ...event, status: 304 } : event));
    expect(marks(folded([confirmed]))).toEqual([[]]);
  });

  test.each([
    ['an ETag, dated now', ['ETag: "1"', now], []],
    ['to be asked about, dated now', ['Cache-Control: max-age=0, must-revalidate', now], []],
    ['dated earlier: from the history', ['ETag: "1"', earlier], ['cached-response']],
    ['allowed to be used unasked', ['ETag: "1"', 'Cache-Control: max-age=60', now], ['cached-response']],
    ['fresh by its own age', ['ETag: "1"', 'Last-Modified: Tue, 01 Jan 2019 00:00:00 GMT', now], ['cached-response']],
    ['no date', ['ETag: "1"'], ['cached-response']],
  ])('a 304 that Chromium calls a cached 200: %s', (_, headers, expected) => {
    const script = `> GET https://app.test/\n< 200\n${headers.map((header) => `< ${header}`).join('\n')}\n* mark cached-response`;
    expect(marks(folded([captured(script)], chromium))).toEqual([expected]);
  });

  test('Firefox repeats fromCache on the network hop after a cached redirect: there it is not believed', () => {
    const events = captured(`
      > GET https://app.test/a
      < 301 /b
      * mark cached-redirect
      > GET https://app.test/b
      < 200
      * mark cached-response
    `);
    expect(marks(folded([events], firefox))).toEqual([['cached-redirect'], []]);
    expect(marks(folded([events], chromium))).toEqual([['cached-redirect'], ['cached-response']]);
  });

  test('headers are missing only where a request must have been sent', () => {
    const none = (script: string): CaptureEvent[] => captured(script).filter(({ type }) => type !== 'request-headers');
    expect(marks(folded([none('> GET https://app.test/\n< 200')]))).toEqual([['headers-missing']]);
    expect(marks(folded([none('> GET https://app.test/')]))).toEqual([[]]);
    expect(marks(folded([none('> GET https://app.test/\n* error net::ERR_NAME_NOT_RESOLVED')]))).toEqual([[]]);
    expect(marks(folded([none('> GET http://app.test/\n* internal\n> GET https://app.test/')]))).toEqual([[], []]);
    const hop = folded([none('> GET https://app.test/\n< 200')]).chains[0]?.hops[0];
    expect(hop?.request.headers).toBeUndefined();
  });

  test('a hop without a Cookie line was seen, and had none', () => {
    expect(chain('> GET https://app.test/\n< 200').chains[0]?.hops[0]?.request.headers).toEqual([]);
  });

  test('a gap marks the hops it overlaps, those that came before it was noticed too', () => {
    const events = captured(
      '> GET https://app.test/\n< 200\n* after 1 s\n* via start\n> GET https://app.test/b\n< 200',
    );
    const gap: CaptureEvent = {
      type: 'gap',
      kind: 'listener-lost',
      from: startedAt + 50,
      time: startedAt + 60,
      text: 'away',
    };
    const trace = folded([events, [gap]]);
    expect(marks(trace)).toEqual([['listener-lost'], []]);
    expect(trace.gaps).toMatchObject([{ kind: 'listener-lost', from: startedAt + 50, to: startedAt + 60 }]);
  });

  test('a pause is a gap, and marks nothing', () => {
    const gap: CaptureEvent = { type: 'gap', kind: 'paused', from: startedAt, time: startedAt + 500, text: 'Paused.' };
    const trace = folded([captured('> GET https://app.test/\n< 200'), [gap]]);
    expect([marks(trace), trace.gaps.map(({ kind }) => kind)]).toEqual([[[]], ['paused']]);
  });
});

describe('a page’s service worker', () => {
  const script =
    '> GET https://app.test/\n< 200\n* via fetch\n> GET https://app.test/api\n< 200\n* mark service-worker';

  test('its requests belong to the recording if their origin is a page’s of a followed tab', () => {
    expect(marks(chain(script))).toEqual([[], ['service-worker']]);
    expect(chain(script).chains[1]?.hops[0]?.context.topLevelUrl).toBe('https://app.test/');
  });

  test('others do not, and leave no number unused', () => {
    const { chains } = chain(script.replace('* via fetch', '* via fetch\n* initiator https://stranger.test'));
    expect(chains.map(({ id }) => id)).toEqual(['c1']);
  });

  test('a page that the worker fetched may commit later', () => {
    const events = captured(script);
    const page = events
      .filter((event) => event.type === 'committed')
      .map((event) => ({ ...event, time: event.time + 2000 }));
    const worker = events.filter((event) => 'requestId' in event && event.requestId === '2');
    expect(folded([worker]).chains).toHaveLength(0);
    expect(folded([worker, page]).chains).toHaveLength(1);
  });
});

describe('the back/forward cache', () => {
  const script = '> GET https://app.test/a\n< 200\n> GET https://app.test/b\n< 200\n* restored https://app.test/a';

  test('a page that came back without a request is a gap at that time', () => {
    const { gaps } = chain(script);
    expect(gaps.map(({ kind, from, to, text }) => [kind, from === to, text.values.url])).toEqual([
      ['bfcache', true, 'https://app.test/a'],
    ]);
  });

  test('a page that came back over the network is none', () => {
    const events = captured('> GET https://app.test/a\n< 200').map((event) =>
      event.type === 'committed' ? { ...event, qualifiers: ['forward-back' as const] } : event,
    );
    expect(folded([events]).gaps).toEqual([]);
    const commit = events.filter(({ type }) => type === 'committed');
    expect(folded([commit]).gaps).toHaveLength(1);
    expect(folded([commit, events]).gaps).toEqual([]);
  });

  test('what was restored before the recording began is none of its gaps', () => {
    const events = captured(script).map((event) => ({ ...event, time: event.time - 60_000 }));
    expect(folded([events.filter(({ type }) => type === 'committed')]).gaps).toEqual([]);
  });
});

describe('a navigation that a service worker took part in', () => {
  const events = captured(`
    > GET https://app.test/a
    < 302 /b
    > GET https://app.test/b
    < 200
  `).map((event) =>
    event.type === 'request-started' && event.url.endsWith('/a')
      ? { ...event, byServiceWorker: true as const, initiator: 'https://app.test' }
      : event,
  );
  const aborted = {
    ...events.find((event) => event.type === 'redirected')!,
    type: 'request-failed' as const,
    error: 'net::ERR_ABORTED',
  };

  test('its own hops are marked, and each keeps its initiator', () => {
    const trace = folded([[...events, aborted]]);
    expect(marks(trace)).toEqual([['service-worker'], []]);
    expect(trace.chains[0]?.hops.map(({ context }) => context.initiator)).toEqual(['https://app.test', undefined]);
  });

  test('that the request before ended as aborted is no failure of the navigation, and it begins where the user began it', () => {
    const { chains } = folded([[...events, aborted]]);
    expect(chains.map(({ state, hops }) => [state, hops.map(({ via, failure }) => [via, failure])])).toEqual([
      [
        'done',
        [
          ['start', undefined],
          ['http-redirect', undefined],
        ],
      ],
    ]);
  });
});

describe('pages loaded ahead of time', () => {
  const network = ['Sec-Fetch-Mode: navigate', 'Accept-Encoding: gzip'];
  const page = (headers: readonly string[], url = 'https://app.test/'): Trace =>
    chain([`> GET ${url}`, ...headers.map((header) => `> ${header}`), '< 200', '< Set-Cookie: a=1'].join('\n'));
  const ofPage = (headers: readonly string[], url?: string): string[] => marks(page(headers, url))[0]!;

  test('a prefetch is marked', () => {
    expect(ofPage(['Sec-Purpose: prefetch;prerender', ...network])).toEqual(['prerender']);
  });

  test('a page shown from a prefetch was no request, though one is reported', () => {
    expect(ofPage(['Upgrade-Insecure-Requests: 1'])).toEqual(['cached-response']);
    expect(page(['Upgrade-Insecure-Requests: 1']).chains[0]?.hops[0]?.response?.fromCache).toBe(true);
  });

  test.each([
    ['that went over the network', ['Upgrade-Insecure-Requests: 1', ...network], 'https://app.test/'],
    ['that is told nothing of', [], 'https://app.test/'],
    ['over plain http, which tells less', ['Upgrade-Insecure-Requests: 1'], 'http://app.test/'],
  ])('a page %s is none', (_, headers, url) => {
    expect(ofPage(headers, url)).toEqual([]);
  });
});
