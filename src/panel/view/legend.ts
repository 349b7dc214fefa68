import type { TrackLine } from '../../core/session/track-lines.ts';
import type { ShownVerdict } from '../store/while-open.ts';
import type { Word } from '../words.ts';
import type { LaneCell, LaneHop, Node } from './lanes.ts';

/** Everything that a lane can show: glyphs (a replacement that is no loss has its own colour), lines, and numbered values. */
export type Sign = Node | 'repl-calm' | Exclude<TrackLine, 'none'> | 'version';

interface Meaning {
  readonly word: Word;
  /** In one sentence. */
  readonly tip: Word;
}

/** In the order of the key. Typed by what can be drawn: a new glyph or line has to be named here. */
export const legend: Readonly<Record<Sign, Meaning>> = {
  set: { word: 'set', tip: 'setTip' },
  sent: { word: 'sent', tip: 'sentTip' },
  held: { word: 'inJarNotSent', tip: 'notSentTip' },
  rej: { word: 'rejected', tip: 'signRejectedTip' },
  swal: { word: 'swallowed', tip: 'swallowedTip' },
  del: { word: 'signDeleted', tip: 'signDeletedTip' },
  miss: { word: 'deleteMissed', tip: 'deleteMissedTip' },
  repl: { word: 'replaced', tip: 'replacedTip' },
  'repl-calm': { word: 'renewed', tip: 'renewedTip' },
  solid: { word: 'alive', tip: 'aliveTip' },
  dash: { word: 'withheld', tip: 'withheldTip' },
  thin: { word: 'otherSite', tip: 'otherSiteLineTip' },
  version: { word: 'valueNo', tip: 'valueNoTip' },
};

export const signs = Object.keys(legend) as readonly Sign[];

/** A replacement after which the session went on: it is drawn in the colour of its lane. */
export function isCalm({ event }: LaneCell): boolean {
  return event === 'renewed';
}

/** The signs that these lanes show. */
export function signsIn(lanes: readonly { readonly cells: readonly LaneHop[] }[]): ReadonlySet<Sign> {
  const seen = new Set<Sign>();
  for (const { cells } of lanes) for (const { request, response } of cells) addSigns(seen, request, response);
  return seen;
}

function addSigns(seen: Set<Sign>, ...cells: readonly LaneCell[]): void {
  for (const cell of cells) {
    const { node, top, bottom, version } = cell;
    if (node !== undefined) seen.add(node === 'repl' && isCalm(cell) ? 'repl-calm' : node);
    if (top !== 'none') seen.add(top);
    if (bottom !== 'none') seen.add(bottom);
    if (version !== undefined) seen.add('version');
  }
}

/** The shapes of the list's verdicts, in few words: there they stand alone. */
export const verdictLegend: Readonly<Record<Exclude<ShownVerdict, 'unchecked'>, Word>> = {
  lost: 'signLost',
  'never-established': 'signNever',
  kept: 'signKept',
  'not-applicable': 'signNone',
  pending: 'signPending',
};

export const verdictSigns = Object.keys(verdictLegend) as readonly (keyof typeof verdictLegend)[];
