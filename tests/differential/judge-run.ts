import { missing } from './coverage.ts';
import type { Outcome } from './differential.ts';
import { together } from './together.ts';

/** Fewer decisions of one seed cannot be expected to meet every kind of thing. */
export const enoughForEveryKind = 4000;

/** What makes a run fail, in words; empty: it passes. `outcomes` is not empty. */
export function faultsOf(outcomes: readonly Outcome[]): readonly string[] {
  const { disagreements, stuck, counts, decisions } = together(outcomes);
  const found = [...disagreements.values()].flat().length;
  const never = missing(counts);
  const isWide = outcomes.length > 1 || decisions >= enoughForEveryKind;
  return [
    ...(found > 0 ? [`${found} disagreements`] : []),
    ...(stuck > 0 ? [`${stuck} visits stuck, played a second time too`] : []),
    ...(isWide && never.length > 0 ? [`never occurred: ${never.join(', ')}`] : []),
  ];
}
