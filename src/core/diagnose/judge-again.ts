import { differenceOf, isSettledChain, lastMoment } from '../judge.ts';
import type { Chain, Trace } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { JudgedChain } from '../session/followed.ts';
import { companions } from '../session/identify.ts';
import { judgedChain } from './judged-chain.ts';

/** The verdicts on all chains of a version of a recording. */
export interface Judged {
  readonly trace: Trace;
  readonly profile: Profile;
  /** In the order of `trace.chains`. */
  readonly chains: readonly JudgedChain[];
  /** When each chain last asks for the jar. */
  readonly until: readonly number[];
  /** Places of those whose verdicts can change though the jar does not: its events have not had the time to come. */
  readonly unsettled: ReadonlySet<number>;
}

/** Judges those chains that are others than `before`, or that met another jar. Yields how much is done, from 0 to 1. */
export function* judgeAgain(
  trace: Trace,
  profile: Profile,
  before: Judged | undefined,
): Generator<number, Judged, undefined> {
  const all = trace.chains.length;
  const known = before?.profile === profile ? before : undefined;
  const mayDiffer = known === undefined ? () => true : jarDifference(known, trace);
  const chains = known?.chains.slice(0, all) ?? [];
  const until = known?.until.slice(0, all) ?? [];
  const unsettled = new Set<number>();
  for (let place = 0; place < all; place++) {
    const chain = trace.chains[place]!;
    if (chains[place]?.chain === chain && !mayDiffer(place)) continue;
    const judged = judgedChain(trace, chain, profile);
    chains[place] = judged;
    until[place] = judged.hops.reduce((last, verdict) => Math.max(last, lastMoment(verdict)), -Infinity);
    companions(judged); // remembered with its candidates, for the tally and the lanes
    if (!isSettledChain(chain)) unsettled.add(place);
    yield (place + 1) / all;
  }
  return { trace, profile, chains, until, unsettled };
}

/** Which chains of before can have other verdicts now, though they are the same? */
function jarDifference(before: Judged, { jar, chains }: Trace): (place: number) => boolean {
  const { since, hops } = differenceOf(before.trace.jar, jar);
  const touched = placesOf(hops, chains);
  return (place) => before.unsettled.has(place) || before.until[place]! >= since || touched.has(place);
}

/** The chains of some hops, looked for from the end: there they nearly always are. */
function placesOf(hops: ReadonlySet<string>, chains: readonly Chain[]): ReadonlySet<number> {
  const places = new Set<number>();
  const left = new Set(hops);
  for (let place = chains.length - 1; place >= 0 && left.size > 0; place--) {
    for (const { id } of chains[place]!.hops) if (left.delete(id)) places.add(place);
  }
  return places;
}
