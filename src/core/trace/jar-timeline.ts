import type { JarRead } from '../events.ts';
import type { Cookie, JarChange, JarTimeline } from '../model.ts';
import type { Profile } from '../profile.ts';
import { earliestEcho, effectOf, type Attribution } from './attribute.ts';
import { lowerBound } from './event-order.ts';
import { baselineOf, correctionsOf } from './jar-reads.ts';
import { keyOf } from './key-of.ts';
import { orderOfMoment } from './order-of-moment.ts';
import { sameButAge, sameChange } from './same-cookie-fields.ts';

/** The changes of each cookie (by `keyOf`), in order. */
export type ChangesByCookie = ReadonlyMap<string, readonly JarChange[]>;

interface Input {
  readonly reads: readonly JarRead[];
  readonly attributions: readonly Attribution[];
  readonly before: {
    readonly reads: readonly JarRead[];
    readonly byCookie: ChangesByCookie;
    readonly timeline: JarTimeline;
  };
  /** Changes that took effect before this time are as before. */
  readonly from: number;
  readonly profile: Profile;
}

interface Built {
  readonly timeline: JarTimeline;
  readonly byCookie: ChangesByCookie;
  /** From when on the timeline differs from before; Infinity when it does not. */
  readonly changedFrom: number;
}

/** How soon (ms) an equal change of one cookie, made by no line, is the same one heard twice. */
const echo = 2000;

/** The timeline with everything from a time on worked out anew; a change that comes out as before keeps its identity. */
export function timelineOf({ reads, attributions, before, from, profile }: Input): Built {
  const old = before.timeline;
  const [first, ...others] = reads;
  const isBaselineTouched = first !== before.reads[0] || (first !== undefined && from <= first.time);
  const baseline = isBaselineTouched ? baselineOf(first, attributions, old.baseline) : old.baseline;
  const start = baseline === old.baseline ? from : -Infinity;

  const jar = reopened(before, baseline, start);
  const add = (draft: JarChange): void => {
    const list = jar.listOf(keyOf(draft.cookie));
    const change = withCreation(draft, jar.current(keyOf(draft.cookie)), profile);
    if (isEcho(change, list.at(-1))) return;
    const same = old.changes[jar.changes.length];
    const kept = same !== undefined && sameChange(same, change) ? same : change;
    jar.changes.push(kept);
    list.push(kept);
  };

  // A line's change takes effect with its response, which can be a little after it was heard.
  const pending = attributions
    .slice(lowerBound(attributions, ({ event }) => event.time < start - earliestEcho))
    .map(changeOf)
    .filter(({ time }) => time >= start)
    .sort(byEffect);
  let at = 0;
  const addUntil = (time: number): void => {
    while (at < pending.length && pending[at]!.time <= time) {
      const end = endOfMoment(pending, at);
      orderOfMoment(pending.slice(at, end), jar.current).forEach(add);
      at = end;
    }
  };
  for (const read of others) {
    if (read.time < start) continue;
    addUntil(read.time);
    correctionsOf(read, jar.keys(), jar.current, attributions).forEach(add);
  }
  addUntil(Infinity);

  const changedFrom =
    baseline === old.baseline && reads.length > 0 === old.observed
      ? firstDifference(old.changes, jar.changes, jar.kept)
      : -Infinity;
  const timeline = { observed: reads.length > 0, baseline, changes: jar.changes };
  return { timeline: changedFrom === Infinity ? old : timeline, byCookie: jar.byCookie, changedFrom };
}

/** The jar as it was at a time, ready to be continued from there. */
function reopened({ timeline, byCookie: lists }: Input['before'], baseline: readonly Cookie[], start: number) {
  const kept = lowerBound(timeline.changes, ({ time }) => time < start);
  const changes = timeline.changes.slice(0, kept);
  const byCookie = new Map(lists);
  const base = keysOf(baseline);
  const own = new Set<string>(); // keys whose list is a copy already
  const listOf = (key: string): JarChange[] => {
    const list = byCookie.get(key) ?? [];
    if (own.has(key)) return list as JarChange[];
    const copy = list.slice(
      0,
      lowerBound(list, ({ time }) => time < start),
    );
    own.add(key);
    byCookie.set(key, copy);
    return copy;
  };
  for (const { cookie } of timeline.changes.slice(kept)) listOf(keyOf(cookie));
  const current = (key: string): Cookie | undefined => {
    const last = byCookie.get(key)?.at(-1);
    if (last === undefined) return base.get(key);
    return last.removed ? undefined : last.cookie;
  };
  const keys = (): Iterable<string> => new Set([...base.keys(), ...byCookie.keys()]);
  return { kept, changes, byCookie, listOf, current, keys };
}

function changeOf(attribution: Attribution): JarChange {
  const { event, line } = attribution;
  const { cookie, removed, cause } = event;
  return { time: effectOf(attribution), cookie, removed, cause, by: line?.ref, observed: true };
}

/**
 * Stable: changes of one instant stay in the order in which they were heard, those of one response in the order of its lines;
 * what had to make room for them comes last.
 */
function byEffect(a: JarChange, b: JarChange): number {
  if (a.time !== b.time) return a.time - b.time;
  if (isEvicted(a) !== isEvicted(b)) return isEvicted(a) ? 1 : -1;
  return a.by !== undefined && a.by.hop === b.by?.hop ? a.by.line - b.by.line : 0;
}

function isEvicted({ cause, removed }: JarChange): boolean {
  return removed && cause === 'evicted';
}

function endOfMoment(changes: readonly JarChange[], from: number): number {
  let end = from + 1;
  while (changes[end]?.time === changes[from]!.time) end++;
  return end;
}

/** RFC 10025 section 5.7 step 23: a cookie that is set again keeps its creation time; Chromium only if the value is the same. */
function withCreation(change: JarChange, old: Cookie | undefined, profile: Profile): JarChange {
  const isKept =
    change.removed ||
    (old !== undefined && (profile.creationTimeKept === 'always' || old.value === change.cookie.value));
  return { ...change, cookie: { ...change.cookie, createdAt: isKept ? old?.createdAt : change.time } };
}

function isEcho(change: JarChange, last: JarChange | undefined): boolean {
  return (
    change.by === undefined &&
    last !== undefined &&
    change.time - last.time <= echo &&
    change.removed === last.removed &&
    sameButAge(change.cookie, last.cookie)
  );
}

function firstDifference(before: readonly JarChange[], after: readonly JarChange[], from: number): number {
  for (let at = from; at < Math.max(before.length, after.length); at++) {
    const [one, other] = [before[at], after[at]];
    if (one !== other) return Math.min(one?.time ?? Infinity, other?.time ?? Infinity);
  }
  return Infinity;
}

const keyed = new WeakMap<readonly Cookie[], ReadonlyMap<string, Cookie>>();

/** A list of cookies by their keys. */
function keysOf(cookies: readonly Cookie[]): ReadonlyMap<string, Cookie> {
  const known = keyed.get(cookies);
  if (known) return known;
  const map = new Map(cookies.map((cookie) => [keyOf(cookie), cookie]));
  keyed.set(cookies, map);
  return map;
}
