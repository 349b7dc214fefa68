import type { TrackStep } from '../../core/model.ts';
import { responseWord } from '../response-word.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';
import type { Lane } from '../../core/session/lanes-of.ts';
import { trackLines, type TrackLine } from '../../core/session/track-lines.ts';

export type GlyphName = 'set' | 'sent' | 'held' | 'rejected' | 'swallowed' | 'deleted' | 'missed' | 'replaced';

/** One line (request or response) of a hop in a lane. */
export interface LaneMark {
  readonly above: TrackLine;
  readonly below: TrackLine;
  readonly glyph: GlyphName | undefined;
  readonly word: string;
  readonly reasons: readonly string[];
}

/** A cookie's lane: for each hop what its request did and what its response did. */
export function laneMarks({
  steps,
}: Pick<Lane, 'steps'>): readonly { readonly request: LaneMark; readonly response: LaneMark }[] {
  return trackLines(steps).map(({ before, between, after }, hop) => {
    const step = steps[hop];
    return {
      request: { above: before, below: between, ...(step === undefined ? nothing : requestMark(step)) },
      response: { above: between, below: after, ...(step === undefined ? nothing : responseMark(step)) },
    };
  });
}

type Mark = Pick<LaneMark, 'glyph' | 'word' | 'reasons'>;

const nothing: Mark = { glyph: undefined, word: '', reasons: [] };

function requestMark({ request, response, versionBefore, reasons }: TrackStep): Mark {
  switch (request) {
    case 'sent':
      return { ...nothing, glyph: 'sent', word: `sent${version(versionBefore)}` };
    case 'not-sent':
      return { glyph: 'held', word: 'not sent', reasons: response === 'rejected' ? [] : reasons.map(reasonCode) };
    case 'absent':
      return response === 'set' || response === 'swallowed' ? nothing : { ...nothing, word: 'not in the jar' };
    case 'other-site':
      return { ...nothing, word: 'other site' };
  }
}

function responseMark(step: TrackStep): Mark {
  const { response, missed, versionBefore, versionAfter, reasons } = step;
  switch (response) {
    case 'none':
      return nothing;
    case 'unchanged':
      return { ...nothing, glyph: 'set', word: `set again${version(versionAfter)}` };
    case 'set':
      return { ...nothing, glyph: 'set', word: `set${version(versionAfter)}` };
    case 'renewed':
    case 'replaced': {
      const from = versionBefore === undefined || versionBefore === versionAfter ? '' : `${version(versionBefore)} →`;
      return { ...nothing, glyph: 'replaced', word: `${response}${from}${version(versionAfter)}` };
    }
    case 'deleted':
    case 'expired':
      return { ...nothing, glyph: missed === true ? 'missed' : 'deleted', word: responseWord(step) };
    case 'rejected':
      return { glyph: 'rejected', word: 'rejected', reasons: reasons.map(reasonCode) };
    case 'swallowed':
      return { ...nothing, glyph: 'swallowed', word: 'swallowed' };
  }
}

function version(number: number | undefined): string {
  return number === undefined ? '' : ` v${number}`;
}
