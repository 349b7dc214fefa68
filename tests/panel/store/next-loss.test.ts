import { describe, expect, test } from 'vitest';
import type { ChainDiagnosis, ChainVerdictKind } from '../../../src/core/model.ts';
import { diagnose } from '../../../src/core/diagnose.ts';
import { chainEntry, entryOf, type Entry } from '../../../src/panel/store/entries.ts';
import { nextLoss } from '../../../src/panel/store/next-loss.ts';
import { chain } from '../../chain.ts';

const [like] = diagnose(chain('> GET https://app.test/\n< 200')).chains;

/** `f: lost kept` is a flow of two chains, `f-1` and `f-2`. */
function entriesOf(list: string): readonly Entry[] {
  return list.split('\n').map((line) => {
    const [flow = '', verdicts = ''] = line.trim().split(': ');
    return entryOf(
      verdicts.split(' ').map((verdict, at): ChainDiagnosis => {
        const id = `${flow}-${at + 1}`;
        return { ...like!, chain: { ...like!.chain, id, flow }, verdict: verdict as ChainVerdictKind };
      }),
    );
  });
}

const entries = entriesOf(`a: kept
  b: not-applicable lost
  c: lost
  d: kept
  e: never-established lost lost
  f: kept kept`);
const find = (id: string | undefined): Entry | undefined =>
  entries.find((one) => one.id === id) ??
  entries.flatMap((one) => one.chains.map((member) => chainEntry(member))).find((one) => one.id === id);

/** Ids of all stops in one direction. */
function walk(from: string | undefined, by: 1 | -1): string {
  const seen: string[] = [];
  for (let at = nextLoss(entries, find(from), by); at !== undefined && seen.length < 20;) {
    seen.push(at.id);
    at = nextLoss(entries, find(at.id), by);
  }
  return seen.join(' ');
}

describe('each loss is met once', () => {
  test.each([
    [undefined, 1, 'b c-1 e e-1 e-3'],
    ['a-1', 1, 'b c-1 e e-1 e-3'],
    ['b', 1, 'c-1 e e-1 e-3'],
    // the chain that the flow tells of is the same loss
    ['b-2', 1, 'c-1 e e-1 e-3'],
    ['b-1', 1, 'c-1 e e-1 e-3'],
    ['d-1', 1, 'e e-1 e-3'],
    ['e-2', 1, 'e-1 e-3'],
    ['f-1', 1, ''],
    ['f', -1, 'e-3 e-1 e c-1 b'],
    ['e-2', -1, 'c-1 b'],
    ['e', -1, 'c-1 b'],
    ['d-1', -1, 'c-1 b'],
    ['b-2', -1, ''],
    ['a-1', -1, ''],
  ] as const)('from %s by %i: %s', (from, by, stops) => expect(walk(from, by)).toBe(stops));
});

test('a further loss of a flow says in which flow it is listed', () => {
  expect(nextLoss(entries, find('e'), 1)).toMatchObject({ id: 'e-1', within: 'e' });
  expect(nextLoss(entries, find('a-1'), 1)?.within).toBeUndefined();
});
