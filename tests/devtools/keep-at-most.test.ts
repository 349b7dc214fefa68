import { expect, test } from 'vitest';
import { keepAtMost, type StoragePage } from '../../src/devtools/keep-at-most.ts';
import { settingsKey } from '../../src/recorder/remembered-limit.ts';
import { createRecording } from '../../src/recorder/recording.ts';

function page(stored: string | null) {
  let hear: Parameters<StoragePage['addEventListener']>[1] | undefined;
  const here: StoragePage = {
    localStorage: { getItem: (key) => (key === settingsKey ? stored : null) },
    addEventListener: (_, listener) => (hear = listener),
  };
  return { here, write: (newValue: string | null, key = settingsKey) => hear?.({ key, newValue }) };
}

/** A recording as its handle shows it, and how often it was told a limit. */
function recorded() {
  const recording = createRecording({ tabId: 1, browser: { name: 'chromium', version: '' }, now: () => 0 });
  const told: number[] = [];
  const keep = (limit: number) => {
    told.push(limit);
    recording.keepAtMost(limit);
  };
  const state = () => ({ limit: recording.limit() });
  return { handle: { keep, state }, told, limit: () => recording.limit() };
}

test.each([
  ['the choice of an earlier panel', '{"keptChains":500}', 500],
  ['never chosen', null, 3000],
  ['chosen something else', '{"letterKeys":false}', 3000],
  ['not to be read', '{', 3000],
  ['a number that was never offered', '{"keptChains":-1}', 3000],
  ['no number', '{"keptChains":"500"}', 3000],
])('from the start: %s', (_, stored, limit) => {
  const recording = recorded();
  keepAtMost(recording.handle, page(stored).here);
  expect(recording.limit()).toBe(limit);
});

test('a choice made in another window holds here as well, and is not told twice', () => {
  const recording = recorded();
  const { here, write } = page('{"keptChains":500}');
  keepAtMost(recording.handle, here);
  write('{"keptChains":1000}');
  write('{"keptChains":1000,"letterKeys":false}');
  write('{"keptChains":30000}', 'another key');
  write(null);
  expect(recording.told).toEqual([500, 1000]);
});

test('where the browser refuses storage, the recording goes on', () => {
  const recording = recorded();
  const refuse = () => {
    throw new Error('denied');
  };
  keepAtMost(recording.handle, { localStorage: { getItem: refuse }, addEventListener: refuse });
  expect(recording.limit()).toBe(3000);
});
