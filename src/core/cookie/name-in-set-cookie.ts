import { trimBlanks } from './characters.ts';

/** The name in a `Set-Cookie` line (section 5.6 steps 2 to 4), also where the line makes no cookie; empty where it has none. */
export function nameInSetCookie(line: string): string {
  const pair = line.split(';', 1)[0] ?? '';
  const equals = pair.indexOf('=');
  return equals === -1 ? '' : trimBlanks(pair.slice(0, equals));
}
