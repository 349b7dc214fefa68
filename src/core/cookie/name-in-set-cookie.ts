import { trimBlanks } from './characters.ts';

/** The name in a `Set-Cookie` line (section 5.6 steps 2 to 4), also where the line makes no cookie; empty where it has none. */
export function nameInSetCookie(line: string): string {
  const end = line.indexOf(';');
  const equals = line.indexOf('=');
  return equals === -1 || (end !== -1 && end < equals) ? '' : trimBlanks(line, 0, equals);
}
