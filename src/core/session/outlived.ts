import { sameCookie } from '../cookie/cookie-key.ts';
import type { Cookie, HopVerdict } from '../model.ts';
import { sightingOf } from './followed.ts';
import type { Followed, Sighting } from './followed.ts';
import type { Leg } from './legs.ts';

/**
 * Was a response's deletion for another copy, or did it miss? Then what went with this very request, or else was held back, is
 * still in the jar. Of several copies the one that the recording saw being stored (`set`) counts, of a split session every chunk.
 */
export function isOutlived({ jarAfter }: HopVerdict, { sent, withheld }: Sighting, set: Cookie | undefined): boolean {
  const held = sent.length > 0 ? sent : withheld;
  const isSet = (cookie: Cookie) => set !== undefined && sameCookie(cookie, set);
  const hasSet = held.some(({ cookie }) => isSet(cookie));
  const left = held
    .filter(({ cookie }) => !hasSet || cookie.name !== set?.name || isSet(cookie))
    .filter(({ cookie }) => jarAfter.some((other) => sameCookie(other, cookie) && other.value === cookie.value));
  return held.length > 0 && held.every(({ cookie }) => left.some((one) => one.cookie.name === cookie.name));
}

/** Did this hop's response delete the cookie that went with its request, and not only mean to? */
export function isTakenAway(followed: Followed, { step, verdict, before }: Leg): boolean {
  return step.response === 'deleted' && !isOutlived(verdict, sightingOf(followed, verdict), before.stored?.cookie);
}
