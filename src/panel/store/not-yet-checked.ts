import type { Chain, ChainDiagnosis } from '../../core/model.ts';
import { w } from '../words.ts';

const made = new WeakMap<Chain, ChainDiagnosis>();
const all = new WeakSet<ChainDiagnosis>();

/** A chain as it is shown before it was diagnosed: its hops and no verdict. The same object for the same chain. */
export function notYetChecked(chain: Chain): ChainDiagnosis {
  let shown = made.get(chain);
  if (shown === undefined) {
    shown = {
      chain,
      verdict: 'not-applicable',
      lostAt: undefined,
      hops: [],
      tracks: [],
      findings: [],
      sentence: w('uncheckedSentence'),
    };
    made.set(chain, shown);
    all.add(shown);
  }
  return shown;
}

export function isNotYetChecked(chain: ChainDiagnosis): boolean {
  return all.has(chain);
}
