import type { Via } from '../model.ts';
import { appOf } from '../session/followed.ts';
import type { JudgedChain } from '../session/followed.ts';
import { indexIn } from '../session/places.ts';
import { appsOf } from './apps-of.ts';
import type { Surroundings } from './surroundings.ts';

/** The chains that a chain's diagnosis looks at. */
export interface Neighbours {
  /** Of its flow those before. */
  readonly earlier: readonly JudgedChain[];
  /** Of its flow those that followed by themselves. */
  readonly later: readonly JudgedChain[];
  /**
   * After an answer of 401 or the like, the application's next chains of any flow: they show whether it meant the session or
   * that one resource.
   */
  readonly sequel: readonly JudgedChain[];
}

/** A flow can be as long as a working day; what a chain owes to the one thirty before it is nothing. */
const mostEarlier = 30;

/** Enough to see a page renew its token and ask again. */
const mostSequel = 12;

export function neighboursOf(around: Surroundings, place: number): Neighbours {
  const { chains, byFlow } = around;
  const chain = chains[place]!;
  const flow = byFlow.get(chain.chain.flow) ?? [];
  const at = indexIn(flow, place);
  const isRefused = [400, 401, 403, 419, 440].includes(chain.hops.at(-1)!.hop.response?.status ?? 0);
  return {
    earlier: flow.slice(Math.max(0, at - mostEarlier), at).map((one) => chains[one]!),
    later: goingOn(around, flow, at + 1),
    sequel: chain.chain.kind !== 'other' && isRefused ? aftermathOf(around, place) : [],
  };
}

/** The next chains of the application that the chain ended in, of any flow. */
export function aftermathOf({ chains, byApp }: Surroundings, place: number): readonly JudgedChain[] {
  const all = byApp.get(appOf(chains[place]!.hops.at(-1)!.hop.request.url)) ?? [];
  const at = indexIn(all, place);
  return all.slice(at + 1, at + 1 + mostSequel).map((one) => chains[one]!);
}

/** The chains that followed without the user's doing: what they show is still the outcome of this one. */
function goingOn({ chains }: Surroundings, flow: readonly number[], from: number): readonly JudgedChain[] {
  let end = from;
  while (end < flow.length && isByItself(chains[flow[end]!]!)) end++;
  return flow.slice(from, end).map((one) => chains[one]!);
}

function isByItself({ chain }: JudgedChain): boolean {
  return byItself.includes(chain.hops[0]!.via);
}

const byItself: readonly Via[] = ['meta-refresh', 'script', 'client-redirect'];

/** Places of the chains that have this one among their neighbours or in their aftermath, and of itself. */
export function neighboursTo({ chains, byFlow, byApp }: Surroundings, place: number): readonly number[] {
  const chain = chains[place];
  if (chain === undefined) return [];
  const flow = byFlow.get(chain.chain.flow) ?? [];
  const at = indexIn(flow, place);
  let first = at;
  while (first > 0 && isByItself(chains[flow[first]!]!)) first--;
  const before = [...appsOf(chain)].flatMap((app) => {
    const all = byApp.get(app) ?? [];
    const index = indexIn(all, place);
    return all.slice(Math.max(0, index - mostSequel), index);
  });
  return [...flow.slice(first, at + 1 + mostEarlier), ...before];
}
