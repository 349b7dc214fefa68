import { expect, test } from 'vitest';
import { newCounts, reached } from './coverage.ts';
import type { Outcome } from './differential.ts';
import { faultsOf } from './judge-run.ts';

const every = new Map(reached.map((kind) => [kind, 1]));

function outcome(more: Partial<Outcome>): Outcome {
  return {
    version: 'Chrome/1',
    decisions: 1500,
    crowded: 0,
    scenarios: 1,
    seconds: 1,
    stuck: 0,
    counts: every,
    fair: new Map(),
    disagreements: new Map(),
    wire: { requests: 0, cookies: 0 },
    shrunk: [],
    ...more,
  };
}

const half = (odd: boolean): Outcome['counts'] =>
  new Map([...newCounts()].map(([kind], index) => [kind, index % 2 === Number(odd) ? 1 : 0]));
const wrong = new Map([['kind', [{ seed: 1, scenario: 0, thirdPartyCookies: true, url: '', what: '' }]]]);

test.each([
  ['one small seed may lack kinds', [outcome({ counts: newCounts() })], []],
  ['one large seed may not', [outcome({ counts: half(true), decisions: 4000 })], ['never occurred']],
  ['several seeds make up for each other', [outcome({ counts: half(true) }), outcome({ counts: half(false) })], []],
  [
    'but may not lack what all lack',
    [outcome({ counts: half(true) }), outcome({ counts: half(true) })],
    ['never occurred'],
  ],
  ['a visit that stays stuck', [outcome({ stuck: 1 })], ['1 visits stuck']],
  ['a disagreement', [outcome({}), outcome({ disagreements: wrong })], ['1 disagreements']],
])('%s', (_, outcomes, expected) => {
  const faults = faultsOf(outcomes);
  expect(faults.length).toBe(expected.length);
  faults.forEach((fault, index) => expect(fault).toContain(expected[index]));
});
