import type { Profile } from '../profile.ts';
import { parseDate } from './parse-date.ts';
import { parseMaxAge } from './parse-max-age.ts';
import type { SetCookieAttributes } from './set-cookie-attributes.ts';

/** 400 days (section 5.5). */
export const longestLifetime = 400 * 86_400_000;

/**
 * When the cookie expires, in ms since the epoch; undefined: with the session. In the past: it deletes. Max-Age beats
 * Expires in any order (section 5.7 step 6). `serverDate` is the response's Date header, for browsers that go by it.
 */
export function expiryOf(
  attributes: Pick<SetCookieAttributes, 'expires' | 'maxAge'>,
  now: number,
  profile: Profile,
  serverDate: number | undefined,
): number | undefined {
  const maxAge = attributes.maxAge === undefined ? undefined : parseMaxAge(attributes.maxAge, profile.dates);
  if (maxAge !== undefined) return maxAge <= 0 ? 0 : Math.min(now + maxAge * 1000, now + longestLifetime);

  const date = attributes.expires === undefined ? undefined : parseDate(attributes.expires, profile.dates);
  if (date === undefined) return undefined;
  const skew = profile.expiresByServerClock && serverDate !== undefined ? now - serverDate : 0;
  return Math.min(date + skew, now + longestLifetime);
}

/** Section 5.5: a cookie is over at its expiry time, not after it. */
export function isExpired(cookie: { readonly expires: number | undefined }, now: number): boolean {
  return cookie.expires !== undefined && cookie.expires <= now;
}
