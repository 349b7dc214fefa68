import type { ChainDiagnosis, Diagnosis } from '../../core/model.ts';
import { headline } from '../view/chain-summary.ts';
import { chainEntry, isLost, lastingId, tellingChain, type Entry } from './entries.ts';

/** What the panel knows when it has to choose by itself. */
export interface Unasked {
  readonly entries: readonly Entry[];
  readonly diagnosis: Diagnosis | undefined;
  /** When the recording or file began. */
  readonly startedAt: number;
  /** The cookies that are followed; another object when others were chosen. */
  readonly chosen: unknown;
  /** Do all chains have their verdict? */
  readonly isChecked: boolean;
}

/**
 * The entry to show where nothing was chosen: the headline. A loss that was shown stays, whatever is lost later and however
 * that ranks: nobody is taken away from what they read.
 */
export function createShownUnasked(): (now: Unasked) => Entry | undefined {
  let held: Pick<Unasked, 'startedAt' | 'chosen'> & { readonly id: string } = { startedAt: NaN, chosen: '', id: '' };
  return ({ entries, diagnosis, startedAt, chosen, isChecked }) => {
    const isSame = held.startedAt === startedAt && held.chosen === chosen;
    const stays = isSame ? entryWith(entries, held.id, isLost) : undefined;
    if (stays !== undefined) return stays;
    const entry = headlineEntry(entries, diagnosis);
    const loss = entry === undefined ? undefined : tellingChain(entry);
    const id = isChecked && loss !== undefined && isLost(loss) ? lastingId(loss.chain) : '';
    held = { startedAt, chosen, id };
    return entry;
  };
}

/** The entry with the chain of this `lastingId`, its flow where it is part of one by now. */
export function entryWith(
  entries: readonly Entry[],
  id: string,
  isMeant: (chain: ChainDiagnosis) => boolean = () => true,
): Entry | undefined {
  return id === ''
    ? undefined
    : entries.find(({ chains }) => chains.some((chain) => lastingId(chain.chain) === id && isMeant(chain)));
}

/** With its flow where that tells of it, else by itself. */
export function newestLoss(entries: readonly Entry[]): Entry | undefined {
  const entry = entries.findLast((one) => one.chains.some(isLost));
  const chain = entry?.chains.findLast(isLost);
  if (entry === undefined || chain === undefined) return undefined;
  return tellingChain(entry) === chain ? entry : chainEntry(chain);
}

/** The headline's chain (its flow, where it is part of one), else the last that speaks of a session, else the last. */
function headlineEntry(entries: readonly Entry[], diagnosis: Diagnosis | undefined): Entry | undefined {
  const [first] = diagnosis?.findings ?? [];
  const told =
    first?.severity === 'error'
      ? entries.find((entry) => entry.chains.some((c) => c.chain.id === first.chain))
      : undefined;
  return (
    told ??
    entries.findLast((entry) => entry.chains.some((c) => isLost(c) || headline(c) !== undefined)) ??
    entries.findLast((entry) => entry.chains.some((c) => c.verdict === 'kept')) ??
    entries.at(-1)
  );
}
