import { trimBlanks } from '../cookie/characters.ts';
import type { RejectedContext } from './reason.ts';

/** The name in a Set-Cookie line, also where the line makes no cookie; `(nameless)` where it has none. */
export function nameOf({ parse }: RejectedContext): string {
  const name = parse.ok ? parse.parsed.name : trimBlanks(parse.at.split(/[=;]/, 1)[0] ?? '');
  return name === '' ? '(nameless)' : name.slice(0, 80);
}
