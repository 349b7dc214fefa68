/**
 * Text of a page inside a Mermaid line: every character that the notation, a directive, HTML or KaTeX could read becomes
 * Mermaid's entity code (`#59;`), control and direction characters a space. Cut at `max` UTF-16 units.
 */
export function escapeMermaid(text: string, max = 100): string {
  const line = text.length <= max ? text : `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…`;
  return line.replace(unseen, ' ').replace(/[^\p{L}\p{N} ./_,?=…-]/gu, (char) => `#${char.codePointAt(0) ?? 0};`);
}

const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
