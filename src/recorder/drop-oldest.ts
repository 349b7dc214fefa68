import type { CaptureEvent, GapNoticed } from '../core/events.ts';
import type { Trace } from '../core/model.ts';
import { compactBefore } from './compact.ts';

/** More chains than this are not kept: a page that polls would fill the memory of a DevTools left open over night. */
export const chainLimit = 3000;

/**
 * The events without those of the oldest chains, a quarter of the limit at once so that it is seldom done, and a gap that says
 * so. Chains still under way stay. undefined while the limit is not reached.
 */
export function dropOldest(
  events: readonly CaptureEvent[],
  trace: Trace,
  limit: number = chainLimit,
): CaptureEvent[] | undefined {
  if (trace.chains.length <= limit) return undefined;
  const count = trace.chains.length - limit + Math.ceil(limit / 4);
  const oldest = trace.chains.slice(0, count).filter((chain) => chain.state !== 'open');
  const first = oldest[0]?.hops[0];
  const last = oldest.at(-1)?.hops[0];
  if (first === undefined || last === undefined) return undefined;
  const dropped = new Set(oldest.flatMap((chain) => chain.hops.map((hop) => hop.requestId)));
  const open = trace.chains.slice(0, count).filter((chain) => chain.state === 'open');
  const gap: GapNoticed = {
    type: 'gap',
    kind: 'dropped',
    from: events.find(isDropped)?.from ?? first.times.start,
    time: last.times.start,
    text: 'The oldest requests were dropped to save memory.',
  };
  const rest = events.filter((event) => {
    if (isDropped(event)) return false;
    return !('requestId' in event) || !dropped.has(event.requestId);
  });
  const since = trace.chains[count]?.hops[0]?.times.start ?? last.times.start;
  const times = open.flatMap(({ hops }) =>
    hops.map(({ times: { start, end, headers } }) => ({ from: start, to: end ?? headers ?? start })),
  );
  return [gap, ...compactBefore(rest, trace, since, times)];
}

function isDropped(event: CaptureEvent): event is GapNoticed {
  return event.type === 'gap' && event.kind === 'dropped';
}
