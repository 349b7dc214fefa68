import { SharedMap } from '../trace/shared-map.ts';
import type { Candidate } from './candidates.ts';
import { isSameCandidate } from './candidates.ts';
import { noPlaces, withMoved } from './places.ts';
import type { Places } from './places.ts';

/**
 * What all chains together show of each cookie, as `mergeCandidates` of all of them in order would say it, but kept so that one
 * chain's share can be replaced: each cookie is counted, and only those that the chain shows are counted anew.
 */
export interface Tally {
  /** In order of the first chain that shows each; the same list as long as nothing in it changes. */
  readonly candidates: readonly Candidate[];
  readonly counted: SharedMap<Counted>;
  /** The chains that show a cookie at all, and those that show its path: it is the first of these that tells its attributes. */
  readonly chains: Places;
  readonly withPath: Places;
}

interface Counted extends Record<Flag, number> {
  readonly key: string;
  /** undefined: no chain shows it any more. */
  readonly candidate: Candidate | undefined;
  /** The first chain that shows it, and where that chain does. */
  readonly first: number;
  readonly at: number;
}

const flags = ['httpOnly', 'random', 'setAtSignIn', 'sent'] as const;
type Flag = (typeof flags)[number];

/** What a chain showed and shows now; empty where there was or is no chain. */
export interface Share {
  readonly place: number;
  readonly before: readonly Candidate[];
  readonly after: readonly Candidate[];
}

export const noTally: Tally = { candidates: [], counted: new SharedMap(), chains: noPlaces, withPath: noPlaces };

/** The tally with these chains' shares replaced. `shareOf` answers with any chain's share of now. */
export function recount(
  tally: Tally,
  shares: readonly Share[],
  shareOf: (place: number) => readonly Candidate[],
): Tally {
  const changed = shares.filter(({ before, after }) => !isSameShare(before, after));
  if (changed.length === 0) return tally;
  const chains = withMoved(
    tally.chains,
    moved(changed, () => true),
  );
  const withPath = withMoved(
    tally.withPath,
    moved(changed, ({ path }) => path !== ''),
  );
  const counts = new Map<string, Record<Flag, number>>();
  for (const { before, after } of changed) {
    for (const [candidates, by] of [[before, -1] as const, [after, 1] as const]) {
      for (const candidate of candidates) {
        let count = counts.get(candidate.key);
        if (count === undefined) counts.set(candidate.key, (count = { ...(tally.counted.get(candidate.key) ?? none) }));
        for (const flag of flags) if (candidate[flag]) count[flag] += by;
      }
    }
  }
  let isSame = true;
  const counted = new Map<string, Counted>();
  for (const [key, count] of counts) {
    const old = tally.counted.get(key);
    const first = chains.get(key)![0];
    const now =
      first === undefined
        ? { ...none, key, candidate: undefined, first: -1, at: -1 }
        : told(key, count, first, withPath.get(key)?.[0] ?? first, shareOf);
    const stays =
      old?.candidate !== undefined && now.candidate !== undefined && isSameCandidate(old.candidate, now.candidate);
    if (!stays || old.first !== now.first || old.at !== now.at) isSame = false;
    counted.set(key, stays ? { ...now, candidate: old.candidate } : now);
  }
  const all = tally.counted.with(counted);
  return { candidates: isSame ? tally.candidates : inOrder(all), counted: all, chains, withPath };
}

const none = { httpOnly: 0, random: 0, setAtSignIn: 0, sent: 0 } as const;

function told(
  key: string,
  count: Readonly<Record<Flag, number>>,
  first: number,
  shown: number,
  shareOf: (place: number) => readonly Candidate[],
): Counted {
  const { httpOnly, random, setAtSignIn, sent } = count;
  const candidate: Candidate = {
    ...shareOf(shown)[placeIn(shareOf(shown), key)]!,
    httpOnly: httpOnly > 0,
    random: random > 0,
    setAtSignIn: setAtSignIn > 0,
    sent: sent > 0,
  };
  return { key, httpOnly, random, setAtSignIn, sent, candidate, first, at: placeIn(shareOf(first), key) };
}

const keyed = new WeakMap<readonly Candidate[], ReadonlyMap<string, number>>();

/** By a map: a hop can show a hundred thousand cookies. */
function placeIn(share: readonly Candidate[], key: string): number {
  let places = keyed.get(share);
  if (places === undefined) {
    places = new Map(share.map((candidate, at) => [candidate.key, at]));
    keyed.set(share, places);
  }
  return places.get(key)!;
}

function moved(shares: readonly Share[], isMeant: (candidate: Candidate) => boolean) {
  const keysOf = (candidates: readonly Candidate[]) => new Set(candidates.filter(isMeant).map(({ key }) => key));
  return shares.map(({ place, before, after }) => ({ place, before: keysOf(before), after: keysOf(after) }));
}

function inOrder(counted: SharedMap<Counted>): readonly Candidate[] {
  return [...counted.values()]
    .sort((a, b) => a.first - b.first || a.at - b.at)
    .flatMap(({ candidate }) => candidate ?? []);
}

function isSameShare(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => isSameCandidate(one, b[index]!)));
}
