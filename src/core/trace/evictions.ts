import { keyOf } from './key-of.ts';
import type { SetCookieLine } from './set-cookie-lines.ts';
import { registrableDomain } from '../site/registrable-domain.ts';
import type { Attribution } from './attribute.ts';

/** How much later (ms) than the cookie that took the room the evicted one is heard of, at most. */
const patience = 100;

/**
 * Names for each eviction the line whose cookie took the room: the last one of the site stored before it. A browser makes
 * room as it stores (RFC 10025 section 5.7, and Chromium's limit per site), so the cookie is gone before the next request,
 * though its event is heard after that. `from`: the first attribution to look at; those before it are as they were.
 */
export function withEvictions(attributions: readonly Attribution[], from: number): readonly Attribution[] {
  if (!attributions.some(isEviction)) return attributions;
  return attributions.map((one, index) =>
    index < from || !isEviction(one) ? one : { ...one, roomFor: lastStored(attributions, index) },
  );
}

function isEviction({ event }: Attribution): boolean {
  return event.removed && event.cause === 'evicted';
}

function lastStored(attributions: readonly Attribution[], index: number): SetCookieLine | undefined {
  const { time, cookie } = attributions[index]!.event;
  const key = keyOf(cookie);
  const site = registrableDomain(cookie.domain);
  let at = index;
  // What was heard in the same millisecond has no known order.
  while (attributions[at + 1]?.event.time === time) at++;
  for (; at >= 0 && attributions[at]!.event.time >= time - patience; at--) {
    const { event, line } = attributions[at]!;
    const isStored = line !== undefined && !event.removed && keyOf(event.cookie) !== key;
    if (isStored && registrableDomain(event.cookie.domain) === site) return line;
  }
  return undefined;
}
