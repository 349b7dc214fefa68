import { expect, test } from 'vitest';
import { notSentReasons, rejectedReasons } from '../../src/core/reasons/index.ts';
import { reasonCode } from '../../src/core/reasons/reason-code.ts';
import { reached } from './coverage.ts';
import { unreached } from './unreached.ts';

test('every reason of the engine is required of a run, or listed with why it cannot occur', () => {
  const all = [
    ...notSentReasons.map(({ id }) => `not sent: ${reasonCode(id)}`),
    ...rejectedReasons.map(({ id }) => `refused: ${reasonCode(id)}`),
  ];
  const listed = [...reached.filter((kind) => /^(not sent|refused): /.test(kind)), ...unreached.keys()];
  expect([...listed].sort()).toEqual([...all].sort());
});
