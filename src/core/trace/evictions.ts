import { keyOf } from './key-of.ts';
import type { SetCookieLine } from './set-cookie-lines.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import type { Attribution } from './attribute.ts';

/** How much later (ms) than the cookie that took the room the evicted one is heard of, at most. */
const patience = 100;
/** The same where it is known what was heard before what, though the stamps of a busy page tell little. */
const orderedPatience = 3000;
/** How much later (ms) by its stamp the cookie that took the room may then be, since each is dated back by itself. */
export const disorder = 1000;

/**
 * Names for each eviction the line whose cookie took the room: the last one of the site stored before it. A browser makes
 * room as it stores (RFC 10025 section 5.7, and Chromium's limit per site), so the cookie is gone before the next request,
 * though its event is heard after that. `from`: the first attribution to look at; those before it are as they were.
 */
export function withEvictions(attributions: readonly Attribution[], from: number): readonly Attribution[] {
  if (!attributions.slice(from).some(isEviction)) return attributions;
  const recent = attributions.slice(firstNear(attributions, from));
  const inOrder = recent.filter(isOrdered).sort((a, b) => a.event.order! - b.event.order!);
  const place = new Map(inOrder.map((one, index) => [one, index]));
  return attributions.map((one, index) => {
    if (index < from || !isEviction(one)) return one;
    const at = place.get(one);
    return { ...one, roomFor: at === undefined ? lastInTime(attributions, index) : lastInOrder(inOrder, at) };
  });
}

function isEviction({ event }: Attribution): boolean {
  return event.removed && event.cause === 'evicted';
}

function isOrdered({ event }: Attribution): boolean {
  return event.order !== undefined;
}

function firstNear(attributions: readonly Attribution[], from: number): number {
  const since = (attributions[from]?.event.time ?? Infinity) - orderedPatience;
  let at = from;
  while (at > 0 && attributions[at - 1]!.event.time >= since) at--;
  return at;
}

/** Right before it, but for others that had to go for the same. */
function lastInOrder(inOrder: readonly Attribution[], index: number): SetCookieLine | undefined {
  const evicted = inOrder[index]!;
  for (let at = index - 1; at >= 0; at--) {
    const stored = inOrder[at]!;
    const ago = evicted.event.time - stored.event.time;
    if (isEviction(stored) || ago > orderedPatience || ago < -disorder) continue;
    return tookRoomOf(evicted, stored) ? stored.line : undefined;
  }
  return undefined;
}

function lastInTime(attributions: readonly Attribution[], index: number): SetCookieLine | undefined {
  const evicted = attributions[index]!;
  const { time } = evicted.event;
  let at = index;
  // What was heard in the same millisecond has no known order.
  while (attributions[at + 1]?.event.time === time) at++;
  for (; at >= 0 && attributions[at]!.event.time >= time - patience; at--) {
    const stored = attributions[at]!;
    if (tookRoomOf(evicted, stored)) return stored.line;
  }
  return undefined;
}

function tookRoomOf({ event: evicted }: Attribution, { event, line }: Attribution): boolean {
  return (
    line !== undefined &&
    !event.removed &&
    keyOf(event.cookie) !== keyOf(evicted.cookie) &&
    registrableDomain(event.cookie.domain) === registrableDomain(evicted.cookie.domain)
  );
}
