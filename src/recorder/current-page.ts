import type { CaptureEvent } from '../core/events.ts';
import type { Chain, Trace } from '../core/model.ts';
import { withoutReturn } from './compact.ts';

/**
 * For "Preserve log" switched off: the events without those of earlier pages of the tab. What led to the page now shown (its own
 * chain, client-side redirects before it, popups) stays. undefined: there is nothing to drop.
 */
export function eventsOfCurrentPage(
  events: readonly CaptureEvent[],
  trace: Trace,
  tabId: number,
): CaptureEvent[] | undefined {
  const page = trace.chains.findLast((chain) => chain.kind === 'navigation' && chain.tabId === tabId);
  if (page === undefined) return undefined;
  const flow = trace.chains.filter((chain) => chain.flow === page.flow);
  const since = Math.min(...flow.map(startOf));
  const dropped = new Set(
    trace.chains
      .filter((chain) => chain.flow !== page.flow && startOf(chain) < since)
      .flatMap((chain) => chain.hops.map((hop) => hop.requestId)),
  );
  if (dropped.size === 0) return undefined;
  return events
    .filter((event) => !('requestId' in event) || !dropped.has(event.requestId))
    .map((event) => (event.type === 'committed' && event.time < since ? withoutReturn(event) : event));
}

function startOf(chain: Chain): number {
  return chain.hops[0]?.times.start ?? Infinity;
}
