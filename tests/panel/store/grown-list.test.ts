import { signal } from '@preact/signals';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChainDiagnosis, Diagnosis } from '../../../src/core/model.ts';
import { createFilter } from '../../../src/panel/store/create-filter.ts';
import { createGrouping } from '../../../src/panel/store/create-grouping.ts';
import { createListStore } from '../../../src/panel/store/create-list-store.ts';
import { diagnose } from '../../../src/core/diagnose.ts';
import { manyChains } from '../many-chains.ts';

const all = diagnose(manyChains(12, 2)).chains;

/** A version keeps so many chains of the one before, and goes on with others; a number says of which flow, and which chain. */
const versions = fc.array(
  fc.record({
    kept: fc.nat(12),
    added: fc.array(fc.record({ flow: fc.nat(4), chain: fc.nat(11) }), { maxLength: 6 }),
  }),
  { maxLength: 10 },
);
const made = new Map<string, ChainDiagnosis>();
function chainOf(flow: number, chain: number): ChainDiagnosis {
  const key = `${flow} ${chain}`;
  const one = made.get(key) ?? { ...all[chain]!, chain: { ...all[chain]!.chain, id: key, flow: `f${flow}` } };
  made.set(key, one);
  return one;
}
/** Each chain once, as in a recording. */
function grown(
  before: readonly ChainDiagnosis[],
  { kept, added }: { kept: number; added: readonly { flow: number; chain: number }[] },
) {
  return [...new Set([...before.slice(0, kept), ...added.map(({ flow, chain }) => chainOf(flow, chain))])];
}

test('entries of a version are its chains by flow, whatever versions came before', () => {
  fc.assert(
    fc.property(versions, (steps) => {
      const group = createGrouping();
      let chains: readonly ChainDiagnosis[] = [];
      for (const step of steps) {
        chains = grown(chains, step);
        const flows = [...new Set(chains.map(({ chain }) => chain.flow))];
        expect(group(chains).map((entry) => entry.chains.map(({ chain }) => chain.id))).toEqual(
          flows.map((flow) => chains.filter(({ chain }) => chain.flow === flow).map(({ chain }) => chain.id)),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('what passes of a version is what passes, whatever versions came before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ kept: fc.nat(12), added: fc.array(fc.nat(99), { maxLength: 6 }), odd: fc.boolean() })),
      (steps) => {
        const filter = createFilter<number>();
        const [odd, even] = [(one: number) => one % 2 === 1, (one: number) => one % 2 === 0];
        let items: readonly number[] = [];
        for (const step of steps) {
          items = [...items.slice(0, step.kept), ...step.added];
          const passes = step.odd ? odd : even;
          expect(filter(items, passes)).toEqual(items.filter(passes));
        }
      },
    ),
  );
});

test('a chain more: rows of the others are the same objects, and are not asked again', () => {
  const chains = diagnose(manyChains(200, 2)).chains;
  const version = (count: number): Diagnosis => ({ sessionCookies: [], findings: [], chains: chains.slice(0, count) });
  const diagnosis = signal<Diagnosis | undefined>(version(199));
  const list = createListStore(diagnosis);
  const before = list.rows.value;
  diagnosis.value = version(200);
  expect(list.rows.value).toHaveLength(200);
  expect(list.rows.value.slice(0, 199).every((row, at) => row === before[at])).toBe(true);
  diagnosis.value = version(200);
  const same = list.shown.value;
  diagnosis.value = version(200);
  expect(list.shown.value).toBe(same);
});
