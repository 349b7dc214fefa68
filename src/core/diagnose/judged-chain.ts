import { judgeChain } from '../judge.ts';
import type { Chain, HopVerdict, Trace } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { JudgedChain } from '../session/followed.ts';

const remembered = new WeakMap<Chain, JudgedChain>();

/** A chain and its verdicts; the same object, and the same list of verdicts, as long as nothing about them changed. */
export function judgedChain(trace: Trace, chain: Chain, profile: Profile): JudgedChain {
  const hops = judgeChain(trace, chain, profile);
  const known = remembered.get(chain);
  if (known !== undefined && (known.hops === hops || isSame(known.hops, hops))) return known;
  const judged = { chain, hops };
  remembered.set(chain, judged);
  return judged;
}

/** Verdicts of the last second are made anew at every call; most of them say the same. */
function isSame(a: readonly HopVerdict[], b: readonly HopVerdict[]): boolean {
  return a.length === b.length && a.every((one, index) => isSameVerdict(one, b[index]!));
}

function isSameVerdict(a: HopVerdict, b: HopVerdict): boolean {
  return (
    a.hop === b.hop &&
    a.observed === b.observed &&
    a.cookies.length === b.cookies.length &&
    a.cookies.every((cookie, index) => {
      const other = b.cookies[index]!;
      return (
        cookie.cookie === other.cookie &&
        cookie.outcome === other.outcome &&
        cookie.explained === other.explained &&
        cookie.reasons.join() === other.reasons.join()
      );
    }) &&
    a.setCookies.length === b.setCookies.length &&
    a.setCookies.every((line, index) => {
      const other = b.setCookies[index]!;
      return (
        line.outcome === other.outcome &&
        line.explained === other.explained &&
        line.reasons.join() === other.reasons.join()
      );
    }) &&
    a.jarAfter.length === b.jarAfter.length &&
    a.jarAfter.every((cookie, index) => cookie === b.jarAfter[index])
  );
}
