import type { Chain, ChainDiagnosis, Trace } from '../../core/model.ts';
import { shownVerdict } from './while-open.ts';

/** An entry of the chain list: a chain alone, or a flow with its chains. */
export type Entry =
  | { readonly kind: 'chain'; readonly id: string; readonly chains: readonly [ChainDiagnosis] }
  | { readonly kind: 'flow'; readonly id: string; readonly chains: readonly ChainDiagnosis[] };

/** One line of the list, flows opened or folded. */
export interface ListRow {
  readonly entry: Entry;
  readonly level: 1 | 2;
  /** undefined: cannot be opened. */
  readonly open: boolean | undefined;
}

const alone = new WeakMap<ChainDiagnosis, Entry>();
const flows = new WeakMap<ChainDiagnosis, Entry>();

/** The entry of a chain by itself; the same object for the same chain. */
export function chainEntry(chain: ChainDiagnosis): Entry {
  let entry = alone.get(chain);
  if (entry === undefined) alone.set(chain, (entry = { kind: 'chain', id: chain.chain.id, chains: [chain] }));
  return entry;
}

/** The entry of all chains of one flow that are shown, one or more; the same object as long as they are the same. */
export function entryOf(members: readonly ChainDiagnosis[]): Entry {
  const first = members[0]!;
  if (members.length === 1) return chainEntry(first);
  const known = flows.get(first);
  if (known?.chains.length === members.length && known.chains.every((chain, at) => chain === members[at])) return known;
  const entry: Entry = { kind: 'flow', id: first.chain.flow, chains: members };
  flows.set(first, entry);
  return entry;
}

const made = new WeakMap<Entry, readonly ListRow[]>();

/** The list's rows; those of an entry that is as it was, and as open, are the same objects. */
export function rowsOf(entries: readonly Entry[], folded: ReadonlySet<string>): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (const entry of entries) {
    const open = entry.kind === 'chain' ? undefined : !folded.has(entry.id);
    let own = made.get(entry);
    if (own?.[0]?.open !== open || own === undefined) made.set(entry, (own = rowsOfEntry(entry, open)));
    if (own.length === 1) rows.push(own[0]!);
    else for (const row of own) rows.push(row);
  }
  return rows;
}

function rowsOfEntry(entry: Entry, open: boolean | undefined): readonly ListRow[] {
  const members = open === true ? entry.chains : [];
  return [
    { entry, level: 1, open },
    ...members.map((chain): ListRow => ({ entry: chainEntry(chain), level: 2, open: undefined })),
  ];
}

/** Tells a chain from all others, also of other recordings and files: numbers are given anew when older chains go. */
export function chainKey(startedAt: number, chain: Chain): string {
  return `${startedAt} ${lastingId(chain)}`;
}

/** The same within one recording or file. */
export function lastingId({ id, hops }: Chain): string {
  return hops[0]?.id ?? id;
}

/** The same of the flow that an entry shows in whole or in part. */
export function flowKey(trace: Trace | undefined, entry: Entry | undefined): string | undefined {
  const flow = entry?.chains[0]?.chain.flow;
  const first = flow === undefined ? undefined : trace?.chains.find((chain) => chain.flow === flow);
  return trace === undefined || first === undefined ? undefined : chainKey(trace.startedAt, first);
}

const worst = ['lost', 'never-established', 'pending', 'unchecked', 'kept', 'not-applicable'] as const;

/** The chain of an entry that its card tells of: the first with the worst verdict. */
export function tellingChain(entry: Entry): ChainDiagnosis | undefined {
  for (const verdict of worst) {
    const found = entry.chains.find((chain) => shownVerdict(chain) === verdict);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isLost(chain: ChainDiagnosis): boolean {
  return chain.verdict === 'lost' || chain.verdict === 'never-established';
}

/** Navigations, frames, and whatever redirects or changes, withholds or loses a followed session cookie. */
export function isOfInterest(diagnosis: ChainDiagnosis): boolean {
  const { chain } = diagnosis;
  if (chain.kind === 'navigation' || chain.kind === 'subframe' || chain.hops.length > 1 || isLost(diagnosis))
    return true;
  return diagnosis.tracks.some(
    (track) =>
      track.role === 'session' &&
      track.steps.some(
        (step) =>
          // an image that lacks the cookie is no news; what a script asked for may be
          (step.request === 'not-sent' && chain.kind === 'fetch') ||
          (step.response !== 'none' && step.response !== 'unchanged'),
      ),
  );
}
