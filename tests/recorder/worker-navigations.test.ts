import { describe, expect, test } from 'vitest';
import type { CaptureEvent } from '../../src/core/events.ts';
import { createWorkerNavigations } from '../../src/recorder/worker-navigations.ts';
import { begun, commit, completed, failed, redirected, started } from './events.ts';

const [login, home] = ['https://app.test/login', 'https://app.test/home'];
const ofWorker = (requestId: string, time: number, url: string) =>
  started(requestId, time, { tabId: -1, frameId: -1, resourceType: 'fetch', initiator: 'https://app.test', url });

/** What comes out, in short: request id, tab, type and, for starts, kind and whether a worker made it. */
function joined(events: readonly CaptureEvent[]): string[] {
  const navigations = createWorkerNavigations();
  return events.flatMap((event) => {
    const out = navigations.join(event);
    if (out === undefined || !('requestId' in out)) return [];
    const start = out.type === 'request-started' ? ` ${out.resourceType} ${out.byServiceWorker ?? false}` : '';
    return [`${out.requestId} @${out.tabId} ${out.type}${start}`];
  });
}

describe('a navigation that a service worker answers, as Chromium 156 tells it', () => {
  test('its hops are one request of the frame, under the first id', () => {
    const events = [
      begun(0, `${login}#top`),
      ofWorker('1', 5, login),
      redirected('1', 13, login, home, -1),
      failed('1', 14, login, -1),
      ofWorker('2', 19, home),
      completed('2', 34, -1),
    ];
    expect(joined(events)).toEqual([
      '1 @1 request-started main-frame true',
      '1 @1 redirected',
      '1 @1 request-failed',
      '1 @1 request-started main-frame true',
      '1 @1 request-completed',
    ]);
  });

  test('with navigation preload the next request begins before the one before is aborted', () => {
    const events = [
      begun(0, login),
      started('1', 3, { url: login }),
      redirected('1', 21, login, home),
      started('2', 26, { url: home }),
      failed('1', 27, login),
      completed('2', 42),
    ];
    expect(joined(events)).toEqual([
      '1 @1 request-started main-frame false',
      '1 @1 redirected',
      '1 @1 request-started main-frame false',
      '1 @1 request-completed',
    ]);
  });

  test('another site on the way is a request of the tab', () => {
    const auth = 'https://idp.test/auth';
    const events = [
      begun(0, login),
      ofWorker('1', 5, login),
      redirected('1', 13, login, auth, -1),
      failed('1', 14, login, -1),
      started('2', 19, { url: auth }),
      redirected('2', 25, auth, home),
      ofWorker('3', 28, home),
      completed('3', 35, -1),
    ];
    expect(joined(events).filter((line) => line.includes('started'))).toEqual([
      '1 @1 request-started main-frame true',
      '1 @1 request-started main-frame false',
      '1 @1 request-started main-frame true',
    ]);
  });

  test('a frame’s navigation is a frame’s', () => {
    expect(joined([begun(0, login, 7), ofWorker('1', 5, login)])).toEqual(['1 @1 request-started sub-frame true']);
  });
});

test.each<[string, readonly CaptureEvent[], readonly string[]]>([
  [
    'an ordinary redirect',
    [
      begun(0, login),
      started('1', 1, { url: login }),
      redirected('1', 2, login, home),
      started('1', 3, { url: home }),
      started('2', 4, { url: home }),
    ],
    ['1', '1', '1', '2'],
  ],
  ['a worker’s fetch that no frame waits for', [ofWorker('1', 1, home)], ['1']],
  ['one after the page came', [begun(0, home), commit(1, home), ofWorker('1', 2, home)], ['1']],
  [
    'one after the frame’s own request',
    [begun(0, home), started('1', 1, { url: home }), ofWorker('2', 2, home)],
    ['1', '2'],
  ],
  ['one long after', [begun(0, home), ofWorker('1', 10_001, home)], ['1']],
  [
    'a new navigation to where an aborted one would have gone',
    [
      started('1', 1, { url: login }),
      redirected('1', 2, login, home),
      failed('1', 3, login),
      begun(4, home),
      started('2', 5, { url: home }),
    ],
    ['1', '1', '1', '2'],
  ],
])('%s stays as it is', (_, events, ids) => {
  const lines = joined(events);
  expect(lines.map((line) => line.split(' ')[0])).toEqual(ids);
  expect(lines.join()).not.toContain('true');
});
