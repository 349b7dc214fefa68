import type { Track, TrackStep } from '../../core/model.ts';
import type { Reason } from '../reason-words.ts';

/** How the line looks above or below a node. `thin`: the cookie lives, but the hop goes to another site. */
export type Line = 'none' | 'solid' | 'dash' | 'thin';
export type Node = 'set' | 'sent' | 'held' | 'rej' | 'del' | 'repl';

/** What one lane shows on one line of a hop. A cell knows all it draws, so rows can be recycled in any order. */
export interface LaneCell {
  readonly top: Line;
  readonly bottom: Line;
  readonly node: Node | undefined;
  readonly event: LaneEvent | undefined;
  readonly reasons: readonly Reason[];
  /** `v1`, or `v1 → v2`; undefined: nothing to number. */
  readonly version: string | undefined;
  /** The value that is held or set here, also where the lane does not say so. */
  readonly holds: string | undefined;
}

export type LaneEvent =
  | 'sent'
  | 'not-sent'
  | 'not-in-jar'
  | 'other-site'
  | Exclude<TrackStep['response'], 'none' | 'unchanged'>
  | 'set-again';

export interface LaneHop {
  readonly request: LaneCell;
  readonly response: LaneCell;
}

/** Why a cookie was withheld or refused at one hop, as judged there. */
export interface HopReasons {
  readonly request: readonly Reason[];
  readonly response: readonly Reason[];
}

/** The cells of a lane, one pair per hop. The steps may be joined from several chains of a flow; those of some may be missing. */
export function laneCells(
  steps: readonly (TrackStep | undefined)[],
  reasonsAt: (hop: number) => HopReasons,
): readonly LaneHop[] {
  let tail: Line = livedBefore(steps) ? 'solid' : 'none';
  return steps.map((step, hop) => {
    const top = tail;
    const own = step === undefined ? passing(tail) : lineOf(step, tail);
    if (step === undefined) {
      tail = own;
      return { request: empty(top, own), response: empty(own, own) };
    }
    const bottom = lineAfter(step, own);
    tail = bottom;
    const reasons = reasonsAt(hop);
    return {
      request: { top, bottom: own, ...requestOf(step, reasons.request) },
      response: { top: own, bottom, ...responseOf(step, reasons.response) },
    };
  });
}

/** Did the cookie live before the first hop? The first step on its own site that tells decides. */
function livedBefore(steps: readonly (TrackStep | undefined)[]): boolean {
  const first = steps.find((step) => step !== undefined && step.request !== 'other-site');
  return first?.request === 'sent' || first?.request === 'not-sent';
}

/** Joins the steps of one cookie over the chains of a flow; `lengths` says how many hops each chain has. */
export function joinSteps(
  tracks: readonly (Track | undefined)[],
  lengths: readonly number[],
): readonly (TrackStep | undefined)[] {
  return lengths.flatMap((length, at) => Array.from({ length }, (_, hop) => tracks[at]?.steps[hop]));
}

function lineOf(step: TrackStep, tail: Line): Line {
  switch (step.request) {
    case 'sent':
      return 'solid';
    case 'not-sent':
      return 'dash';
    case 'other-site':
      return passing(tail);
    case 'absent':
      return 'none';
  }
}

/** A living cookie on a hop that is none of its business. */
function passing(tail: Line): Line {
  return tail === 'none' ? 'none' : 'thin';
}

function lineAfter(step: TrackStep, own: Line): Line {
  switch (step.response) {
    case 'set':
    case 'renewed':
    case 'replaced':
    case 'unchanged':
      return step.versionAfter === undefined ? own : 'solid';
    case 'deleted':
    case 'expired':
      return 'none';
    case 'none':
    case 'rejected':
      return own;
  }
}

type Event = Omit<LaneCell, 'top' | 'bottom'>;

const nothing: Event = { node: undefined, event: undefined, reasons: [], version: undefined, holds: undefined };

function requestOf(step: TrackStep, reasons: readonly Reason[]): Event {
  const holds = versionName(step.versionBefore);
  switch (step.request) {
    case 'sent':
      return { ...nothing, node: 'sent', event: 'sent', version: holds, holds };
    case 'not-sent':
      return { ...nothing, node: 'held', event: 'not-sent', reasons, holds };
    case 'absent':
      return step.response === 'set' ? nothing : { ...nothing, event: 'not-in-jar', reasons };
    case 'other-site':
      return { ...nothing, event: 'other-site' };
  }
}

function responseOf(step: TrackStep, reasons: readonly Reason[]): Event {
  const before = versionName(step.versionBefore);
  const holds = versionName(step.versionAfter);
  switch (step.response) {
    case 'none':
      return nothing;
    case 'unchanged':
      return { ...nothing, node: 'set', event: 'set-again', version: holds, holds };
    case 'set':
      return { ...nothing, node: 'set', event: 'set', version: holds, holds };
    case 'renewed':
    case 'replaced': {
      const version = before !== undefined && holds !== undefined && before !== holds ? `${before} → ${holds}` : holds;
      return { ...nothing, node: 'repl', event: step.response, version, holds };
    }
    case 'deleted':
    case 'expired':
      return { ...nothing, node: 'del', event: step.response };
    case 'rejected':
      return { ...nothing, node: 'rej', event: 'rejected', reasons };
  }
}

function versionName(version: number | undefined): string | undefined {
  return version === undefined ? undefined : `v${version}`;
}

function empty(top: Line, bottom: Line): LaneCell {
  return { ...nothing, top, bottom };
}
