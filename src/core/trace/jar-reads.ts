import { isExpired } from '../cookie/expiry.ts';
import type { JarRead } from '../events.ts';
import type { Cookie, JarChange } from '../model.ts';
import type { Attribution } from './attribute.ts';
import { byText, lowerBound } from './event-order.ts';
import { keyOf } from './key-of.ts';
import { sameButAge, sameCookieFields } from './same-cookie-fields.ts';

/** A change this near (ms) to a reading's answer may or may not be in it; a busy page gets the answer late. */
export const doubtful = { before: 1500, after: 500 };

/**
 * The jar when the recording began: the first reading, with the changes that were heard before its answer taken back. (A
 * Firefox overwrite cannot be: it does not tell the old value.) The same list as before if it holds the same cookies.
 */
export function baselineOf(
  first: JarRead | undefined,
  attributions: readonly Attribution[],
  before: readonly Cookie[],
): readonly Cookie[] {
  if (first === undefined) return [];
  const jar = new Map(first.cookies.map((cookie) => [keyOf(cookie), cookie]));
  const earlier = attributions.slice(
    0,
    lowerBound(attributions, ({ event }) => event.time <= first.time),
  );
  for (const { event } of earlier.toReversed()) {
    if (event.removed) jar.set(keyOf(event.cookie), event.cookie);
    else if (event.cause === 'explicit') jar.delete(keyOf(event.cookie));
  }
  const cookies = [...jar.values()];
  const isSame =
    cookies.length === before.length && cookies.every((cookie, index) => sameCookieFields(cookie, before[index]!));
  return isSame ? before : cookies;
}

/** What a later reading shows that no change has told: changes that were missed, made by nobody known. */
export function correctionsOf(
  read: JarRead,
  keys: Iterable<string>,
  current: (key: string) => Cookie | undefined,
  attributions: readonly Attribution[],
): readonly JarChange[] {
  const recent = new Set<string>();
  for (
    let at = lowerBound(attributions, ({ event }) => event.time < read.time - doubtful.before);
    at < attributions.length;
    at++
  ) {
    const { event } = attributions[at]!;
    if (event.time > read.time + doubtful.after) break;
    recent.add(keyOf(event.cookie));
  }
  const change = (cookie: Cookie, removed: boolean): JarChange => ({
    time: read.time,
    cookie,
    removed,
    cause: removed && isExpired(cookie, read.time) ? 'expired' : 'explicit',
    by: undefined,
    observed: true,
  });
  const found: JarChange[] = [];
  const inRead = new Map(read.cookies.map((cookie) => [keyOf(cookie), cookie]));
  for (const [key, cookie] of inRead) {
    const known = current(key);
    const isKnown = known !== undefined && sameButAge(cookie, known);
    if (!isKnown && !recent.has(key)) found.push(change(cookie, false));
  }
  for (const key of keys) {
    const known = current(key);
    if (known !== undefined && !inRead.has(key) && !recent.has(key)) found.push(change(known, true));
  }
  return found.sort((a, b) => byText(keyOf(a.cookie), keyOf(b.cookie)));
}
