import { describe, expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { findFirefox } from '../browser/find-browser.ts';
import { runFirefox } from '../differential/firefox/differential.ts';
import { generateScenario } from '../differential/generate.ts';
import { defaults } from '../differential/options.ts';
import { seedOf } from '../differential/random.ts';

const isAbsent = findFirefox() === undefined;
if (isAbsent) console.warn('No Firefox found: its differential test is skipped. Set FIREFOX_PATH to one.');

/** Random scenarios of a fixed seed: what the servers received against the recording, and that against the rules. */
describe.skipIf(isAbsent)('Firefox, on about 200 decisions', () => {
  test('the recording is what the servers received, and the profile predicts it', async () => {
    const seed = 9;
    const { misread, mispredicted, mistold, decisions, stuck, counts } = await runFirefox(
      { ...defaults, seed, decisions: 200, shrink: 0, extension: builtExtension('firefox') },
      (number) => generateScenario(seedOf(seed, number), true),
      () => undefined,
    );
    expect([...misread.keys()]).toEqual([]);
    expect([...mispredicted.keys()]).toEqual([]);
    expect([...mistold.keys()]).toEqual([]);
    expect(stuck).toBe(0);
    expect(decisions).toBeGreaterThanOrEqual(200);
    // A run of this size cannot meet every kind, but a generator that went blind would meet few.
    const met = [...counts.values()].filter((times) => times > 0).length;
    expect(met / counts.size).toBeGreaterThan(0.5);
  }, 120_000);
});
