import type { TrackStep } from '../model.ts';

/** How a followed cookie's line runs. `dash`: alive but withheld; `thin`: alive, but the hop goes to another site. */
export type TrackLine = 'none' | 'solid' | 'dash' | 'thin';

/** The line at one hop: before its request, from there to its response, and after that. */
export interface TrackLines {
  readonly before: TrackLine;
  readonly between: TrackLine;
  readonly after: TrackLine;
}

/**
 * The line of a followed cookie, hop by hop; the one thing that every drawing of a track is made from. The steps may be
 * joined from several chains; undefined: nothing is known of that hop, and a living cookie passes by it.
 */
export function trackLines(steps: readonly (TrackStep | undefined)[]): readonly TrackLines[] {
  let tail: TrackLine = livedBefore(steps) ? 'solid' : 'none';
  return steps.map((step) => {
    const before = tail;
    const between = step === undefined ? passing(tail) : duringRequest(step, tail);
    tail = step === undefined ? between : afterResponse(step, between);
    return { before, between, after: tail };
  });
}

/** Did the cookie live before the first hop? The first step on its own site that tells decides. */
function livedBefore(steps: readonly (TrackStep | undefined)[]): boolean {
  const first = steps.find((step) => step !== undefined && step.request !== 'other-site');
  return first?.request === 'sent' || first?.request === 'not-sent';
}

/** A living cookie on a hop that is none of its business. */
function passing(tail: TrackLine): TrackLine {
  return tail === 'none' ? 'none' : 'thin';
}

function duringRequest({ request }: TrackStep, tail: TrackLine): TrackLine {
  switch (request) {
    case 'sent':
      return 'solid';
    case 'not-sent':
      return 'dash';
    case 'absent':
      return 'none';
    case 'other-site':
      return passing(tail);
  }
}

function afterResponse({ response, missed, versionAfter }: TrackStep, own: TrackLine): TrackLine {
  switch (response) {
    case 'set':
    case 'renewed':
    case 'replaced':
    case 'unchanged':
      return versionAfter === undefined ? own : 'solid';
    case 'deleted':
      return missed === true ? own : 'none';
    case 'expired':
      return 'none';
    case 'none':
    case 'rejected':
    case 'swallowed':
      return own;
  }
}
