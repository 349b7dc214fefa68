import { expect, test } from 'vitest';
import { inSlices } from '../../../src/panel/reading/in-slices.ts';

function* busy(steps: number): Generator<number, void> {
  for (let at = 0; at < steps; at++) {
    const end = performance.now() + 4;
    while (performance.now() < end);
    yield at / steps;
  }
}

test('work is done in slices of a few steps, with breaks in between', async () => {
  const shares: number[] = [];
  await inSlices(busy(50), new AbortController().signal, (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(10);
});

test('and stops when nobody wants it any more', async () => {
  const cancel = new AbortController();
  let steps = 0;
  function* counted(): Generator<number, void> {
    for (const share of busy(1000)) {
      steps++;
      yield share;
    }
  }
  await inSlices(counted(), cancel.signal, () => cancel.abort());
  expect(steps).toBeLessThan(20);
});

test('no step is done once it is aborted, so that what was stopped at its last pause hands nothing out', async () => {
  const cancel = new AbortController();
  let isDone = false;
  function* twoSteps(): Generator<number, void> {
    yield* busy(4);
    isDone = true;
  }
  await inSlices(twoSteps(), cancel.signal, () => cancel.abort());
  const early = new AbortController();
  early.abort();
  await inSlices(twoSteps(), early.signal, () => undefined);
  expect(isDone).toBe(false);
});
