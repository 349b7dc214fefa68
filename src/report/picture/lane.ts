import type { Track, TrackStep } from '../../core/model.ts';
import { reasonCode } from '../../core/reasons/reason-code.ts';

export type GlyphName = 'set' | 'sent' | 'held' | 'rejected' | 'deleted' | 'replaced';
/** `dash`: alive but withheld; `thin`: alive, the hop goes to another site. */
export type LaneLine = 'none' | 'solid' | 'dash' | 'thin';

/** One line (request or response) of a hop in a lane. */
export interface LaneMark {
  readonly above: LaneLine;
  readonly below: LaneLine;
  readonly glyph: GlyphName | undefined;
  readonly word: string;
  readonly reasons: readonly string[];
}

/** A cookie's lane: for each hop what its request did and what its response did. */
export function laneOf({ steps }: Track): readonly { readonly request: LaneMark; readonly response: LaneMark }[] {
  const first = steps.find(({ request }) => request !== 'other-site')?.request;
  let tail: LaneLine = first === 'sent' || first === 'not-sent' ? 'solid' : 'none';
  return steps.map((step) => {
    const above = tail;
    const own = during(step, above);
    tail = after(step, own);
    return {
      request: { above, below: own, ...requestMark(step) },
      response: { above: own, below: tail, ...responseMark(step) },
    };
  });
}

function during({ request }: TrackStep, tail: LaneLine): LaneLine {
  switch (request) {
    case 'sent':
      return 'solid';
    case 'not-sent':
      return 'dash';
    case 'absent':
      return 'none';
    case 'other-site':
      return tail === 'none' ? 'none' : 'thin';
  }
}

function after({ response, versionAfter }: TrackStep, own: LaneLine): LaneLine {
  switch (response) {
    case 'set':
    case 'renewed':
    case 'replaced':
    case 'unchanged':
      return versionAfter === undefined ? own : 'solid';
    case 'deleted':
    case 'expired':
      return 'none';
    case 'none':
    case 'rejected':
      return own;
  }
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
      return response === 'set' ? nothing : { ...nothing, word: 'not in the jar' };
    case 'other-site':
      return { ...nothing, word: 'other site' };
  }
}

function responseMark({ response, versionBefore, versionAfter, reasons }: TrackStep): Mark {
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
      return { ...nothing, glyph: 'deleted', word: response };
    case 'rejected':
      return { glyph: 'rejected', word: 'rejected', reasons: reasons.map(reasonCode) };
  }
}

function version(number: number | undefined): string {
  return number === undefined ? '' : ` v${number}`;
}
