import type { SameSite } from '../model.ts';
import type { Profile } from '../profile.ts';
import { parseDate } from './parse-date.ts';
import { parseMaxAge } from './parse-max-age.ts';

/** The attributes that count. Texts as written, trimmed; undefined: not there. */
export interface SetCookieAttributes {
  readonly expires: string | undefined;
  readonly maxAge: string | undefined;
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

export const noAttributes: SetCookieAttributes = {
  expires: undefined,
  maxAge: undefined,
  domain: undefined,
  path: undefined,
  secure: false,
  httpOnly: false,
  sameSite: 'unspecified',
  partitioned: false,
};

interface Applied {
  readonly attributes: SetCookieAttributes;
  readonly ignored: IgnoredAttribute['because'] | undefined;
}

/**
 * Sections 5.6.1 to 5.6.7 for one attribute. The last of a name counts; an Expires or Max-Age that does not parse is as if
 * it were not there, except where the profile says that it hides an earlier one.
 */
export function applyAttribute(
  attributes: SetCookieAttributes,
  name: string,
  value: string,
  profile: Profile,
): Applied {
  const take = (change: Partial<SetCookieAttributes>): Applied => ({
    attributes: { ...attributes, ...change },
    ignored: undefined,
  });
  const takeExpiry = (change: Partial<SetCookieAttributes>, valid: boolean): Applied => {
    if (valid) return take(change);
    return {
      attributes: profile.invalidExpiry === 'hides-earlier' ? take(change).attributes : attributes,
      ignored: 'invalid',
    };
  };

  switch (name.toLowerCase()) {
    case 'expires':
      return takeExpiry({ expires: value }, parseDate(value, profile.dates) !== undefined);
    case 'max-age':
      return takeExpiry({ maxAge: value }, parseMaxAge(value, profile.dates) !== undefined);
    case 'domain':
      return take({ domain: value });
    case 'path':
      return take({ path: value });
    case 'secure':
      return take({ secure: true });
    case 'httponly':
      return take({ httpOnly: true });
    case 'samesite': {
      const sameSite = sameSiteValue(value);
      return { ...take({ sameSite }), ignored: sameSite === 'unspecified' ? 'invalid' : undefined };
    }
    case 'partitioned':
      return profile.partitioned ? take({ partitioned: true }) : { attributes, ignored: 'unknown' };
    default:
      return { attributes, ignored: 'unknown' };
  }
}

/** Section 5.6.7: an unknown value resets to the default, it does not fall back on an earlier one. */
function sameSiteValue(text: string): SameSite {
  const value = text.toLowerCase();
  return value === 'strict' || value === 'lax' || value === 'none' ? value : 'unspecified';
}
