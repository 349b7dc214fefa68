import type { TrackStep } from '../../core/model.ts';
import { trackLines, type TrackLine } from '../../core/session/track-lines.ts';
import type { Reason } from '../reason-words.ts';

export type Node = 'set' | 'sent' | 'held' | 'rej' | 'swal' | 'del' | 'miss' | 'repl';

/** What one lane shows on one line of a hop. A cell knows all it draws, so rows can be recycled in any order. */
export interface LaneCell {
  readonly top: TrackLine;
  readonly bottom: TrackLine;
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
  | 'set-again'
  | 'delete-missed';

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
  return trackLines(steps).map(({ before, between, after }, hop) => {
    const step = steps[hop];
    const reasons = step === undefined ? undefined : reasonsAt(hop);
    return {
      request: { top: before, bottom: between, ...(step && reasons ? requestOf(step, reasons.request) : nothing) },
      response: { top: between, bottom: after, ...(step && reasons ? responseOf(step, reasons.response) : nothing) },
    };
  });
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
      return step.response === 'set' || step.response === 'swallowed'
        ? nothing
        : { ...nothing, event: 'not-in-jar', reasons };
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
      if (step.missed === true) return { ...nothing, node: 'miss', event: 'delete-missed', holds: before };
      return { ...nothing, node: 'del', event: 'deleted' };
    case 'expired':
      return { ...nothing, node: 'del', event: 'expired' };
    case 'rejected':
      return { ...nothing, node: 'rej', event: 'rejected', reasons };
    case 'swallowed':
      return { ...nothing, node: 'swal', event: 'swallowed' };
  }
}

function versionName(version: number | undefined): string | undefined {
  return version === undefined ? undefined : `v${version}`;
}
