export type InlineSpan =
  | { readonly kind: 'code' | 'strong' | 'em' | 'text'; readonly text: string }
  /** To another page of ours, `causes/cookie-path-mismatch`. */
  | { readonly kind: 'link'; readonly text: string; readonly page: string };

const outward = /\[([^\]]*)\]\((?![^):]*\.md\))[^)]*\)/g;
const marks = /(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\[[^\]]*\]\([^)]*\))/;

/**
 * Splits a line of a page at `code`, **strong**, *emphasis* and [links](…). `from` is the page it stands on. Links that
 * lead out of our pages keep their words only, since nothing is fetched.
 */
export function inlineSpans(text: string, from = ''): readonly InlineSpan[] {
  return text
    .replace(outward, '$1')
    .split(marks)
    .filter((part) => part !== '')
    .map((part) => spanOf(part, from));
}

function spanOf(part: string, from: string): InlineSpan {
  if (!marks.test(part)) return { kind: 'text', text: part };
  if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) };
  if (part.startsWith('**')) return { kind: 'strong', text: part.slice(2, -2) };
  if (part.startsWith('*')) return { kind: 'em', text: part.slice(1, -1) };
  const [, words = '', to = ''] = /^\[([^\]]*)\]\(([^)]*)\)$/.exec(part) ?? [];
  const { pathname } = new URL(to, `https://pages.invalid/${from}`);
  return { kind: 'link', text: words.replaceAll('`', ''), page: pathname.slice(1, -'.md'.length) };
}
