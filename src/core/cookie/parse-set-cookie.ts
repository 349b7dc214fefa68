import type { RejectedReason, SameSite } from '../model.ts';
import type { Profile } from '../profile.ts';
import { attributeNameAt } from './attribute-name.ts';
import { afterBlanks, beforeBlanks, hasForbiddenCharacter, refusesTab, trimBlanks } from './characters.ts';
import { exceedsOctets } from './octets.ts';
import { isPairTooLarge } from './pair-size.ts';
import { applyAttribute } from './set-cookie-attributes.ts';
import type { AttributesDraft, IgnoredAttribute, SetCookieAttributes } from './set-cookie-attributes.ts';

export interface ParsedSetCookie extends SetCookieAttributes {
  readonly name: string;
  readonly value: string;
  /** Attributes without effect, in the order of the line. */
  readonly ignored: readonly IgnoredAttribute[];
  /** The line had one UTF-16 unit per octet. */
  readonly binary: boolean;
}

/** Why a line makes no cookie; `at` is the piece of the line that is to blame. */
export interface SetCookieProblem {
  readonly ok: false;
  readonly reason: Extract<
    RejectedReason,
    'disallowed-character' | 'no-cookie-content' | 'name-value-pair-exceeds-max-size'
  >;
  readonly at: string;
}

export type SetCookieParse = { readonly ok: true; readonly parsed: ParsedSetCookie } | SetCookieProblem;

/** In octets (section 5.6 step 6). */
export const maxAttributeSize = 1024;

/**
 * RFC 10025 section 5.6: one `Set-Cookie` field value into name, value and the attributes that count (of each the last).
 * Never splits at a comma, never decodes. `binary`: the line has one UTF-16 unit per octet.
 */
export function parseSetCookie(line: string, profile: Profile, binary = false): SetCookieParse {
  // Steps 2 to 4: the pair ends at the first `;`, the name at the first `=`; without one the whole pair is the value (or name).
  let end = endOf(line, 0);
  let equals = line.indexOf('=');
  const isNamed = equals !== -1 && equals < end;
  const isName = !isNamed && profile.pairWithoutEquals === 'name';
  const name = isNamed || isName ? trimBlanks(line, 0, isNamed ? equals : end) : '';
  const value = isName ? '' : trimBlanks(line, isNamed ? equals + 1 : 0, end);

  // Step 1 comes first in the standard; a line can fail only once, and the order below is the one Chromium reports in.
  const isForbidden = hasForbiddenCharacter(line);
  if (isForbidden && /[\0\r\n]/.test(line)) return fail('disallowed-character', line);
  if (name === '' && value === '') return fail('no-cookie-content', line.slice(0, end)); // Section 5.7 step 2
  if (isPairTooLarge(name, value, binary)) {
    return fail('name-value-pair-exceeds-max-size', line.slice(0, end)); // Step 5
  }
  if (isForbidden) return fail('disallowed-character', line);
  if (refusesTab(name, profile) || refusesTab(value, profile)) {
    return fail('disallowed-character', line.slice(0, end));
  }

  // Step 6
  const ignored: IgnoredAttribute[] = [];
  const parsed = withoutAttributes(name, value, ignored, binary);
  while (end < line.length) {
    const start = end + 1;
    end = endOf(line, start);
    if (equals !== -1 && equals < start) equals = line.indexOf('=', start);
    const hasValue = equals !== -1 && equals < end;
    const nameStart = afterBlanks(line, start, end);
    const nameEnd = beforeBlanks(line, nameStart, hasValue ? equals : end);
    const content = hasValue ? trimBlanks(line, equals + 1, end) : '';
    if (refusesTab(line, profile, nameStart, nameEnd) || refusesTab(content, profile)) {
      return fail('disallowed-character', line.slice(start, end));
    }
    const because = exceedsOctets(content, maxAttributeSize, binary)
      ? 'too-long'
      : applyAttribute(parsed, attributeNameAt(line, nameStart, nameEnd), content, profile);
    if (because !== undefined) ignored.push({ name: line.slice(nameStart, nameEnd), value: content, because });
  }
  return { ok: true, parsed };
}

/** Every field written out: engines copy objects by `...` slowly. */
function withoutAttributes(
  name: string,
  value: string,
  ignored: readonly IgnoredAttribute[],
  binary: boolean,
): ParsedSetCookie & AttributesDraft {
  return {
    name,
    value,
    expires: undefined,
    expiresAt: undefined,
    maxAge: undefined,
    maxAgeSeconds: undefined,
    domain: undefined,
    path: undefined,
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    partitioned: false,
    ignored,
    binary,
  };
}

/** Where the piece of a line that starts there ends. */
function endOf(line: string, start: number): number {
  const end = line.indexOf(';', start);
  return end === -1 ? line.length : end;
}

function fail(reason: SetCookieProblem['reason'], at: string): SetCookieProblem {
  return { ok: false, reason, at };
}

/** A line that parses into the same cookie again (attributes in a fixed order, ignored ones left out). */
export function serializeSetCookie(parsed: ParsedSetCookie): string {
  const words: Readonly<Record<SameSite, string>> = { strict: 'Strict', lax: 'Lax', none: 'None', unspecified: '' };
  return [
    `${parsed.name}=${parsed.value}`,
    ...(parsed.expires === undefined ? [] : [`Expires=${parsed.expires}`]),
    ...(parsed.maxAge === undefined ? [] : [`Max-Age=${parsed.maxAge}`]),
    ...(parsed.domain === undefined ? [] : [`Domain=${parsed.domain}`]),
    ...(parsed.path === undefined ? [] : [`Path=${parsed.path}`]),
    ...(parsed.secure ? ['Secure'] : []),
    ...(parsed.httpOnly ? ['HttpOnly'] : []),
    ...(parsed.sameSite === 'unspecified' ? [] : [`SameSite=${words[parsed.sameSite]}`]),
    ...(parsed.partitioned ? ['Partitioned'] : []),
  ].join('; ');
}
