import type { Chain, HopVerdict, JarTimeline, Trace } from '../model.ts';
import type { Profile } from '../profile.ts';
import { jarAfter, jarBefore } from '../trace/jar-at.ts';
import { changesBy } from './jar-evidence.ts';
import { judgeHop } from './judge-hop.ts';

interface Memory {
  readonly jar: JarTimeline;
  readonly profile: Profile;
  /** false: events of the jar may still come and change a verdict. */
  readonly isSettled: boolean;
  readonly verdicts: readonly HopVerdict[];
}

const memories = new WeakMap<Chain, Memory>();

/**
 * What became of each cookie at each hop of a chain, one verdict per hop. Outcomes come from the `Cookie` headers and from
 * the jar; the rules of the profile only explain them, and stand in as predictions where nothing was observed. Remembered
 * per chain while the jar that it met stays the same; verdicts of the last second are made anew, because the jar's events
 * follow the response.
 */
export function judgeChain(trace: Trace, chain: Chain, profile: Profile): readonly HopVerdict[] {
  const memory = memories.get(chain);
  if (memory?.isSettled === true && memory.profile === profile && metSameJar(memory, trace.jar)) {
    if (memory.jar !== trace.jar) memories.set(chain, { ...memory, jar: trace.jar });
    return memory.verdicts;
  }
  const judged = chain.hops.map((_, index) => judgeHop(trace, chain, index, profile));
  const verdicts = judged.map(({ verdict }) => verdict);
  memories.set(chain, { jar: trace.jar, profile, isSettled: judged.every(({ isSettled }) => isSettled), verdicts });
  return verdicts;
}

function metSameJar({ jar, verdicts }: Memory, other: JarTimeline): boolean {
  if (jar === other) return true;
  return (
    jar.observed === other.observed &&
    verdicts.every(
      (verdict) =>
        isSame(verdict.jarBefore, jarBefore(other, verdict.hop)) &&
        isSame(verdict.jarAfter, jarAfter(other, verdict.hop)) &&
        isSame(changesBy(jar, verdict.hop.id), changesBy(other, verdict.hop.id)),
    )
  );
}

function isSame(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
