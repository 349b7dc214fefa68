import type { ChainDiagnosis } from '../../core/model.ts';
import { lanesOf } from '../../core/session/lanes-of.ts';

/** Of several cookies of a name: those that these chains set, and those that were there before and stay as they are. */
export interface CopiesSet {
  /** `.cloud.test`, as the lanes name them. */
  readonly set: readonly string[];
  readonly others: readonly string[];
}

/** undefined: there is one cookie of the name, or none of them was set, or all were. */
export function copiesSet(chains: readonly ChainDiagnosis[], name: string): CopiesSet | undefined {
  const copies = lanesOf(chains).flatMap((lane) => (lane.name === name && lane.which !== undefined ? [lane] : []));
  const isSet = ({ steps }: (typeof copies)[number]) =>
    steps.some((step) => step !== undefined && /^(set|unchanged|renewed|replaced)$/.test(step.response));
  const set = copies.filter(isSet).map(({ which }) => which ?? '');
  const others = copies.filter((copy) => !isSet(copy)).map(({ which }) => which ?? '');
  return set.length > 0 && others.length > 0 ? { set, others } : undefined;
}
