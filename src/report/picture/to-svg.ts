import type { Browser, ChainDiagnosis, ChainVerdictKind, Evidence, Finding } from '../../core/model.ts';
import type { Sites } from '../../core/trace/sites.ts';
import { spans } from '../../core/words.ts';
import { hopOf } from '../hop-of.ts';
import { verdictAt } from './glyph.ts';
import { columnsFor, headRow, hopRows, margin } from './hop-rows.ts';
import { palettes, type Palette, type Theme } from './palette.ts';
import { escapeXml, fit, textAt, widthOf, wrap } from './svg-text.ts';

/** Pixels, at the scale of the panel. */
const width = 1040;
/** More would be too high to read; where the session was lost is always among them. */
const mostHops = 40;

export interface SvgOptions {
  readonly theme: Theme;
  readonly browser: Browser;
  /** The letters of the recording's sites, as the panel shows them. */
  readonly sites?: Sites;
}

/** The picture, and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The timeline of a chain as a picture for a bug report: verdict, evidence, hops with the lanes of the followed cookies, the
 * red band. Mask the chain first. It loads nothing, and what a page sent stands in it as text, cut to its column.
 */
export function toSvg(told: ChainDiagnosis, { theme, browser, sites }: SvgOptions): Picture {
  const palette = palettes[theme];
  const { dim, ground, text } = palette;
  const finding = headlineOf(told);
  const parts: string[] = [title(told, finding, palette)];
  let y = 52;
  const sentence = spans(finding?.explanation ?? told.sentence);
  for (const line of wrap(sentence, width - margin * 2, 15, 4)) {
    parts.push(sentenceLine(line, y, text));
    y += 21;
  }
  for (const evidence of (finding?.evidence ?? []).slice(0, 3)) {
    parts.push(evidenceLine(evidence, told.chain.id, y + 2, palette));
    y += 20;
  }
  const columns = columnsFor(told, width, sites);
  parts.push(headRow(columns, y, palette));
  const rows = hopRows(told, shownHops(told), columns, y + 24, palette);
  parts.push(rows.svg);
  const more = told.chain.hops.length - 1 - (shownHops(told).at(-1) ?? -1);
  const foot = `Session Trace · values are pseudonyms · ${browser.name} ${browser.version}${more > 0 ? ` · ${more} more hops follow` : ''}`;
  parts.push(textAt(margin, rows.bottom + 19, foot, width - margin * 2, { fill: dim, size: 11 }));
  const height = rows.bottom + 30;
  const label = escapeXml(`${verdicts[told.verdict]}: ${sentence.map((span) => span.text).join('')}`.slice(0, 600));
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" font-family="system-ui, Roboto, 'Segoe UI', 'DejaVu Sans', sans-serif"><style>.code{font-family:ui-monospace,'Roboto Mono',Consolas,'DejaVu Sans Mono',monospace}text{white-space:pre}</style>\n<rect width="${width}" height="${height}" fill="${ground}"/>\n${parts.join('\n')}\n</svg>\n`,
  };
}

/** The error, or what is known of a loss that is none; a session that was kept has no fault to tell. */
function headlineOf({ findings, verdict }: ChainDiagnosis): Finding | undefined {
  const error = findings.find(({ severity }) => severity === 'error');
  const isFine = verdict === 'kept' || verdict === 'not-applicable';
  return error ?? (isFine ? undefined : findings.find(({ severity }) => severity === 'warning'));
}

const verdicts: Readonly<Record<ChainVerdictKind, string>> = {
  kept: 'Session kept',
  lost: 'Session lost',
  'never-established': 'Session never established',
  'not-applicable': 'No session to follow',
};

function title({ verdict, lostAt }: ChainDiagnosis, finding: Finding | undefined, palette: Palette): string {
  const colour = verdict === 'kept' ? palette.kept : verdict === 'not-applicable' ? palette.text : palette.lost;
  const words = `${verdicts[verdict]}${lostAt === undefined ? '' : ` at hop ${lostAt + 1}`}`;
  const style = { fill: palette.dim, size: 11, code: true };
  const cause = finding === undefined ? '' : `${finding.cause} · ${finding.confidence}`;
  return [
    verdictAt(verdict, margin, 12, palette),
    textAt(margin + 24, 25, words, 400, { fill: colour, size: 14, bold: true }),
    textAt(width - margin - Math.min(widthOf(cause, style), 480), 25, cause, 480, style),
  ].join('');
}

function sentenceLine(
  line: readonly { readonly text: string; readonly code: boolean }[],
  y: number,
  fill: string,
): string {
  const words = line.map(
    ({ text, code }) => `<tspan${code ? ' class="code" font-size="14"' : ''}>${escapeXml(text)}</tspan>`,
  );
  return `<text x="${margin}" y="${y}" fill="${fill}" font-size="15" font-weight="500">${words.join('')}</text>`;
}

/** The line with its decisive part marked: where that part lies far back, the line begins shortly before it. */
function evidenceLine(evidence: Evidence, told: string, y: number, palette: Palette): string {
  const { part, text, mark } = evidence;
  const hop = hopOf(evidence, told);
  const where = hop === undefined ? 'rule' : `${hop} ${part.replace('-header', '').replace('-', ' ')}`;
  const left = margin + 130;
  const room = width - margin - left;
  const style = { size: 11, code: true };
  const at = mark === undefined || mark === '' ? -1 : text.indexOf(mark);
  const tooFar = at > 0 && widthOf(text.slice(0, at + (mark ?? '').length), style) > room;
  const name = /^[\w-]+: /.exec(text)?.[0] ?? '';
  const shown = tooFar ? `${name}…${text.slice(Math.max(name.length, at - 24))}` : text;
  const whole = fit(shown, room, style);
  const from = at < 0 ? -1 : whole.indexOf(mark ?? '');
  const marked =
    from < 0
      ? escapeXml(whole)
      : `${escapeXml(whole.slice(0, from))}<tspan fill="${palette.lost}" font-weight="700" text-decoration="underline">${escapeXml(mark ?? '')}</tspan>${escapeXml(whole.slice(from + (mark ?? '').length))}`;
  return `${textAt(margin, y, where, 124, { fill: palette.dim, size: 12 })}<text x="${left}" y="${y}" fill="${palette.text}" font-size="11" class="code">${marked}</text>`;
}

function shownHops({ chain, lostAt }: ChainDiagnosis): readonly number[] {
  const all = chain.hops.map((_, index) => index);
  if (all.length <= mostHops || lostAt === undefined || lostAt < mostHops - 3) return all.slice(0, mostHops);
  return [...all.slice(0, 3), ...all.slice(Math.max(3, lostAt - 20), lostAt + mostHops - 23)];
}
