import type { CookieChanged } from '../events.ts';
import type { BrowserName, Cookie } from '../model.ts';
import { samePartition } from '../site/partition.ts';
import { lowerBound } from './event-order.ts';
import { changeKey, type SetCookieLine } from './set-cookie-lines.ts';

/** How much later (ms) than the response its change may be heard: the worker may have to wake first. */
export const latestEcho = 3000;
/** How much later it usually is heard, at most. */
const usualEcho = 30;
/** How much earlier: Firefox tells of the change before the headers; Chromium's two clocks differ by a little. */
export const earliestEcho = 1000;
const earliestEchoOf: Readonly<Record<BrowserName, number>> = {
  chromium: 50,
  firefox: earliestEcho,
  safari: earliestEcho,
};

/** A change of the jar and the line that made it; undefined: no line did. */
export interface Attribution {
  readonly event: CookieChanged;
  readonly line: SetCookieLine | undefined;
  /** Of an eviction: the line whose cookie took the room, where it is known. */
  readonly roomFor?: SetCookieLine | undefined;
}

/** When the change took effect: with the response that made it, so that it never comes after the next hop's request. */
export function effectOf({ event, line, roomFor }: Attribution): number {
  return (line ?? roomFor)?.time ?? event.time;
}

/**
 * Finds for each change, in time order, the `Set-Cookie` line that made it: same cookie, same value (or a deletion), near in
 * time, claimed by no change before. Of several the one that the rules let pass, then the nearest: a refused line and an
 * obeyed one of the next hop can be equal.
 */
export function attribute(
  events: readonly CookieChanged[],
  lines: readonly SetCookieLine[],
  claimed: Iterable<SetCookieLine>,
  browser: BrowserName,
): readonly Attribution[] {
  const taken = new Set(claimed);
  const byKey = new Map<string, SetCookieLine[]>();
  for (const line of lines) {
    const alike = byKey.get(line.key);
    if (alike) alike.push(line);
    else byKey.set(line.key, [line]);
  }
  const found = new Map<CookieChanged, SetCookieLine>();
  for (const event of settersFirst(events)) {
    if (!isMadeByLine(event, browser)) continue;
    const alike = byKey.get(changeKey(event.cookie, event.removed)) ?? [];
    const setters = event.removed ? (byKey.get(changeKey(event.cookie, false)) ?? []) : [];
    const line = nearest(event, alike, setters, taken, earliestEchoOf[browser]);
    if (line === undefined) continue;
    taken.add(line);
    found.set(event, line);
  }
  return events.map((event) => ({ event, line: found.get(event) }));
}

/** Of changes heard in one millisecond, which have no known order, what sets goes first: a removal asks which line set. */
function settersFirst(events: readonly CookieChanged[]): readonly CookieChanged[] {
  return events.toSorted((a, b) => a.time - b.time || Number(a.removed) - Number(b.removed));
}

/**
 * An eviction or an expiry is the browser's own doing. Where a line deletes, Chromium says `expired-overwrite`; its
 * `explicit` removals are a user's, an extension's or a script's.
 */
function isMadeByLine({ removed, cause }: CookieChanged, browser: BrowserName): boolean {
  return !removed || cause === 'expired-overwrite' || (cause === 'explicit' && browser !== 'chromium');
}

function nearest(
  { time, removed, cookie }: CookieChanged,
  alike: readonly SetCookieLine[],
  /** Lines that may have set what is removed now. */
  setters: readonly SetCookieLine[],
  taken: ReadonlySet<SetCookieLine>,
  early: number,
): SetCookieLine | undefined {
  // Only a line that is known to have set it: an equal one of the next visit may be as near, and yet to come.
  const setter = setters.findLast(
    (line) => taken.has(line) && line.time <= time + early && line.time >= time - latestEcho,
  );
  let best: SetCookieLine | undefined;
  for (let at = lowerBound(alike, (line) => line.time < time - latestEcho); at < alike.length; at++) {
    const line = alike[at]!;
    if (line.time > time + early) break;
    if (taken.has(line) || (setter !== undefined && !follows(line, setter))) continue;
    // A user or a script may as well have removed it (Chromium says of a script what it says of a line): then a line must do
    // better than be near.
    if (removed && Math.abs(time - line.time) > usualEcho && !mayRemove(line, cookie)) continue;
    // What was just set is removed by the first line after that; the event may come when later ones have come too.
    const due = setter === undefined ? time : Math.max(setter.time, time - usualEcho);
    if (best === undefined || isBetter(line, best, due)) best = line;
  }
  return best;
}

/** Would the rules let the line remove this very cookie, of this partition? */
function mayRemove(line: SetCookieLine, { partitionKey }: Cookie): boolean {
  return line.isAcceptable() && samePartition(line.cookie.partitionKey, partitionKey);
}

function follows(line: SetCookieLine, setter: SetCookieLine): boolean {
  return line.ref.hop === setter.ref.hop ? line.ref.line > setter.ref.line : line.time >= setter.time;
}

function isBetter(line: SetCookieLine, best: SetCookieLine, time: number): boolean {
  const [one, other] = [line.isAcceptable(), best.isAcceptable()];
  if (one !== other) return one;
  return Math.abs(line.time - time) < Math.abs(best.time - time);
}
