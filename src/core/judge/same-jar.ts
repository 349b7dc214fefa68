import type { HopVerdict, JarTimeline } from '../model.ts';
import { commonStart } from '../trace/common-start.ts';
import { jarAfter, jarBefore } from '../trace/jar-at.ts';
import { effectTime } from '../trace/set-cookie-lines.ts';
import { changesBy } from './jar-evidence.ts';

/** Did these hops, judged by the jar `before`, meet the same cookies in the jar `now`? */
export function metSameJar(before: JarTimeline, now: JarTimeline, verdicts: readonly HopVerdict[]): boolean {
  if (before === now) return true;
  if (before.observed !== now.observed) return false;
  const { since, hops } = differenceOf(before, now);
  return verdicts.every(
    (verdict) =>
      (since > lastMoment(verdict) && !hops.has(verdict.hop.id)) ||
      (isSame(verdict.jarBefore, jarBefore(now, verdict.hop)) &&
        isSame(verdict.jarAfter, jarAfter(now, verdict.hop)) &&
        isSame(changesBy(before, verdict.hop.id), changesBy(now, verdict.hop.id))),
  );
}

/** The last time at which the hop asks for the jar. */
export function lastMoment({ hop: { times } }: HopVerdict): number {
  return Math.max(times.sent ?? times.start, effectTime(times));
}

export interface Difference {
  /** No change before this time differs; `-Infinity`: they began differently. */
  readonly since: number;
  /** Ids of the hops that made the changes which differ. */
  readonly hops: ReadonlySet<string>;
}

const none: Difference = { since: Infinity, hops: new Set() };

/** The last question: while a recording grows, it is asked for every chain. */
let last:
  | { readonly before: WeakRef<JarTimeline>; readonly now: WeakRef<JarTimeline>; readonly answer: Difference }
  | undefined;

/** From when on two versions of the jar differ, and which hops' changes do. */
export function differenceOf(before: JarTimeline, now: JarTimeline): Difference {
  if (before === now) return none;
  if (last?.before.deref() === before && last.now.deref() === now) return last.answer;
  const answer = difference(before, now);
  last = { before: new WeakRef(before), now: new WeakRef(now), answer };
  return answer;
}

/** Changes are in order of time, so the first that differs says when. */
function difference(before: JarTimeline, now: JarTimeline): Difference {
  if (before.observed !== now.observed || before.baseline !== now.baseline)
    return { since: -Infinity, hops: new Set() };
  const same = commonStart(before.changes, now.changes);
  const others = [...before.changes.slice(same), ...now.changes.slice(same)];
  return {
    since: others.reduce((earliest, { time }) => Math.min(earliest, time), Infinity),
    hops: new Set(others.flatMap(({ by }) => by?.hop ?? [])),
  };
}

function isSame(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
