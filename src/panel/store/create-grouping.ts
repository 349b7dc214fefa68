import { commonStart } from '../../core/trace/common-start.ts';
import type { ChainDiagnosis } from '../../core/model.ts';
import { entryOf, type Entry } from './entries.ts';

interface Grouped {
  readonly chains: readonly ChainDiagnosis[];
  readonly entries: readonly Entry[];
  /** Where each entry's first chain stands among the chains. */
  readonly begins: readonly number[];
}

/**
 * Groups chains that share a flow, each flow at the place of its first chain, version by version: flows in which nothing
 * changed keep their entry, and are not gone through again.
 */
export function createGrouping(): (chains: readonly ChainDiagnosis[]) => readonly Entry[] {
  let last: Grouped = { chains: [], entries: [], begins: [] };
  /** Where each flow's entry stands among the entries, and its chains among the chains. */
  const flows = new Map<string, { readonly entry: number; readonly members: readonly number[] }>();
  return (chains) => {
    const same = commonStart(last.chains, chains);
    if (same === chains.length && same === last.chains.length) return last.entries;
    const touched = new Set<string>();
    for (const list of [last.chains, chains])
      for (let place = same; place < list.length; place++) touched.add(list[place]!.chain.flow);
    // Flows that began in what both share stay where they are; the others come after them, in the order of their first chains.
    let kept = last.entries.length;
    while (kept > 0 && last.begins[kept - 1]! >= same) kept--;
    const entries = last.entries.slice(0, kept);
    const begins = last.begins.slice(0, kept);
    const members = new Map<string, number[]>();
    for (const flow of touched) {
      const stay = flows.get(flow)?.members.filter((place) => place < same) ?? [];
      if (stay.length > 0) members.set(flow, stay);
      else flows.delete(flow);
    }
    for (let place = same; place < chains.length; place++) {
      const { flow } = chains[place]!.chain;
      const list = members.get(flow);
      if (list === undefined) members.set(flow, [place]);
      else list.push(place);
    }
    for (const [flow, places] of members) {
      const entry = flows.get(flow)?.entry ?? entries.length;
      entries[entry] = entryOf(places.map((place) => chains[place]!));
      begins[entry] = places[0]!;
      flows.set(flow, { entry, members: places });
    }
    last = { chains, entries, begins };
    return entries;
  };
}
