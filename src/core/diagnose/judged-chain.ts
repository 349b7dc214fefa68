import { judgeChain } from '../judge.ts';
import type { Chain, Trace } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { JudgedChain } from '../session/followed.ts';
import { isSameData } from './same-data.ts';

const remembered = new WeakMap<Chain, JudgedChain>();

/** A chain and its verdicts; the same object, and the same list of verdicts, as long as nothing about them changed. */
export function judgedChain(trace: Trace, chain: Chain, profile: Profile): JudgedChain {
  const hops = judgeChain(trace, chain, profile);
  const known = remembered.get(chain);
  // Verdicts of the last second are made anew at every call; most of them say the same.
  if (known !== undefined && isSameData(known.hops, hops)) return known;
  const judged = { chain, hops };
  remembered.set(chain, judged);
  return judged;
}
