import type { ChainDiagnosis, Hop } from '../../core/model.ts';
import { glyphAt, lineAt } from './glyph.ts';
import { laneOf, type LaneMark } from './lane.ts';
import type { Palette } from './palette.ts';
import { fit, textAt, widthOf } from './svg-text.ts';

/** Widths in pixels. The request takes what the lanes leave. */
export interface Columns {
  readonly width: number;
  readonly request: number;
  /** Left edge of each lane; the session's is first and has words. */
  readonly lanes: readonly number[];
}

export const margin = 16;
const numberWidth = 28;
const methodWidth = 56;
const sessionWidth = 268;
const otherWidth = 74;
const row = 22;
const bandHeight = 20;
const mostLanes = 4;

export function columnsFor(told: ChainDiagnosis, width: number): Columns {
  const count = Math.min(told.tracks.length, mostLanes);
  const right = width - margin;
  const first = right - (count === 0 ? 0 : sessionWidth + (count - 1) * otherWidth);
  const left = margin + numberWidth + methodWidth;
  const lanes = Array.from({ length: count }, (_, at) =>
    at === 0 ? first : first + sessionWidth + (at - 1) * otherWidth,
  );
  return { width, request: first - left - 8, lanes };
}

export function headRow(told: ChainDiagnosis, columns: Columns, y: number, palette: Palette): string {
  const { head, line, dim, text } = palette;
  const at = (x: number, words: string, wide: number) => textAt(x, y + 16, words, wide, { fill: dim, size: 11 });
  return [
    `<rect x="0" y="${y}" width="${columns.width}" height="24" fill="${head}" stroke="${line}"/>`,
    at(margin, '#', numberWidth),
    at(margin + numberWidth, 'HTTP', methodWidth),
    at(margin + numberWidth + methodWidth, 'Request / response', columns.request),
    ...columns.lanes.map((x, lane) => {
      const wide = lane === 0 ? sessionWidth - 12 : otherWidth - 8;
      const style = { fill: text, size: 11, code: true, bold: lane === 0 };
      return textAt(x + 8, y + 16, told.tracks[lane]?.cookie.name ?? '', wide, style);
    }),
  ].join('');
}

/** The rows of the hops at these indices from `y` down, and where they end. */
export function hopRows(
  told: ChainDiagnosis,
  indices: readonly number[],
  columns: Columns,
  y: number,
  palette: Palette,
): { readonly svg: string; readonly bottom: number } {
  const lanes = told.tracks.slice(0, mostLanes).map(laneOf);
  const parts: string[] = [];
  let top = y;
  let before = -1;
  for (const index of indices) {
    const hop = told.chain.hops[index];
    if (hop === undefined) continue;
    if (index > before + 1) {
      parts.push(textAt(margin, top + 15, `${index - before - 1} hops left out`, 300, { fill: palette.dim, size: 11 }));
      top += row;
    }
    before = index;
    const lost = told.verdict === 'lost' && told.lostAt === index;
    const height = row * 2 + (lost ? bandHeight : 0);
    const ground = lost ? palette.lostGround : palette.ground;
    const edge = lost ? palette.lostLine : palette.line;
    parts.push(`<rect x="0" y="${top}" width="${columns.width}" height="${height}" fill="${ground}"/>`);
    parts.push(
      `<path d="M0 ${top + height}H${columns.width}${lost ? `M0 ${top}H${columns.width}` : ''}" stroke="${edge}"/>`,
    );
    if (lost) {
      parts.push(`<path d="M0 ${top}h132l8 10-8 10H0z" fill="${palette.lostLine}"/>`);
      parts.push(textAt(margin, top + 14, 'session lost here', 124, { fill: palette.onLost, size: 11, bold: true }));
      lanes.forEach((lane, at) => {
        const line = lane[index]?.request.above ?? 'none';
        parts.push(lineAt(line, columns.lanes[at]! + 14, top, top + bandHeight, colourOf(at, palette)));
      });
    }
    const first = top + (lost ? bandHeight : 0);
    parts.push(requestText(hop, index, first, columns, palette), responseText(hop, first + row, columns, palette));
    lanes.forEach((lane, at) => {
      const marks = lane[index];
      if (marks === undefined) return;
      parts.push(markAt(marks.request, at, first, columns, palette, ground));
      parts.push(markAt(marks.response, at, first + row, columns, palette, ground));
    });
    top += height;
  }
  return { svg: parts.join('\n'), bottom: top };
}

function colourOf(lane: number, { session, other }: Palette): string {
  return lane === 0 ? session : other;
}

function markAt(mark: LaneMark, lane: number, top: number, columns: Columns, palette: Palette, ground: string): string {
  const x = columns.lanes[lane]! + 14;
  const middle = top + row / 2;
  const calm = colourOf(lane, palette);
  const bad =
    mark.glyph === 'held' ||
    mark.glyph === 'rejected' ||
    (mark.glyph === 'replaced' && mark.word.startsWith('replaced'));
  const colour = bad && lane === 0 ? palette.lost : calm;
  const glyph = mark.glyph === undefined ? '' : glyphAt(mark.glyph, x, middle, colour, ground);
  const lines = lineAt(mark.above, x, top, middle, calm) + lineAt(mark.below, x, middle, top + row, calm);
  return lines + glyph + (lane === 0 ? wordsAt(mark, x + 14, top, colour, palette) : '');
}

function wordsAt({ glyph, word, reasons }: LaneMark, x: number, top: number, colour: string, palette: Palette): string {
  if (word === '') return '';
  const quiet = glyph === undefined;
  const style = {
    fill: quiet ? palette.dim : colour === palette.lost ? colour : palette.text,
    bold: colour === palette.lost,
  };
  const said = textAt(x, top + 15, word, 120, style);
  const [reason] = reasons;
  if (reason === undefined || quiet) return said;
  const left = x + widthOf(word, style) + 6;
  const room = sessionWidth - (left - x) - 40;
  const chip = fit(reasons.length > 1 ? `${reason} +${reasons.length - 1}` : reason, room, { size: 10, code: true });
  const wide = widthOf(chip, { size: 10, code: true }) + 8;
  return `${said}<rect x="${left}" y="${top + 4}" width="${wide}" height="15" rx="3" fill="none" stroke="${palette.lostLine}"/>${textAt(left + 4, top + 15, chip, room, { fill: palette.lost, size: 10, code: true })}`;
}

function requestText(
  { request }: Hop,
  index: number,
  top: number,
  { request: wide }: Columns,
  { text, dim }: Palette,
): string {
  const left = margin + numberWidth;
  return [
    textAt(margin, top + 15, String(index + 1), numberWidth, { fill: dim }),
    textAt(left, top + 15, request.method, methodWidth - 6, { fill: text, code: true, size: 11, bold: true }),
    textAt(left + methodWidth, top + 15, request.url, wide, { fill: text }),
  ].join('');
}

function responseText({ response, failure }: Hop, top: number, { request: wide }: Columns, { dim }: Palette): string {
  const left = margin + numberWidth;
  const to = response?.redirectUrl;
  const said = failure ?? (to === undefined ? (response === undefined ? 'no answer' : '') : `→ ${to}`);
  return [
    textAt(left, top + 15, String(response?.status ?? '–'), methodWidth, { fill: dim, code: true, size: 11 }),
    textAt(left + methodWidth, top + 15, said, wide, { fill: dim, size: 11, code: true }),
  ].join('');
}
