import type { Profile } from '../profile.ts';
import { asText } from './as-text.ts';
import { trimBlanks } from './characters.ts';

/**
 * The name of the cookie that a `Set-Cookie` line means (section 5.6 steps 2 to 4), also where the line makes no cookie; empty
 * where it has none. `binary`: the line has one UTF-16 unit per octet.
 */
export function nameInSetCookie(line: string, profile: Profile, binary = false): string {
  const semicolon = line.indexOf(';');
  const end = semicolon === -1 ? line.length : semicolon;
  const equals = line.indexOf('=');
  const isNamed = equals !== -1 && equals < end;
  if (!isNamed && profile.pairWithoutEquals === 'value') return '';
  return asText(trimBlanks(line, 0, isNamed ? equals : end), binary);
}
