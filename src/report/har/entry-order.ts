import type { Chain, Hop, Trace } from '../../core/model.ts';

export interface EntryPlace {
  readonly chain: Chain;
  readonly hop: Hop;
}

/** Which hop is which entry. */
export interface EntryOrder {
  readonly places: readonly EntryPlace[];
  /** Index into `log.entries`; undefined for a hop that the trace does not have. */
  readonly indexOf: (chain: string, hop: number) => number | undefined;
  readonly indexOfId: (hopId: string) => number | undefined;
}

/** Hops in the order in which they started; at the same instant, in the order of their chains. */
export function entryOrder(trace: Trace): EntryOrder {
  const places = trace.chains
    .flatMap((chain) => chain.hops.map((hop): EntryPlace => ({ chain, hop })))
    .sort((a, b) => a.hop.times.start - b.hop.times.start);
  const byPlace = new Map(places.map(({ chain, hop }, index) => [`${chain.id} ${hop.index}`, index]));
  const byId = new Map(places.map(({ hop }, index) => [hop.id, index]));
  return {
    places,
    indexOf: (chain, hop) => byPlace.get(`${chain} ${hop}`),
    indexOfId: (hopId) => byId.get(hopId),
  };
}
