import type { Span } from '../../core/words.ts';

/** Text for an SVG: no markup, nothing that XML forbids, nothing that turns its direction or vanishes. */
export function escapeXml(text: string): string {
  return text
    .replace(unseen, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Pixels per character at 12 px, on the wide side; ideographs take two. */
const sans = 6.6;
const mono = 7.3;

export interface TextStyle {
  readonly fill: string;
  readonly size?: number;
  readonly code?: boolean;
  readonly bold?: boolean;
}

export function widthOf(text: string, { size = 12, code = false, bold = false }: Omit<TextStyle, 'fill'> = {}): number {
  const each = ((code ? mono : sans) * size * (bold ? 1.06 : 1)) / 12;
  let units = 0;
  for (const char of text) units += (char.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return units * each;
}

/** As much of the text as fits into `width` pixels, with an ellipsis for the rest. */
export function fit(text: string, width: number, style: Omit<TextStyle, 'fill'> = {}): string {
  // nothing longer could fit, and a value may have megabytes
  const short = text.slice(0, 2000);
  if (short.length === text.length && widthOf(text, style) <= width) return text;
  const room = width - widthOf('…', style);
  let used = 0;
  let kept = '';
  for (const char of short) {
    used += widthOf(char, style);
    if (used > room) break;
    kept += char;
  }
  return `${kept}…`;
}

/** One line of text, cut to `width`. `y` is the baseline. */
export function textAt(x: number, y: number, text: string, width: number, style: TextStyle): string {
  const { fill, size = 12, code = false, bold = false } = style;
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${x}" y="${y}" fill="${fill}" font-size="${size}"${code ? ' class="code"' : ''}${weight}>${escapeXml(fit(text, width, style))}</text>`;
}

/** Breaks a sentence into lines of at most `width` pixels; a word longer than a line is cut. At most `most` lines. */
export function wrap(
  sentence: readonly Span[],
  width: number,
  size: number,
  most: number,
): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const { text, code } of sentence) {
    for (const word of text.slice(0, 4000).split(/(?<= )/)) {
      const piece = fit(word, width, { size, code });
      const wide = widthOf(piece, { size, code });
      if (used + wide > width && used > 0) {
        if (lines.length === most) return ended(lines);
        lines.push([]);
        used = 0;
      }
      lines.at(-1)!.push({ text: piece, code });
      used += wide;
    }
  }
  return lines;
}

function ended(lines: Span[][]): readonly (readonly Span[])[] {
  lines.at(-1)!.push({ text: '…', code: false });
  return lines;
}
