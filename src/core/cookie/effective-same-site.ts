import type { Cookie } from '../model.ts';
import type { Profile } from '../profile.ts';

/** `lax-allow-unsafe`: Lax by default, and young enough to go along with an unsafe method. */
export type EffectiveSameSite = 'strict' | 'lax' | 'lax-allow-unsafe' | 'none';

/** What a cookie's SameSite comes to at this moment (section 5.6.7.2). Without a known creation time a cookie is not taken for young. */
export function effectiveSameSite(
  cookie: Pick<Cookie, 'sameSite' | 'createdAt'>,
  now: number,
  profile: Profile,
): EffectiveSameSite {
  if (cookie.sameSite !== 'unspecified') return cookie.sameSite;
  if (profile.defaultSameSite === 'none') return 'none';
  const age = cookie.createdAt === undefined ? undefined : now - cookie.createdAt;
  const isYoung = age !== undefined && profile.laxAllowUnsafeFor !== undefined && age <= profile.laxAllowUnsafeFor;
  return isYoung ? 'lax-allow-unsafe' : 'lax';
}
