import { isLost, tellingChain, type Entry } from './entries.ts';
import type { ChainDiagnosis } from '../../core/model.ts';

/** Where a loss is shown: with its flow where that tells of it, else as a chain by itself. */
interface Stop {
  readonly id: string;
  readonly loss: ChainDiagnosis;
  /** The flow that lists the chain by itself; undefined: it has a row of its own anyway. */
  readonly within: string | undefined;
  /** Its row in the list, were all flows open. */
  readonly row: number;
}

/**
 * The next loss of the list from what is selected, each once: a flow and the chain it tells of are one. undefined: there is
 * none in that direction.
 */
export function nextLoss(entries: readonly Entry[], from: Entry | undefined, by: 1 | -1): Stop | undefined {
  const stops: Stop[] = [];
  let here = -1;
  let row = 0;
  for (const entry of entries) {
    const told = tellingChain(entry);
    if (entry.id === from?.id) here = row;
    if (told !== undefined && isLost(told)) stops.push({ id: entry.id, loss: told, within: undefined, row });
    row++;
    if (entry.kind === 'chain') continue;
    for (const chain of entry.chains) {
      if (chain.chain.id === from?.id) here = row;
      if (isLost(chain) && chain !== told) stops.push({ id: chain.chain.id, loss: chain, within: entry.id, row });
      row++;
    }
  }
  const seen = from && tellingChain(from);
  const at = stops.findIndex(({ loss }) => loss === seen);
  if (at >= 0) return stops[at + by];
  return by === 1 ? stops.find((stop) => stop.row > here) : stops.findLast((stop) => stop.row < here);
}
