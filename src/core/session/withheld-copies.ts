import { sameCookie } from '../cookie/cookie-key.ts';
import type { CookieVerdict, HopVerdict, NotSentReason } from '../model.ts';
import type { Followed } from './followed.ts';
import { sightingOf } from './followed.ts';
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
