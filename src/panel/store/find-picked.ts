import type { ChainDiagnosis } from '../../core/model.ts';
import type { TimelineHop } from '../view/timeline.ts';
import { chainEntry, type Entry } from './entries.ts';

/** What was selected by hand. Ids of chains are given anew when older ones go, those of hops are not. */
export interface Picked {
  readonly id: string;
  /** Ids of the hops that its chains begin with; empty: there was no such entry. */
  readonly first: ReadonlySet<string>;
}

export interface PickedHop {
  readonly key: string;
  /** Id of the hop; undefined: it was not on screen. */
  readonly hop: string | undefined;
}

export function pick(entries: readonly Entry[], id: string): Picked {
  const found = findEntry(entries, id);
  return { id, first: new Set(found?.chains.flatMap(({ chain }) => chain.hops[0]?.id ?? [])) };
}

/** The same entry in a later version of the list; undefined: it is gone, or a filter hides it. */
export function findPicked(entries: readonly Entry[], picked: Picked | undefined): Entry | undefined {
  if (picked === undefined) return undefined;
  const { id, first } = picked;
  const isSame = ({ chain }: ChainDiagnosis) => first.has(chain.hops[0]?.id ?? '');
  const found = findEntry(entries, id);
  // of a flow the filter, or the limit, may have left some chains
  if (first.size === 0 || found?.chains.some(isSame)) return found;
  const entry = entries.find(({ chains }) => chains.some(isSame));
  const chain = entry?.chains.find(isSame);
  return chain === undefined || first.size > 1 ? entry : findEntry(entries, chain.chain.id);
}

/** The entry of that id: a flow, a chain, or a chain of a flow by itself. */
export function findEntry(entries: readonly Entry[], id: string | undefined): Entry | undefined {
  if (id === undefined) return undefined;
  for (const entry of entries) {
    // of a flow the filter may have left one chain
    if (entry.id === id || entry.chains[0].chain.flow === id) return entry;
    const member = entry.chains.find((chain) => chain.chain.id === id);
    if (member !== undefined) return entry.chains.length > 1 ? chainEntry(member) : entry;
  }
  return undefined;
}

/** The same hop in a later version of the timeline. */
export function pickedAmong(hops: readonly TimelineHop[], picked: PickedHop | undefined): TimelineHop | undefined {
  const found = byKey(hops, picked?.key);
  if (picked?.hop === undefined || found?.hop.id === picked.hop) return found;
  return hops.find(({ hop }) => hop.id === picked.hop);
}

export function byKey(hops: readonly TimelineHop[], key: string | undefined): TimelineHop | undefined {
  return key === undefined ? undefined : hops.find((hop) => hop.key === key);
}
