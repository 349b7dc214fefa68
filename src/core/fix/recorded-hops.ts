import type { HopVerdict } from '../model.ts';
import type { JudgedChain, Place } from '../session/followed.ts';
import type { Proposal } from './propose.ts';

export interface RecordedHop {
  readonly place: Place;
  readonly verdict: HopVerdict;
}

/** The hops that a proposal is about, in the order of their chains: those that are replayed, then the rest of the flow. */
export function recordedHops({ trial, chains }: Pick<Proposal, 'trial' | 'chains'>): readonly RecordedHop[] {
  const all = new Map<string, JudgedChain>([...(trial?.chains ?? []), ...chains].map((one) => [one.chain.id, one]));
  return [...all.values()].flatMap(({ chain, hops }) =>
    hops.map((verdict, hop) => ({ verdict, place: { chain: chain.id, hop } })),
  );
}
