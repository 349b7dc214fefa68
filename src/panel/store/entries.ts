import type { ChainDiagnosis } from '../../core/model.ts';
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

/** Groups chains that share a flow, each flow at the place of its first chain. */
export function entriesOf(chains: readonly ChainDiagnosis[]): readonly Entry[] {
  const flows = new Map<string, ChainDiagnosis[]>();
  for (const chain of chains) {
    const members = flows.get(chain.chain.flow);
    if (members === undefined) flows.set(chain.chain.flow, [chain]);
    else members.push(chain);
  }
  return [...flows].flatMap(([flow, members]): Entry[] => {
    const [only] = members;
    if (members.length > 1) return [{ kind: 'flow', id: flow, chains: members }];
    return only === undefined ? [] : [chainEntry(only)];
  });
}

export function chainEntry(chain: ChainDiagnosis): Entry {
  return { kind: 'chain', id: chain.chain.id, chains: [chain] };
}

export function rowsOf(entries: readonly Entry[], folded: ReadonlySet<string>): readonly ListRow[] {
  return entries.flatMap((entry): ListRow[] => {
    if (entry.kind === 'chain') return [{ entry, level: 1, open: undefined }];
    const open = !folded.has(entry.id);
    const children = open
      ? entry.chains.map((chain): ListRow => ({ entry: chainEntry(chain), level: 2, open: undefined }))
      : [];
    return [{ entry, level: 1, open }, ...children];
  });
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
