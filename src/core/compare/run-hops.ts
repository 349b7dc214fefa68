import { phrase } from '../words.ts';
import type { Run, RunHop } from './difference.ts';

/** The hops of a run in order. */
export function runHops(run: Run): readonly RunHop[] {
  return run.flatMap(({ chain, hops, tracks }) =>
    chain.hops.map((hop) => ({
      chain: chain.id,
      index: hop.index,
      name: run.length > 1 ? phrase('{n} in {chain}', { n: hop.index + 1, chain: chain.id }) : String(hop.index + 1),
      hop,
      verdict: hops[hop.index],
      tracks,
    })),
  );
}
