import { phrase } from '../words.ts';
import { align, type Aligned } from './align.ts';
import { compareRequests } from './compare-requests.ts';
import { compareResponses } from './compare-responses.ts';
import { compareSources } from './compare-sources.ts';
import { cookiesSetBy } from './compare-set-cookies.ts';
import type { Comparison, Difference, HopPair, Run, RunHop, Weight } from './difference.ts';
import { hostRoles } from './host-roles.ts';
import { loneHop } from './lone-hop.ts';
import { opening } from './opening.ts';
import { followedIn } from './pairing.ts';
import { runHops } from './run-hops.ts';

/** Hops of each run that are compared at most: laying two runs side by side costs the product of their lengths. */
export const hopLimit = 200;

/**
 * Lays two runs side by side, hop by hop, and says where they differ and which difference is the first that can matter to
 * the session. The runs may come from different recordings, hosts and days; A and B the other way round give the same,
 * mirrored. A run without hops differs in every hop of the other.
 */
export function compareRuns(a: Run, b: Run): Comparison {
  const [hopsA, hopsB] = [runHops(a), runHops(b)];
  const aligned = align(hopsA.slice(0, hopLimit), hopsB.slice(0, hopLimit));
  const roles = hostRoles(aligned);
  const followed = followedIn(a, b);
  const touched = new Set<string>();
  const pairs = aligned.map(([one, other], at): HopPair => {
    const pair =
      one === undefined || other === undefined
        ? { a: one, b: other, differences: loneHop(aligned, at, followed) }
        : compareHops({ a: one, b: other, roles, followed, touched, follows: isFollowed(aligned, at) });
    for (const hop of [one, other]) for (const key of hop === undefined ? [] : cookiesSetBy(hop)) touched.add(key);
    return pair;
  });
  const first = firstOf(pairs, 'session') ?? firstOf(pairs, 'notable');
  return {
    pairs,
    first,
    opening: opening(a, b),
    sentence:
      first?.difference.text ??
      phrase('No difference that matters: what differs is new in every run, such as ids and dates.'),
    hosts: roles.pairs,
    cutAt: Math.max(hopsA.length, hopsB.length) > hopLimit ? hopLimit : undefined,
  };
}

function compareHops(pairing: Parameters<typeof compareRequests>[0]): HopPair {
  const { a, b } = pairing;
  return { a, b, differences: [...compareSources(pairing), ...compareRequests(pairing), ...compareResponses(pairing)] };
}

/** Did both come by the redirects of the pair before? */
function isFollowed(aligned: readonly Aligned[], at: number): boolean {
  const [before, here] = [aligned[at - 1], aligned[at]];
  return [0, 1].every((side) => {
    const [last, hop]: readonly (RunHop | undefined)[] = [before?.[side], here?.[side]];
    return (
      hop?.hop.via === 'http-redirect' && last?.chain === hop.chain && last.hop.response?.redirectUrl !== undefined
    );
  });
}

function firstOf(pairs: readonly HopPair[], weight: Weight): { pair: number; difference: Difference } | undefined {
  for (const [pair, { differences }] of pairs.entries()) {
    const difference = differences.find((one) => one.weight === weight);
    if (difference !== undefined) return { pair, difference };
  }
  return undefined;
}
