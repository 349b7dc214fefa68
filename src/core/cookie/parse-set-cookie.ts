import type { RejectedReason, SameSite } from '../model.ts';
import type { Profile } from '../profile.ts';
import { controlsIn, endOfPrintable, refusesTab, trimBlanks } from './characters.ts';
import { isPairTooLarge } from './pair-size.ts';
import { endOf } from './read-attributes.ts';
import { rememberedAttributes } from './remembered-attributes.ts';
import type { IgnoredAttribute, SetCookieAttributes } from './set-cookie-attributes.ts';

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

/**
 * RFC 10025 section 5.6: one `Set-Cookie` field value into name, value and the attributes that count (of each the last).
 * Never splits at a comma, never decodes. `binary`: the line has one UTF-16 unit per octet.
 */
export function parseSetCookie(line: string, profile: Profile, binary = false): SetCookieParse {
  // Steps 2 to 4: the pair ends at the first `;`, the name at the first `=`; without one the whole pair is the value (or name).
  const printable = endOfPrintable(line);
  const end = endOf(line, printable);
  const equals = line.indexOf('=');
  const isNamed = equals !== -1 && equals < end;
  const isName = !isNamed && profile.pairWithoutEquals === 'name';
  const name = isNamed || isName ? trimBlanks(line, 0, isNamed ? equals : end) : '';
  const value = isName ? '' : trimBlanks(line, isNamed ? equals + 1 : 0, end);

  // Step 1 comes first in the standard; a line can fail only once, and the order below is the one Chromium reports in.
  if (name === '' && value === '') return failUnlessCut(line, 'no-cookie-content', end); // Section 5.7 step 2
  if (isPairTooLarge(name, value, binary)) return failUnlessCut(line, 'name-value-pair-exceeds-max-size', end); // Step 5
  const read = rememberedAttributes(line, end, profile, binary);
  const isForbidden = read.controls !== 'none' || (printable < end && controlsIn(line) !== 'none');
  if (isForbidden) return fail('disallowed-character', line);
  if (refusesTab(name, profile) || refusesTab(value, profile)) {
    return fail('disallowed-character', line.slice(0, end));
  }
  if (read.refused !== undefined) return fail('disallowed-character', read.refused); // Step 6

  // Every field written out: engines copy objects by `...` slowly.
  return {
    ok: true,
    parsed: {
      name,
      value,
      expires: read.expires,
      expiresAt: read.expiresAt,
      maxAge: read.maxAge,
      maxAgeSeconds: read.maxAgeSeconds,
      domain: read.domain,
      path: read.path,
      secure: read.secure,
      httpOnly: read.httpOnly,
      sameSite: read.sameSite,
      partitioned: read.partitioned,
      ignored: read.ignored,
      binary,
    },
  };
}

/** What ends a header within the line goes before what is wrong with its pair. */
function failUnlessCut(line: string, reason: SetCookieProblem['reason'], end: number): SetCookieProblem {
  return controlsIn(line) === 'cutting' ? fail('disallowed-character', line) : fail(reason, line.slice(0, end));
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
