import { expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { runDifferential } from '../differential/differential.ts';
import { defaults } from '../differential/options.ts';

/** Random scenarios of a fixed seed: every verdict of the exported report against the browser's own. */
test('the report agrees with Chromium on about 500 decisions', async () => {
  const extension = builtExtension('chromium');
  const outcome = await runDifferential(
    { ...defaults, seed: 1, decisions: 500, shrink: 0, extension },
    () => undefined,
  );
  expect([...outcome.disagreements.keys()]).toEqual([]);
  expect(outcome.stuck).toBe(0);
  expect(outcome.decisions).toBeGreaterThanOrEqual(500);
  // A run of this size cannot meet every kind, but a generator that went blind would meet few.
  const met = [...outcome.counts.values()].filter((times) => times > 0).length;
  expect(met / outcome.counts.size).toBeGreaterThan(0.7);
}, 120_000);
