import { expect, test, vi } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { jsonInParts } from '../../../src/report/har/json-in-parts.ts';
import { harInSteps } from '../../../src/report/har/to-har.ts';
import { maskedPlaces } from '../../../src/report/redact/masked-places.ts';
import { manyHops } from '../many-values.ts';

/** How often texts are cut into parts: the work of masking, counted instead of timed. */
const cuts = vi.hoisted(() => ({ count: 0 }));
vi.mock(import('../../../src/report/redact/parts-of-header.ts'), async (original) => {
  const { partsOfHeader } = await original();
  return {
    partsOfHeader: (...given) => {
      cuts.count++;
      return partsOfHeader(...given);
    },
  };
});

function mostAtOneStep(steps: Iterator<unknown>): { readonly most: number; readonly steps: number } {
  let most = 0;
  for (let count = 1; ; count++) {
    cuts.count = 0;
    const { done } = steps.next();
    most = Math.max(most, cuts.count);
    if (done === true) return { most, steps: count };
  }
}

const trace = manyHops(400, 20);

test('no step of looking for secrets, nor of writing, reads more than a hundred headers', () => {
  const steps = harInSteps(trace, diagnose(trace), { redaction: 'values', salt: 'a salt', version: '1' });
  let made: object = {};
  function* all(): Generator {
    made = yield* steps;
    yield* jsonInParts(made);
  }
  const told = mostAtOneStep(all());
  expect(told.most).toBeGreaterThan(0);
  expect(told.most).toBeLessThan(100);
  expect(told.steps).toBeGreaterThan(400);
});

test('nor does one of the preview', () => {
  const told = mostAtOneStep(maskedPlaces(trace));
  expect(told.most).toBeGreaterThan(0);
  expect(told.most).toBeLessThan(100);
});
