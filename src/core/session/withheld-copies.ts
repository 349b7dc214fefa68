import { sameCookie } from '../cookie/cookie-key.ts';
import { coversHost } from '../cookie/domain-match.ts';
import { pathMatch } from '../cookie/path-match.ts';
import type { CookieVerdict, HopVerdict, NotSentReason } from '../model.ts';
import type { Followed, Sighting } from './followed.ts';
import { hostOf, pathOf, sightingOf } from './followed.ts';
import type { Attempt } from './history.ts';

/** A copy that stayed behind for this says the least: the request would have got another one, but for its own reason. */
const least: readonly NotSentReason[] = ['domain-mismatch', 'not-on-path', 'expired'];

/**
 * Of the copies that a request came without those that it missed, all chunks of a split one: the copy that the recording
 * saw being stored, else what lies nearest. A namesake for another host or path would not have helped, so its reasons are
 * not why the session was lost. Empty when the jar held none.
 */
export function withheldCopies(
  followed: Pick<Followed, 'name' | 'app'>,
  verdict: HopVerdict,
  stored: Attempt | undefined,
): readonly CookieVerdict[] {
  const { withheld } = sightingOf(followed, verdict);
  const set = stored?.cookie;
  if (set !== undefined && withheld.some(({ cookie }) => sameCookie(cookie, set)))
    return withheld.filter(({ cookie }) => cookie.name !== set.name || sameCookie(cookie, set));
  return least.reduce((left, reason) => {
    const without = left.filter(({ reasons }) => !reasons.includes(reason));
    return without.length > 0 ? without : left;
  }, withheld);
}

/**
 * Does the jar hold namesakes for other hosts or paths only, while the copy that the recording saw being stored would belong
 * to this request, and is gone? Then the cookie is not in the jar, for all that its request can tell.
 */
export function isOnlyNamesakes(
  { withheld }: Sighting,
  { hop: { request } }: HopVerdict,
  stored: Attempt | undefined,
): boolean {
  const set = stored?.cookie;
  if (set === undefined || !coversHost(set, hostOf(request.url)) || !pathMatch(pathOf(request.url), set.path))
    return false;
  return withheld.every(
    ({ cookie, reasons }) =>
      cookie.name === set.name &&
      !sameCookie(cookie, set) &&
      (reasons.includes('domain-mismatch') || reasons.includes('not-on-path')),
  );
}
