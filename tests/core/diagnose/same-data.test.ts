import { expect, test } from 'vitest';
import { isSameData } from '../../../src/core/diagnose/same-data.ts';

const shared = { a: [1, { b: undefined }] };

test.each([
  [1, 1, true],
  [NaN, NaN, true],
  [1, '1', false],
  [undefined, null, false],
  [{}, undefined, false],
  [shared, shared, true],
  [shared, { a: [1, { b: undefined }] }, true],
  [shared, { a: [1, { b: 2 }] }, false],
  [shared, { a: [1] }, false],
  [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [[1, 2], [2, 1], false],
])('%j and %j: %s', (a, b, same) => {
  expect(isSameData(a, b)).toBe(same);
});
