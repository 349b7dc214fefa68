import type { ChainDiagnosis, Hop } from '../../core/model.ts';
import { glyphAt, lineAt } from './glyph.ts';
import { lanesOf, type Lane } from '../../core/session/lanes-of.ts';
import type { Sites } from '../../core/trace/sites.ts';
import { laneMarks, type LaneMark } from './lane.ts';
import type { Palette } from './palette.ts';
import { fit, textAt, widthOf } from './svg-text.ts';

/** Widths in pixels. The request takes what the lanes leave. */
export interface Columns {
  readonly width: number;
  readonly request: number;
  /** The session's lane is first and has words. */
  readonly lanes: readonly PlacedLane[];
  /** The letters of its sites, where the chain crosses from one to another. */
  readonly sites: Sites | undefined;
}

interface PlacedLane {
  readonly left: number;
  readonly lane: Lane;
}

export const margin = 16;
const numberWidth = 28;
const methodWidth = 56;
const sessionWidth = 268;
const otherWidth = 74;
/** One of several cookies of a name, which says which it is. */
const copyWidth = 118;
const badge = 20;
const row = 22;
const bandHeight = 20;
const mostLanes = 4;

/** `sites`: the letters of the recording that the chain is of. */
export function columnsFor(told: ChainDiagnosis, width: number, sites: Sites | undefined): Columns {
  const lanes: PlacedLane[] = [];
  let right = width - margin;
  const shown = lanesOf([told]).slice(0, mostLanes);
  for (const [at, lane] of [...shown.entries()].toReversed())
    lanes.unshift({ left: (right -= wideOf(lane, at)), lane });
  const left = margin + numberWidth + methodWidth;
  const crossed = new Set(told.chain.hops.map(({ request }) => sites?.letterOf(request.url)));
  return { width, request: right - left - 8, lanes, sites: crossed.size > 1 ? sites : undefined };
}

function wideOf({ which }: Lane, at: number): number {
  if (at === 0) return sessionWidth;
  return which === undefined ? otherWidth : copyWidth;
}

export function headRow(columns: Columns, y: number, palette: Palette): string {
  const { head, line, dim, text } = palette;
  const at = (x: number, words: string, wide: number) => textAt(x, y + 16, words, wide, { fill: dim, size: 11 });
  return [
    `<rect x="0" y="${y}" width="${columns.width}" height="24" fill="${head}" stroke="${line}"/>`,
    at(margin, '#', numberWidth),
    at(margin + numberWidth, 'HTTP', methodWidth),
    at(margin + numberWidth + methodWidth, 'Request / response', columns.request),
    ...columns.lanes.map(({ left, lane }, index) => {
      const wide = wideOf(lane, index) - 8;
      const style = { fill: text, size: 11, code: true, bold: index === 0 };
      const { name, which } = lane;
      if (which === undefined || index > 0) return textAt(left + 8, y + 16, which ?? name, wide, style);
      const used = Math.min(widthOf(name, style), wide / 2) + 8;
      const quiet = { fill: dim, size: 11, code: true };
      return (
        textAt(left + 8, y + 16, name, wide / 2, style) + textAt(left + 8 + used, y + 16, which, wide - used - 8, quiet)
      );
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
  const lanes = columns.lanes.map(({ lane }) => laneMarks(lane));
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
        parts.push(lineAt(line, columns.lanes[at]!.left + 14, top, top + bandHeight, colourOf(at, palette)));
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
  const { left, lane: told } = columns.lanes[lane]!;
  const x = left + 14;
  const middle = top + row / 2;
  const calm = colourOf(lane, palette);
  const bad =
    mark.glyph === 'held' ||
    mark.glyph === 'rejected' ||
    mark.glyph === 'swallowed' ||
    (mark.glyph === 'replaced' && mark.word.startsWith('replaced'));
  const colour = bad && lane === 0 ? palette.lost : calm;
  const glyph = mark.glyph === undefined ? '' : glyphAt(mark.glyph, x, middle, colour, ground);
  const lines = lineAt(mark.above, x, top, middle, calm) + lineAt(mark.below, x, middle, top + row, calm);
  return (
    lines +
    glyph +
    (lane === 0
      ? wordsAt(mark, x + 14, top, colour, palette)
      : told.which === undefined
        ? ''
        : versionAt(mark, x + 14, top, palette))
  );
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

/** `v2` of one of several cookies of a name: which value it has is what tells them apart. */
function versionAt({ word }: LaneMark, x: number, top: number, { dim }: Palette): string {
  const version = /v\d.*$/.exec(word)?.[0];
  return version === undefined ? '' : textAt(x, top + 15, version, 70, { fill: dim, size: 11, code: true });
}

function requestText(
  { request }: Hop,
  index: number,
  top: number,
  { request: wide, sites }: Columns,
  { text, dim, sites: colours }: Palette,
): string {
  const left = margin + numberWidth;
  const letter = sites?.letterOf(request.url);
  const indent = sites === undefined ? 0 : badge;
  const colour = colours['ABC'.indexOf(letter ?? '-')] ?? dim;
  return [
    textAt(margin, top + 15, String(index + 1), numberWidth, { fill: dim }),
    textAt(left, top + 15, request.method, methodWidth - 6, { fill: text, code: true, size: 11, bold: true }),
    letter === undefined ? '' : badgeAt(left + methodWidth, top + 4, letter, colour),
    textAt(left + methodWidth + indent, top + 15, request.url, wide - indent, { fill: text }),
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

function badgeAt(x: number, y: number, letter: string, colour: string): string {
  const frame = `<rect x="${x}.5" y="${y}.5" width="14" height="14" rx="3" fill="none" stroke="${colour}"/>`;
  return frame + textAt(x + (letter.length > 1 ? 1 : 4), y + 12, letter, 14, { fill: colour, size: 10, bold: true });
}
