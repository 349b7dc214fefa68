import { sameCookie } from '../cookie/cookie-key.ts';
import type { Cookie, HopVerdict } from '../model.ts';
import type { Sighting } from './followed.ts';

/**
 * Was a response's deletion for another copy, or did it miss? Then what went with this very request is still in the jar. Of
 * several copies the one that the recording saw being stored (`set`) counts, of a split session every chunk.
 */
export function isOutlived({ jarAfter }: HopVerdict, { sent }: Sighting, set: Cookie | undefined): boolean {
  const isSet = (cookie: Cookie) => set !== undefined && sameCookie(cookie, set);
  const hasSet = sent.some(({ cookie }) => isSet(cookie));
  const left = sent
    .filter(({ cookie }) => !hasSet || cookie.name !== set?.name || isSet(cookie))
    .filter(({ cookie }) => jarAfter.some((other) => sameCookie(other, cookie) && other.value === cookie.value));
  return sent.length > 0 && sent.every(({ cookie }) => left.some((one) => one.cookie.name === cookie.name));
}
