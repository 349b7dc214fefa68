import { expect, test } from 'vitest';
import { missing, newCounts } from './coverage.ts';
import type { Outcome } from './differential.ts';
import { together } from './together.ts';

function outcome(seed: number, kind: string): Outcome {
  return {
    version: 'Chrome/1',
    decisions: 10 * seed,
    crowded: 1,
    scenarios: 2,
    seconds: 3,
    stuck: 0,
    counts: newCounts().set(kind, seed),
    fair: new Map([['rule', seed]]),
    disagreements: new Map([['kind', [{ seed, scenario: 0, thirdPartyCookies: true, url: '', what: '' }]]]),
    wire: { requests: 5, cookies: seed },
    shrunk: [],
  };
}

test('runs are added up; what none of them met is missing', () => {
  const all = together([outcome(1, 'sent'), outcome(2, 'stored')]);
  expect([all.decisions, all.crowded, all.scenarios, all.seconds]).toEqual([30, 2, 4, 6]);
  expect(all.wire).toEqual({ requests: 10, cookies: 3 });
  expect([all.counts.get('sent'), all.counts.get('stored'), all.fair.get('rule')]).toEqual([1, 2, 3]);
  expect(all.disagreements.get('kind')?.map(({ seed }) => seed)).toEqual([1, 2]);
  const never = missing(all.counts);
  expect(never).toContain('deleted');
  expect(never).not.toContain('sent');
});
