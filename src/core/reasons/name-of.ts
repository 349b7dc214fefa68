import type { RejectedContext } from './reason.ts';

/** The name in a Set-Cookie line, also where the line makes no cookie; the line's start where it has none. */
export function nameOf({ parse }: RejectedContext): string {
  const name = parse.ok ? parse.parsed.name : (parse.at.split(/[=;]/, 1)[0] ?? '').trim();
  return name === '' ? '(nameless)' : name.slice(0, 80);
}
