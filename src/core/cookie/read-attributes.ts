import type { Profile } from '../profile.ts';
import { attributeNameAt } from './attribute-name.ts';
import { afterBlanks, beforeBlanks, controlsIn, refusesTab, trimBlanks } from './characters.ts';
import type { Controls } from './characters.ts';
import { exceedsOctets } from './octets.ts';
import { applyAttribute, noAttributes } from './set-cookie-attributes.ts';
import type { IgnoredAttribute, SetCookieAttributes } from './set-cookie-attributes.ts';

/** What the text behind a line's pair comes to. */
export interface AttributesRead {
  readonly attributes: SetCookieAttributes;
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
  const attributes = noAttributes();
  const ignored: IgnoredAttribute[] = [];
  const controls = controlsIn(text);
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
      return { attributes, ignored, controls, refused: text.slice(start, end) };
    }
    const because = exceedsOctets(value, maxAttributeSize, binary)
      ? 'too-long'
      : applyAttribute(attributes, attributeNameAt(text, nameStart, nameEnd), value, profile);
    if (because !== undefined) ignored.push({ name: text.slice(nameStart, nameEnd), value, because });
  }
  return { attributes, ignored, controls, refused: undefined };
}

/** Where the piece that starts there ends. */
export function endOf(text: string, start: number): number {
  const end = text.indexOf(';', start);
  return end === -1 ? text.length : end;
}
