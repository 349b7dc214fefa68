import type { Profile } from '../profile.ts';
import type { SetCookieAttributes } from './set-cookie-attributes.ts';

/** 400 days (section 5.5). */
export const longestLifetime = 400 * 86_400_000;

/**
 * When the cookie expires, in ms since the epoch; undefined: with the session. In the past: it deletes. Max-Age beats
 * Expires in any order (section 5.7 step 6). `serverDate` is the response's Date header, for browsers that go by it.
 */
export function expiryOf(
  { expiresAt, maxAgeSeconds }: Pick<SetCookieAttributes, 'expiresAt' | 'maxAgeSeconds'>,
  now: number,
  profile: Profile,
  serverDate: number | undefined,
): number | undefined {
  const latest = now + longestLifetime;
  if (maxAgeSeconds !== undefined) return maxAgeSeconds <= 0 ? 0 : Math.min(now + maxAgeSeconds * 1000, latest);
  if (expiresAt === undefined) return undefined;
  const skew = profile.expiresByServerClock && serverDate !== undefined ? now - serverDate : 0;
  return Math.min(expiresAt + skew, latest);
}

/** Section 5.5: a cookie is over at its expiry time, not after it. */
export function isExpired(cookie: { readonly expires: number | undefined }, now: number): boolean {
  return cookie.expires !== undefined && cookie.expires <= now;
}
