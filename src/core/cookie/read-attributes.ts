import type { Profile } from '../profile.ts';
import { attributeNameAt } from './attribute-name.ts';
import { afterBlanks, beforeBlanks, controlsIn, refusesTab, trimBlanks } from './characters.ts';
import type { Controls } from './characters.ts';
import { exceedsOctets } from './octets.ts';
import { applyAttribute } from './set-cookie-attributes.ts';
import type { Draft, IgnoredAttribute, SetCookieAttributes } from './set-cookie-attributes.ts';

/** What the text behind a line's pair comes to. */
export interface AttributesRead extends SetCookieAttributes {
  /** Attributes without effect, in the order of the line. */
  readonly ignored: readonly IgnoredAttribute[];
  readonly controls: Controls;
  /** The first attribute in which the profile refuses a TAB; what follows it was not read. */
  readonly refused: string | undefined;
}

/** In octets (section 5.6 step 6). */
export const maxAttributeSize = 1024;

/** RFC 10025 section 5.6 step 6: everything from the first `;` on. Empty text: no attribute. */
export function readAttributes(text: string, profile: Profile, binary: boolean): AttributesRead {
  const ignored: IgnoredAttribute[] = [];
  const read = nothingRead(ignored, controlsIn(text));
  let equals = text.indexOf('=');
  let end = 0;
  while (end < text.length) {
    const start = end + 1;
    end = endOf(text, start);
    if (equals !== -1 && equals < start) equals = text.indexOf('=', start);
    const hasValue = equals !== -1 && equals < end;
    const nameStart = afterBlanks(text, start, end);
    const nameEnd = beforeBlanks(text, nameStart, hasValue ? equals : end);
    const value = hasValue ? trimBlanks(text, equals + 1, end) : '';
    if (refusesTab(text, profile, nameStart, nameEnd) || refusesTab(value, profile)) {
      read.refused = text.slice(start, end);
      return read;
    }
    const because = exceedsOctets(value, maxAttributeSize, binary)
      ? 'too-long'
      : applyAttribute(read, attributeNameAt(text, nameStart, nameEnd), value, profile);
    if (because !== undefined) ignored.push({ name: text.slice(nameStart, nameEnd), value, because });
  }
  return read;
}

/** Every field written out: engines copy objects by `...` slowly. */
function nothingRead(ignored: readonly IgnoredAttribute[], controls: Controls): Draft<AttributesRead> {
  return {
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
    controls,
    refused: undefined,
  };
}

/** Where the piece that starts there ends. */
export function endOf(text: string, start: number): number {
  const end = text.indexOf(';', start);
  return end === -1 ? text.length : end;
}
