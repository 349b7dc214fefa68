/** A page of ours, as blocks. Only what our pages use: headings, paragraphs, lists, code. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

export function markdownBlocks(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  const parts = markdown.split(/^```.*\n/m);
  parts.forEach((part, at) => {
    if (at % 2 === 1) {
      blocks.push({ kind: 'code', text: part.trimEnd() });
      return;
    }
    for (const chunk of part.split(/\n\s*\n/)) {
      const text = chunk.trim();
      if (text !== '') blocks.push(blockOf(text));
    }
  });
  return blocks;
}

function blockOf(text: string): Block {
  const heading = /^(#{1,6})\s+(.*)/.exec(text);
  if (heading !== null) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (/^(?:[-*]|\d+\.)\s/.test(text)) {
    return {
      kind: 'list',
      items: text.split(/\n(?=(?:[-*]|\d+\.)\s)/).map((item) => oneLine(item.replace(/^(?:[-*]|\d+\.)\s+/, ''))),
    };
  }
  return { kind: 'paragraph', text: oneLine(text) };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Splits a line at `code`, **strong** and [links](…); links keep their words only, since nothing is fetched. */
export function inlineSpans(
  text: string,
): readonly { readonly kind: 'code' | 'strong' | 'text'; readonly text: string }[] {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('`') && part.length > 2) return { kind: 'code', text: part.slice(1, -1) };
      if (part.startsWith('**') && part.length > 4) return { kind: 'strong', text: part.slice(2, -2) };
      return { kind: 'text', text: part };
    });
}
