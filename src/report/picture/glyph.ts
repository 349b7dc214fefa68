import type { ChainVerdictKind } from '../../core/model.ts';
import type { TrackLine } from '../../core/session/track-lines.ts';
import type { GlyphName } from './lane.ts';
import type { Palette } from './palette.ts';

/** A lane's glyph with its middle at x, y: the shape says what happened, the colour only repeats it. */
export function glyphAt(name: GlyphName, x: number, y: number, colour: string, ground: string): string {
  return `<g transform="translate(${x - 7} ${y - 7})" fill="none" stroke-linecap="round">${shapes(colour, ground)[name]}</g>`;
}

function shapes(c: string, ground: string): Readonly<Record<GlyphName, string>> {
  return {
    set: `<path d="M7 1 13 7 7 13 1 7z" fill="${c}"/>`,
    sent: `<circle cx="7" cy="7" r="4.6" fill="${c}"/>`,
    held: `<circle cx="7" cy="7" r="4.5" fill="${ground}" stroke="${c}" stroke-width="2"/>`,
    rejected: `<circle cx="7" cy="7" r="6.6" fill="${ground}"/><path d="M3 3 11 11M11 3 3 11" stroke="${c}" stroke-width="2.3"/>`,
    swallowed: `<circle cx="7" cy="7" r="6.9" fill="${ground}"/><path d="M3.6 1.6c-3.2 3.2-3.2 7.6 0 10.8M10.4 1.6c3.2 3.2 3.2 7.6 0 10.8" stroke="${c}" stroke-width="1.6"/><path d="M5 5 9 9M9 5 5 9" stroke="${c}" stroke-width="1.8"/>`,
    deleted: `<path d="M4.5 2.5h8v9h-8L1 7z" fill="${ground}" stroke="${c}" stroke-width="1.5"/><path d="M6.5 5l3.5 4M10 5 6.5 9" stroke="${c}" stroke-width="1.4"/>`,
    missed: `<path d="M4.5 2.5h8v9h-8L1 7z" fill="${ground}" stroke="${c}" stroke-width="1.5" stroke-dasharray="2.4 1.8"/>`,
    replaced: `<circle cx="7" cy="7" r="6.8" fill="${ground}"/><path d="M11.5 7A4.5 4.5 0 1 1 9.8 3.5" stroke="${c}" stroke-width="1.9"/><path d="M10.8 1v3.6H7.2z" fill="${c}"/>`,
  };
}

/** A piece of a lane, straight down from `from` to `to`. */
export function lineAt(line: TrackLine, x: number, from: number, to: number, colour: string): string {
  if (line === 'none') return '';
  const style = {
    solid: 'stroke-width="2"',
    dash: 'stroke-width="2" stroke-dasharray="3 3"',
    thin: 'stroke-width="1"',
  };
  return `<path d="M${x} ${from}V${to}" stroke="${colour}" ${style[line]} fill="none"/>`;
}

/** The shape of a verdict, 16 px, its upper left at x, y. */
export function verdictAt(
  verdict: ChainVerdictKind,
  x: number,
  y: number,
  { lost, kept, dim, ground }: Palette,
): string {
  const shape = {
    lost: `<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="${lost}"/><path d="M5.4 5.4l5.2 5.2M10.6 5.4 5.4 10.6" stroke="${ground}" stroke-width="1.7"/>`,
    kept: `<circle cx="8" cy="8" r="6.4" stroke="${kept}" stroke-width="1.5"/><path d="M5 8.3l2.2 2.2 4-4.7" stroke="${kept}" stroke-width="1.7"/>`,
    'never-established': `<circle cx="8" cy="8" r="6" stroke="${lost}" stroke-width="1.9" stroke-dasharray="3 2"/>`,
    'not-applicable': `<circle cx="8" cy="8" r="2" fill="${dim}"/>`,
  };
  return `<g transform="translate(${x} ${y})" fill="none" stroke-linecap="round">${shape[verdict]}</g>`;
}
