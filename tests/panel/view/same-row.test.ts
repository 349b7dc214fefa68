import { expect, test } from 'vitest';
import type { ChainDiagnosis } from '../../../src/core/model.ts';
import { chainEntry, rowsOf, type ListRow } from '../../../src/panel/store/entries.ts';
import { sameRow } from '../../../src/panel/view/same-row.ts';
import { recording } from '../fixtures.ts';
import { diagnose } from '../../../src/core/diagnose.ts';

const [one, two] = diagnose(recording('kept')).chains as readonly [ChainDiagnosis, ChainDiagnosis];
const row = (chain: ChainDiagnosis): ListRow => ({ entry: chainEntry(chain), level: 1, open: undefined });
const flow = (chains: readonly ChainDiagnosis[], open = true): ListRow =>
  rowsOf([{ kind: 'flow', id: 'f1', chains }], open ? new Set() : new Set(['f1']))[0]!;

test.each([
  ['a row made anew of the same chain', row(one), row(one), true],
  ['a flow made anew of the same chains', flow([one, two]), flow([one, two]), true],
  ['another chain', row(one), row(two), false],
  ['the chain, judged again', row(one), row({ ...one }), false],
  ['in a flow', row(one), { ...row(one), level: 2 as const }, false],
  ['a flow with one chain more', flow([one]), flow([one, two]), false],
  ['a flow whose last chain was judged again', flow([one, two]), flow([one, { ...two }]), false],
  ['a folded flow', flow([one, two]), flow([one, two], false), false],
])('%s', (_, before, now, same) => expect(sameRow(before, now)).toBe(same));
