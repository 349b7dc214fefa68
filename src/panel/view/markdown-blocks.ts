/** A page of ours, as blocks. Only what our pages use: headings, paragraphs, lists, tables, code. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
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
  const [head, rule, ...rows] = text.split('\n');
  if (head?.startsWith('|') === true && rule !== undefined && /^[|:\s-]+$/.test(rule)) {
    return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
  }
  return { kind: 'paragraph', text: oneLine(text) };
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
