import { describe, expect, test } from 'vitest';
import type { CaptureEvent } from '../../src/core/events.ts';
import type { Trace } from '../../src/core/model.ts';
import { foldEvents, startFolding } from '../../src/core/trace/fold.ts';
import { jarBefore } from '../../src/core/trace/jar-at.ts';
import { dropOldest } from '../../src/recorder/drop-oldest.ts';
import { commit, completed, cookie, started } from './events.ts';

const fold = (events: readonly CaptureEvent[]) =>
  foldEvents(startFolding({ name: 'chromium', version: '' }, 0, 1), events).trace;
const request = (n: number): CaptureEvent[] => [started(`${n}`, n * 10), completed(`${n}`, n * 10 + 5)];

const events = [cookie('sid', 1), started('open', 2), ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap(request)];

test('the oldest finished chains go, cookies and chains under way stay, and a gap says so', () => {
  const kept = dropOldest(events, fold(events), 8)!;
  const trace = fold(kept);
  expect(trace.chains.map(({ hops }) => hops[0]?.requestId)).toEqual(['open', '3', '4', '5', '6', '7', '8']);
  expect(trace.gaps).toMatchObject([{ kind: 'dropped', from: 10, to: 20 }]);
  expect(kept).toContainEqual(cookie('sid', 1));
});

test('within the limit nothing is dropped', () => {
  expect(dropOldest(events, fold(events), 9)).toBeUndefined();
});

test('dropped again: one gap, from the first on', () => {
  const once = dropOldest(events, fold(events), 8)!;
  const later = [...once, ...[9, 10, 11].flatMap(request)];
  const { gaps } = fold(dropOldest(later, fold(later), 8)!);
  expect(gaps).toMatchObject([{ kind: 'dropped', from: 10 }]);
});

describe('with the jar and the pages', () => {
  const day = [
    { type: 'jar-read', time: 3, cookies: [cookie('early', 1).cookie], storeId: '0' } as const,
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n): CaptureEvent[] => [
      ...request(n),
      commit(n * 10 + 6, `https://app.test/${n}`, { qualifiers: ['forward-back'] }),
      cookie(`c${n}`, n * 10 + 7),
    ]),
  ];
  const before = fold(day);
  const kept = dropOldest(day, before, 8)!;
  const after = fold(kept);
  const namesBefore = ({ chains, jar }: Trace): string[][] =>
    chains.map(({ hops }) =>
      jarBefore(jar, hops[0]!)
        .map(({ name }) => name)
        .sort(),
    );

  test('the chains that stay meet the same jar', () => {
    expect(after.chains).toHaveLength(6);
    expect(namesBefore(after)).toEqual(namesBefore(before).slice(-6));
  });

  test('what only the dropped chains needed is gone, too', () => {
    const count = (type: CaptureEvent['type']): number => kept.filter((event) => event.type === type).length;
    expect([count('committed'), count('cookie-changed'), count('jar-read')]).toEqual([7, 6, 1]);
  });

  test('a page whose request was dropped is not taken for one from the back/forward cache', () => {
    expect(after.gaps.map(({ kind }) => kind)).toEqual(['dropped']);
  });
});
