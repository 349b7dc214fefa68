import type { Chain, ChainDiagnosis, ChainVerdictKind, Diagnosis } from '../../core/model.ts';
import { isNotYetChecked } from './not-yet-checked.ts';

/** Does the chain still wait for its last answer? What it is judged to be by then may change with that answer. */
export function isPending({ state, hops }: Chain): boolean {
  const last = hops.at(-1);
  return (
    state === 'open' &&
    last?.failure === undefined &&
    (last?.response === undefined || last.response.redirectUrl !== undefined)
  );
}

const waiting = new WeakMap<ChainDiagnosis, ChainDiagnosis>();
const undecided = new WeakSet<ChainDiagnosis>();

export type ShownVerdict = ChainVerdictKind | 'pending' | 'unchecked';

/** The verdict as it is shown: `pending` on a chain that `whileOpen` left without one, `unchecked` before it was diagnosed. */
export function shownVerdict(chain: ChainDiagnosis): ShownVerdict {
  if (isNotYetChecked(chain)) return 'unchecked';
  return undecided.has(chain) ? 'pending' : chain.verdict;
}

/**
 * The diagnosis without a verdict on chains that are still under way: a session must not be shown as lost and then as
 * kept. What was observed hop by hop stays. Each chain keeps its identity from call to call.
 */
export function whileOpen(diagnosis: Diagnosis): Diagnosis {
  const pending = new Map<string, number>();
  for (let place = 0; place < diagnosis.chains.length; place++) {
    const { chain } = diagnosis.chains[place]!;
    if (chain.state === 'open' && isPending(chain)) pending.set(chain.id, place);
  }
  if (pending.size === 0) return diagnosis;
  const chains = [...diagnosis.chains];
  for (const place of pending.values()) chains[place] = withoutVerdict(chains[place]!);
  return { ...diagnosis, chains, findings: diagnosis.findings.filter((finding) => !pending.has(finding.chain)) };
}

function withoutVerdict(chain: ChainDiagnosis): ChainDiagnosis {
  let shown = waiting.get(chain);
  if (shown === undefined) {
    waiting.set(chain, (shown = { ...chain, verdict: 'not-applicable', lostAt: undefined, findings: [] }));
    undecided.add(shown);
  }
  return shown;
}
