import type { Chain, HopVerdict, JarTimeline, Trace } from '../model.ts';
import type { Profile } from '../profile.ts';
import { judgeHop } from './judge-hop.ts';
import { metSameJar } from './same-jar.ts';

interface Memory {
  /** Weak: a chain that is never asked about again would hold an old version of all changes. */
  readonly jar: WeakRef<JarTimeline>;
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
  const jar = memory?.jar.deref();
  if (
    jar !== undefined &&
    memory?.isSettled === true &&
    memory.profile === profile &&
    metSameJar(jar, trace.jar, memory.verdicts)
  ) {
    if (jar !== trace.jar) memories.set(chain, { ...memory, jar: new WeakRef(trace.jar) });
    return memory.verdicts;
  }
  const judged = chain.hops.map((_, index) => judgeHop(trace, chain, index, profile));
  const verdicts = judged.map(({ verdict }) => verdict);
  const isSettled = judged.every((one) => one.isSettled);
  memories.set(chain, { jar: new WeakRef(trace.jar), profile, isSettled, verdicts });
  return verdicts;
}

/** Was the chain, when it was last judged, settled: can only another jar change its verdicts? */
export function isSettledChain(chain: Chain): boolean {
  return memories.get(chain)?.isSettled === true;
}
