/** Makes characters that would vanish or reorder text visible: C0 and C1 controls, bidi marks and overrides, zero-width ones. */
export function visibleText(text: string): string {
  return text.replace(hidden, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const hidden = new RegExp('[\\0-\\x1f\\x7f-\\x9f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]', 'g');

/** At most `max` UTF-16 units, with an ellipsis for the rest; never half a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(max - 1)) ? max - 1 : max;
  return `${text.slice(0, end)}…`;
}

/** Shortens a path: its query first, `/login?ne…`, then from the left, the last segment whole where it fits: `…/docs/intro`. */
export function shortPath(path: string, max: number): string {
  if (path.length <= max) return path;
  if (path.replace(/[?#][^]*$/, '').length < max) return cut(path, max);
  const segments = path.split('/');
  let kept = segments.pop() ?? '';
  while (segments.length > 0) {
    const longer = `${segments.pop() ?? ''}/${kept}`;
    if (longer.length > max) break;
    kept = longer;
  }
  return cut(`…/${kept}`, max + 8);
}
