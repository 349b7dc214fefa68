import { describe, expect, test } from 'vitest';
import type { CaptureEvent, RequestEvent } from '../../../src/core/events.ts';
import { requestHops } from '../../../src/core/trace/request-hops.ts';
import { captured, chain } from '../../chain.ts';
import { folded } from './recordings.ts';

const isRequest = (event: CaptureEvent): event is RequestEvent => 'requestId' in event;
const short: Partial<Record<CaptureEvent['type'], string>> = {
  'request-started': 'S',
  'request-headers': 'H',
  'response-headers': 'R',
  redirected: 'D',
  'response-started': 'B',
  'request-completed': 'C',
  'request-failed': 'F',
};

/** `S H R D` per hop, in the order in which they happened. */
const cut = (events: readonly CaptureEvent[]): string[] =>
  requestHops(events.filter(isRequest), []).map((hop) => hop.events.map(({ type }) => short[type]).join(''));

const loop = captured(`
  > GET https://app.test/
  < 302 /
  < Set-Cookie: n=1
  > GET https://app.test/
  < 302 /
  < Set-Cookie: n=2
  > GET https://app.test/
  < 200
`);
const without = (events: readonly CaptureEvent[], type: CaptureEvent['type'], nth: number): CaptureEvent[] => {
  let count = 0;
  return events.filter((event) => event.type !== type || count++ !== nth);
};

describe('the hops of one request', () => {
  test('a loop on one URL', () => {
    expect(cut(loop)).toEqual(['SHRD', 'SHRD', 'SHRBC']);
  });

  test.each<[string, CaptureEvent[], string[]]>([
    ['the start of the second hop was lost', without(loop, 'request-started', 1), ['SHRD', 'HRD', 'SHRBC']],
    ['the first redirect was lost', without(loop, 'redirected', 0), ['SHR', 'SHRD', 'SHRBC']],
    ['headers were lost', without(loop, 'request-headers', 1), ['SHRD', 'SRD', 'SHRBC']],
    ['the beginning was lost', loop.filter(isRequest).slice(2), ['RD', 'SHRD', 'SHRBC']],
  ])('%s', (_, events, hops) => {
    expect(cut(events)).toEqual(hops);
  });

  test('a redirect and the start after it were lost: another URL is another hop', () => {
    const events = captured('> GET https://app.test/a\n< 302 /b\n> GET https://app.test/b\n< 200').filter(isRequest);
    expect(cut(without(without(events, 'redirected', 0), 'request-started', 1))).toEqual(['SHR', 'HRBC']);
  });

  test('an answered HTTP authentication is a hop more, so that the cookies of both answers count', () => {
    const [started, headers, response, ...rest] = captured('> GET https://app.test/\n< 401\n').filter(isRequest);
    const again = [headers!, { ...response!, status: 200 } as RequestEvent].map((event) => ({
      ...event,
      time: event.time + 5,
    }));
    const hops = requestHops([started!, headers!, response!, ...again, ...rest], []);
    expect(hops.map((hop) => hop.responseHeaders?.status)).toEqual([401, 200]);
  });

  test('of an answer to credentials in the URL Chromium tells only how it began: its cookies count all the same', () => {
    const events = captured('> GET https://app.test/\n< 401\n< Set-Cookie: a=1\n').filter(isRequest);
    const answered = events.map((event) => (event.type === 'response-started' ? { ...event, status: 200 } : event));
    const [hop, again] = folded([answered]).chains[0]!.hops;
    expect([hop?.response?.status, again?.response?.status, again?.via]).toEqual([401, 200, 'internal-redirect']);
    expect(again?.marks.map(({ kind }) => kind)).toEqual(['headers-missing']);
  });

  test('a failure after the redirect, without a next hop, belongs to the redirect', () => {
    const events = captured('> GET https://app.test/\n< 302 /b\n* error net::ERR_UNSAFE_REDIRECT');
    expect(cut(events)).toEqual(['SHRDF']);
  });

  test('two hops in one millisecond, as Firefox stamps them', () => {
    const events = captured('> GET https://app.test/a\n< 302 /b\n> GET https://app.test/b\n< 200').filter(isRequest);
    const stamped = events.map((event) => ({ ...event, time: events[0]!.time }));
    const { chains } = folded([stamped.toReversed()]);
    expect(chains[0]?.hops.map(({ request, response }) => `${request.url} ${response?.status}`)).toEqual([
      'https://app.test/a 302',
      'https://app.test/b 200',
    ]);
  });

  test('as many events of one instant as no browser sends are no burden', () => {
    const [started] = loop.filter(isRequest);
    const flood = Array.from({ length: 20_000 }, (_, n) => ({ ...started!, url: `https://app.test/${n}` }));
    expect(folded([flood]).chains[0]?.hops).toHaveLength(20_000);
  });
});

test('hop ids count the hops of a request, so that a loop has one each', () => {
  const { chains } = folded([loop]);
  expect(chains[0]?.hops.map(({ id, index }) => [id, index])).toEqual([
    ['1#0', 0],
    ['1#1', 1],
    ['1#2', 2],
  ]);
});

describe('what a hop says', () => {
  test('headers that were received win over those told later; the redirect target is absolute', () => {
    const events = captured('> GET https://app.test/a/b\n< 302 ../c\n< Set-Cookie: n=1').map((event) =>
      event.type === 'redirected' ? { ...event, headers: [], redirectUrl: 'https://app.test/c' } : event,
    );
    const whole = folded([events]).chains[0]!.hops[0]!.response!;
    expect(whole.headers.map(({ name }) => name)).toEqual(['Location', 'Set-Cookie']);
    expect(whole.redirectUrl).toBe('https://app.test/c');
    const waiting = folded([events.filter(({ type }) => type !== 'redirected')]).chains[0]!.hops[0]!.response!;
    expect(waiting.redirectUrl).toBe('https://app.test/c');
  });

  test('times, status line, address, state', () => {
    const { chains, startedAt } = chain('> GET https://app.test/\n< 404 Not Found\n* ip 10.0.0.1');
    const hop = chains[0]!.hops[0]!;
    expect(Object.values(hop.times).map((time) => time! - startedAt)).toEqual([20, 40, 60, 120]);
    expect(hop.response).toMatchObject({
      status: 404,
      statusText: 'Not Found',
      httpVersion: 'HTTP/1.1',
      ip: '10.0.0.1',
    });
    expect(chains[0]?.state).toBe('done');
  });

  test('a hop that still waits, and one that failed', () => {
    const [open, failed] = chain(
      '> GET https://app.test/\n* via start\n> GET https://app.test/b\n* error net::ERR_ABORTED',
    ).chains;
    expect([open?.state, open?.hops[0]?.response, open?.hops[0]?.times.end]).toEqual(['open', undefined, undefined]);
    expect([failed?.state, failed?.hops[0]?.failure]).toEqual(['failed', 'net::ERR_ABORTED']);
  });

  test('no start was heard: the request is told as its own headers tell it', () => {
    const events = captured(
      '> POST https://app.test/\n> Sec-Fetch-Dest: document\n< 303 /b\n> GET https://app.test/b\n< 200',
    );
    const [lost] = folded([events.filter(({ type }) => type !== 'request-started')]).chains;
    expect(lost?.kind).toBe('navigation');
    const [some] = folded([without(events, 'request-started', 1)]).chains;
    expect(some?.hops.map(({ request }) => request.method)).toEqual(['POST', 'GET']);
  });
});

test('of one event heard twice the fuller stays, whichever came first', () => {
  const events = captured('> GET https://app.test/\n> Cookie: sid=1\n< 200');
  const poorer = events.map((event) => (event.type === 'request-headers' ? { ...event, headers: [] } : event));
  for (const batches of [
    [events, poorer],
    [poorer, events],
  ]) {
    expect(folded(batches).chains[0]?.hops[0]?.request.headers).toEqual([{ name: 'Cookie', value: 'sid=1' }]);
  }
});
