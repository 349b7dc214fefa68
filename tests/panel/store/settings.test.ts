import { expect, test } from 'vitest';
import { createSettings, type Memory } from '../../../src/panel/store/create-settings.ts';

function memory(text?: string): Memory & { text(): string | undefined } {
  let kept = text;
  return { read: () => kept, write: (next) => (kept = next), text: () => kept };
}

test('single keys are on until they are switched off, and stay so', () => {
  const kept = memory();
  const first = createSettings(kept);
  expect(first.letterKeys.value).toBe(true);
  first.setLetterKeys(false);
  expect(first.letterKeys.value).toBe(false);
  const second = createSettings(kept);
  expect(second.letterKeys.value).toBe(false);
  second.setLetterKeys(true);
  expect(createSettings(kept).letterKeys.value).toBe(true);
});

test.each(['', 'no JSON', 'null', '[]', '7', '{"letterKeys":"no"}'])(
  'what was kept as %j is as good as nothing',
  (text) => {
    expect(createSettings(memory(text)).letterKeys.value).toBe(true);
  },
);

test('without a memory settings last as long as the panel', () => {
  const settings = createSettings();
  settings.setLetterKeys(false);
  expect(settings.letterKeys.value).toBe(false);
});

test('how many chains are kept is remembered beside the rest; nonsense is as good as nothing', () => {
  const kept = memory();
  const first = createSettings(kept);
  expect(first.keptChains.value).toBeUndefined();
  first.setKeptChains(500);
  first.setLetterKeys(false);
  const second = createSettings(kept);
  expect([second.keptChains.value, second.letterKeys.value]).toEqual([500, false]);
  for (const text of ['{"keptChains":"500"}', '{"keptChains":-1}', '{"keptChains":1e99}', '{"keptChains":2.5}'])
    expect(createSettings(memory(text)).keptChains.value).toBeUndefined();
});
