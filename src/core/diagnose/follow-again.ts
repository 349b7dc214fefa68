import type { Followed, JudgedChain } from '../session/followed.ts';
import { noHistory } from '../session/history.ts';
import type { History } from '../session/history.ts';
import { companions } from '../session/identify.ts';
import { indexIn } from '../session/places.ts';
import type { Places } from '../session/places.ts';
import { track } from '../session/track.ts';
import type { Followup } from '../session/track.ts';
import { appsOf } from './apps-of.ts';
import { isSameData } from './same-data.ts';

interface Recording {
  readonly chains: readonly JudgedChain[];
  /** Chains by the applications that they touch. */
  readonly byApp: Places;
  readonly followed: readonly Followed[];
}

interface Before extends Recording {
  readonly followups: Followups;
}

/** The followed cookies of each chain, in the order of `followed`, then its companions. */
type Followups = readonly (readonly Followup[])[];

/**
 * Follows each cookie along the chains of its application, from the first that changed on, for as long as what is known of
 * it differs from before. Lists that come out as before are the same objects. Yields after each chain, for those who must do
 * other things in between.
 */
export function* followAgain(
  now: Recording,
  before: Before,
  changed: readonly number[],
): Generator<undefined, Followups, undefined> {
  const { chains, byApp, followed } = now;
  const anew = new Map<number, Map<Followed, Followup>>();
  const touched = new Set(changed);
  const at = (place: number, one: Followed): Followup | undefined =>
    anew.get(place)?.get(one) ?? before.followups[place]?.find((followup) => followup.followed === one);

  function* follow(one: Followed, list: readonly number[], from: readonly number[]): Generator<undefined, void> {
    const historyAt = (index: number): History =>
      index === 0 ? noHistory : (at(list[index - 1]!, one)?.after ?? noHistory);
    let next = 0;
    let index = indexIn(list, from[0] ?? Infinity);
    let history = historyAt(index);
    while (index < list.length) {
      const place = list[index]!;
      const old = before.followups[place]?.find((followup) => followup.followed === one);
      const isAsBefore = old?.before[0] === history && before.chains[place] === chains[place];
      const followup = isAsBefore ? old : goingOn(trackOf(one, chains[place]!, history), old);
      if (followup !== old) {
        const own = anew.get(place) ?? new Map<Followed, Followup>();
        anew.set(place, own.set(one, followup));
        touched.add(place);
      }
      while (next < from.length && from[next]! <= place) next++;
      // From here on all is as before, until the next chain that changed.
      index = followup === old ? Math.max(index + 1, indexIn(list, from[next] ?? Infinity)) : index + 1;
      history = historyAt(index);
      yield;
    }
  }

  const known: ReadonlySet<Followed> = new Set(before.followed);
  const changedOf = changedByApp(now, before, changed);
  for (const one of followed) {
    const list = byApp.get(one.app) ?? [];
    const from = known.has(one) ? changedOf.get(one.app) : list;
    if (from !== undefined) yield* follow(one, list, from);
  }
  for (const { app } of rearranged(before.followed, followed))
    for (const place of byApp.get(app) ?? []) touched.add(place);
  const followedOf = groupByApp(followed);
  const followups = before.followups.slice(0, chains.length);
  for (const place of touched) {
    const chain = chains[place];
    if (chain === undefined) continue;
    const mine = [...appsOf(chain)].flatMap((app) => followedOf.get(app) ?? []).sort((a, b) => a.rank - b.rank);
    const list = [
      ...mine.map(({ one }) => at(place, one)!),
      ...companions(chain).map((companion) => track(companion, chain, noHistory)),
    ];
    const old = before.followups[place];
    followups[place] = old !== undefined && isSame(old, list) ? old : list;
    yield;
  }
  return followups;
}

/** Those that came or went; all of them where the others changed their order. */
function rearranged(before: readonly Followed[], now: readonly Followed[]): readonly Followed[] {
  if (before === now) return [];
  const [old, fresh] = [new Set(before), new Set(now)];
  const stayed = now.filter((one) => old.has(one));
  if (
    !isSame(
      stayed,
      before.filter((one) => fresh.has(one)),
    )
  )
    return [...before, ...now];
  return [...before.filter((one) => !fresh.has(one)), ...now.filter((one) => !old.has(one))];
}

/** `track` may answer with what it told of an equal cookie; here each is found by the very one that it follows. */
function trackOf(followed: Followed, chain: JudgedChain, from: History): Followup {
  const followup = track(followed, chain, from);
  return followup.followed === followed ? followup : { ...followup, followed };
}

/** What comes after is followed from the same object where it would be followed from the same knowledge. */
function goingOn(followup: Followup, old: Followup | undefined): Followup {
  const isKnown = old !== undefined && isSameData(old.after, followup.after);
  return isKnown ? { ...followup, after: old.after } : followup;
}

/** Places of the changed chains by the applications that they touch or touched, in order. */
function changedByApp(
  now: Recording,
  before: Before,
  changed: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const place of changed) {
    const both = [before.chains[place], now.chains[place]].flatMap((chain) => (chain ? [...appsOf(chain)] : []));
    for (const app of new Set(both)) {
      const list = places.get(app);
      if (list === undefined) places.set(app, [place]);
      else list.push(place);
    }
  }
  return places;
}

function groupByApp(followed: readonly Followed[]) {
  const groups = new Map<string, { readonly one: Followed; readonly rank: number }[]>();
  for (const [rank, one] of followed.entries()) {
    const group = groups.get(one.app);
    if (group === undefined) groups.set(one.app, [{ one, rank }]);
    else group.push({ one, rank });
  }
  return groups;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
