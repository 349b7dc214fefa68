import { expect, test } from 'vitest';
import type { CaptureEvent } from '../../src/core/events.ts';
import { foldEvents, startFolding } from '../../src/core/trace/fold.ts';
import { dropOldest } from '../../src/recorder/drop-oldest.ts';
import { completed, cookie, started } from './events.ts';

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
