import { cookieKey } from '../cookie/cookie-key.ts';
import type { JarRead } from '../events.ts';
import type { Cookie, JarChange, JarTimeline } from '../model.ts';
import type { Profile } from '../profile.ts';
import { earliestEcho, type Attribution } from './attribute.ts';
import { lowerBound } from './event-order.ts';
import { baselineOf, correctionsOf } from './jar-reads.ts';

/** The changes of each cookie (by `cookieKey`), in order. */
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
  readonly changedFrom: number;
}

/** How soon (ms) an equal change of one cookie, made by no line, is the same one heard twice. */
const echo = 2000;

/** The timeline with everything from a time on worked out anew; a change that comes out as before keeps its identity. */
export function timelineOf({ reads, attributions, before, from, profile }: Input): Built {
  const first = reads[0];
  const isBaselineTouched = first !== before.reads[0] || (first !== undefined && from <= first.time);
  const baseline = isBaselineTouched
    ? baselineOf(first, attributions, before.timeline.baseline)
    : before.timeline.baseline;
  const start = baseline === before.timeline.baseline ? from : -Infinity;
  const kept = before.timeline.changes.slice(
    0,
    lowerBound(before.timeline.changes, ({ time }) => time < start),
  );
  const changes = [...kept];

  const byCookie = new Map(before.byCookie);
  const own = new Set<string>(); // keys whose list is this call's own, free to grow
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
  for (const change of before.timeline.changes.slice(kept.length)) listOf(cookieKey(change.cookie));

  const baseKeys = keysOf(baseline);
  const current = (key: string): Cookie | undefined => {
    const last = byCookie.get(key)?.at(-1);
    return last === undefined ? baseKeys.get(key) : last.removed ? undefined : last.cookie;
  };
  const add = (draft: JarChange): void => {
    const key = cookieKey(draft.cookie);
    const list = listOf(key);
    const change = withCreation(draft, current(key), profile);
    if (isEcho(change, list.at(-1))) return;
    const old = before.timeline.changes[changes.length];
    const same = old !== undefined && isSame(old, change) ? old : change;
    changes.push(same);
    list.push(same);
  };

  // A line's change takes effect with its response, up to `earliestEcho` after it was heard.
  const recent = attributions.slice(lowerBound(attributions, ({ event }) => event.time < start - earliestEcho));
  const pending = recent.map(changeOf).filter(({ time }) => time >= start);
  pending.sort(byEffect);
  const laterReads = reads.slice(1).filter(({ time }) => time >= start);
  let at = 0;
  const addUntil = (time: number): void => {
    while (at < pending.length && pending[at]!.time <= time) {
      const end = endOfMoment(pending, at);
      inOrder(pending.slice(at, end), current).forEach(add);
      at = end;
    }
  };
  for (const read of laterReads) {
    addUntil(read.time);
    correctionsOf(read, baseKeys.keys(), byCookie, current, attributions).forEach(add);
  }
  addUntil(Infinity);

  const timeline = {
    observed: reads.length > 0,
    baseline,
    changes: isSameList(changes, before.timeline.changes) ? before.timeline.changes : changes,
  };
  const isUnchanged =
    baseline === before.timeline.baseline &&
    timeline.changes === before.timeline.changes &&
    timeline.observed === before.timeline.observed;
  return {
    timeline: isUnchanged ? before.timeline : timeline,
    byCookie,
    changedFrom: isUnchanged
      ? Infinity
      : timeline.observed !== before.timeline.observed
        ? -Infinity
        : firstDifference(before.timeline, timeline),
  };
}

function changeOf({ event, line }: Attribution): JarChange {
  const { cookie, removed, cause } = event;
  return { time: line?.time ?? event.time, cookie, removed, cause, by: line?.ref, observed: true };
}

/** Stable: changes of one instant stay in the order in which they were heard, those of one response in the order of its lines. */
function byEffect(a: JarChange, b: JarChange): number {
  if (a.time !== b.time) return a.time - b.time;
  return a.by !== undefined && a.by.hop === b.by?.hop ? a.by.line - b.by.line : 0;
}

function endOfMoment(changes: readonly JarChange[], from: number): number {
  let end = from + 1;
  while (changes[end]?.time === changes[from]!.time) end++;
  return end;
}

/**
 * Changes of one moment that no line made, in an order that can have been: scripts set and delete a cookie within one
 * millisecond to see whether it works. A removal follows when the cookie has the value that it removes.
 */
function inOrder(changes: readonly JarChange[], current: (key: string) => Cookie | undefined): readonly JarChange[] {
  if (changes.length < 2 || changes.length > 64) return changes;
  const waiting = [...changes];
  const values = new Map<string, string | undefined>();
  const ordered: JarChange[] = [];
  while (waiting.length > 0) {
    const key = cookieKey(waiting[0]!.cookie);
    const value = values.has(key) ? values.get(key) : current(key)?.value;
    const alike = (change: JarChange): boolean => change.by === undefined && cookieKey(change.cookie) === key;
    const fits = waiting[0]!.by
      ? 0
      : waiting.findIndex((change) => alike(change) && change.removed && change.cookie.value === value);
    const next = fits >= 0 ? fits : waiting.findIndex((change) => alike(change) && !change.removed);
    const [change] = waiting.splice(Math.max(next, 0), 1) as [JarChange];
    values.set(key, change.removed ? undefined : change.cookie.value);
    ordered.push(change);
  }
  return ordered;
}

/** RFC 10025 section 5.7 step 23: a cookie that is set again keeps its creation time; Chromium only if the value is the same. */
function withCreation(change: JarChange, old: Cookie | undefined, profile: Profile): JarChange {
  if (change.removed) return old === undefined ? change : created(change, old.createdAt);
  const isKept = old !== undefined && (profile.creationTimeKept === 'always' || old.value === change.cookie.value);
  return created(change, isKept ? old.createdAt : change.time);
}

function created(change: JarChange, createdAt: number | undefined): JarChange {
  return { ...change, cookie: { ...change.cookie, createdAt } };
}

function isEcho(change: JarChange, last: JarChange | undefined): boolean {
  return (
    change.by === undefined &&
    last !== undefined &&
    change.time - last.time <= echo &&
    change.removed === last.removed &&
    sameFields(change.cookie, { ...last.cookie, createdAt: change.cookie.createdAt })
  );
}

function isSame(a: JarChange, b: JarChange): boolean {
  return (
    a.time === b.time &&
    a.removed === b.removed &&
    a.cause === b.cause &&
    a.by?.hop === b.by?.hop &&
    a.by?.line === b.by?.line &&
    sameFields(a.cookie, b.cookie)
  );
}

/** Same in every field; the partition key by its content. */
export function sameFields(a: Cookie, b: Cookie): boolean {
  return (Object.keys(a) as (keyof Cookie)[]).every(
    (field) => a[field] === b[field] || (field === 'partitionKey' && cookieKey(a) === cookieKey(b)),
  );
}

function isSameList(a: readonly JarChange[], b: readonly JarChange[]): boolean {
  return a.length === b.length && a.every((change, index) => change === b[index]);
}

function firstDifference(before: JarTimeline, after: JarTimeline): number {
  if (before.baseline !== after.baseline) return -Infinity;
  const length = Math.max(before.changes.length, after.changes.length);
  for (let at = 0; at < length; at++) {
    const [one, other] = [before.changes[at], after.changes[at]];
    if (one !== other) return Math.min(one?.time ?? Infinity, other?.time ?? Infinity);
  }
  return Infinity;
}

const keys = new WeakMap<readonly Cookie[], ReadonlyMap<string, Cookie>>();

/** A list of cookies by their keys. */
function keysOf(cookies: readonly Cookie[]): ReadonlyMap<string, Cookie> {
  const known = keys.get(cookies);
  if (known) return known;
  const map = new Map(cookies.map((cookie) => [cookieKey(cookie), cookie]));
  keys.set(cookies, map);
  return map;
}
