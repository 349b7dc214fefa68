import type { Hop } from '../../core/model.ts';

/** Where a hop's bar stands, in percent of the axis. */
export interface Bar {
  readonly left: number;
  readonly width: number;
  /** undefined: the end was not seen. */
  readonly took: number | undefined;
}

export interface TimeAxis {
  readonly total: number;
  readonly bars: readonly Bar[];
}

/** Places hops on one axis. An idle gap longer than all hops together is cut out, so that bars stay readable (panel.md, section 6). */
export function timeAxis(hops: readonly Hop[]): TimeAxis {
  const spans = hops.map((hop) => ({
    start: hop.times.start,
    end: Math.max(hop.times.end ?? hop.times.start, hop.times.start),
  }));
  const busy = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  let cutOut = 0;
  let reached = spans[0]?.start ?? 0;
  const origin = reached;
  const placed = spans.map((span) => {
    if (span.start - reached > busy) cutOut += span.start - reached;
    reached = Math.max(reached, span.end);
    return { start: span.start - origin - cutOut, end: span.end - origin - cutOut };
  });
  const total = Math.max(reached - origin - cutOut, 0);
  const scale = total > 0 ? 100 / total : 0;
  return {
    total,
    bars: placed.map((span, at) => ({
      left: Math.max(span.start * scale, 0),
      width: (span.end - span.start) * scale,
      took: hops[at]?.times.end === undefined ? undefined : span.end - span.start,
    })),
  };
}
