import type { SameSite } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { AttributeName } from './attribute-name.ts';
import { isWordAt, wordOf } from './attribute-name.ts';
import { parseDate } from './parse-date.ts';
import { parseMaxAge } from './parse-max-age.ts';

/** The attributes that count. Texts as written, trimmed; undefined: not there. */
export interface SetCookieAttributes {
  readonly expires: string | undefined;
  /** Milliseconds since the epoch, by the clock that wrote it; undefined also when it does not parse. */
  readonly expiresAt: number | undefined;
  readonly maxAge: string | undefined;
  /** undefined also when it does not parse. */
  readonly maxAgeSeconds: number | undefined;
  readonly domain: string | undefined;
  readonly path: string | undefined;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  readonly partitioned: boolean;
}

export interface IgnoredAttribute {
  readonly name: string;
  readonly value: string;
  readonly because: 'unknown' | 'invalid' | 'too-long';
}

/** What is still being read. */
export type Draft<Read> = { -readonly [Key in keyof Read]: Read[Key] };

/**
 * Sections 5.6.1 to 5.6.7: writes one attribute into the draft, and answers why it has no effect if it has none. The last of
 * a name counts; `name` undefined: one that no rule knows. An Expires or Max-Age that does not parse is as if it were not there, except where the profile says that it
 * hides an earlier one.
 */
export function applyAttribute(
  draft: Draft<SetCookieAttributes>,
  name: AttributeName | undefined,
  value: string,
  profile: Profile,
): IgnoredAttribute['because'] | undefined {
  switch (name) {
    case 'expires': {
      const expiresAt = parseDate(value, profile.dates);
      if (expiresAt === undefined && profile.invalidExpiry === 'ignored') return 'invalid';
      draft.expires = value;
      draft.expiresAt = expiresAt;
      return expiresAt === undefined ? 'invalid' : undefined;
    }
    case 'max-age': {
      const maxAgeSeconds = parseMaxAge(value, profile.dates);
      if (maxAgeSeconds === undefined && profile.invalidExpiry === 'ignored') return 'invalid';
      draft.maxAge = value;
      draft.maxAgeSeconds = maxAgeSeconds;
      return maxAgeSeconds === undefined ? 'invalid' : undefined;
    }
    case 'domain':
      draft.domain = value;
      return undefined;
    case 'path':
      draft.path = value;
      return undefined;
    case 'secure':
      draft.secure = true;
      return undefined;
    case 'httponly':
      draft.httpOnly = true;
      return undefined;
    case 'samesite':
      draft.sameSite = sameSiteValue(value);
      return draft.sameSite === 'unspecified' ? 'invalid' : undefined;
    case 'partitioned':
      draft.partitioned = profile.partitioned;
      return profile.partitioned ? undefined : 'unknown';
    case undefined:
      return 'unknown';
  }
}

/** Section 5.6.7: an unknown value resets to the default, it does not fall back on an earlier one. */
function sameSiteValue(text: string): SameSite {
  for (const word of sameSiteValues) if (text.length === word.units.length && isWordAt(text, 0, word)) return word.text;
  return 'unspecified';
}

const sameSiteValues = [wordOf('lax'), wordOf('none'), wordOf('strict')] as const;
