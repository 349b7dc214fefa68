import type { RequestEvent, RequestStarted } from '../events.ts';
import type { ResourceType } from '../model.ts';
import { byRequestId, byTimeAndPhase, lowerBound, mergeSorted } from './event-order.ts';
import { resourceTypeOf } from './heard-hop.ts';
import { requestHops, type HeardHop } from './request-hops.ts';

/** One request with all its redirects, as far as it was heard; a chain before it is dressed with what is around it. */
export interface Draft {
  readonly requestId: string;
  readonly events: readonly RequestEvent[];
  readonly hops: readonly HeardHop[];
  /** Time of its first event. */
  readonly start: number;
  /** -1: no tab's (a page's service worker). */
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly resourceType: ResourceType;
  /** The first start that was heard. */
  readonly started: RequestStarted | undefined;
}

/** Adds events of one request; the draft itself comes back when they say nothing new. */
export function addToDraft(draft: Draft | undefined, events: readonly RequestEvent[]): Draft | undefined {
  const merged = mergeSorted(draft?.events ?? [], events, byTimeAndPhase);
  const [first] = merged;
  if (merged === draft?.events || first === undefined) return draft;
  const hops = requestHops(merged, draft?.hops ?? []);
  const started = hops.find((hop) => hop.started)?.started;
  return {
    requestId: first.requestId,
    events: merged,
    hops,
    start: first.time,
    tabId: first.tabId,
    frameId: started?.frameId ?? 0,
    parentFrameId: started?.parentFrameId ?? -1,
    resourceType: resourceTypeOf(hops),
    started,
  };
}

export function isNavigation(draft: Draft): boolean {
  return draft.resourceType === 'main-frame' || draft.resourceType === 'sub-frame';
}

export function finalHop(draft: Draft): HeardHop {
  return draft.hops.at(-1)!;
}

/** Drafts of one frame are kept under this key. */
export function frameKey(tabId: number, frameId: number): string {
  return `${tabId}:${frameId}`;
}

/** A draft's place among the others, in order of their beginnings. */
export interface Place {
  readonly start: number;
  readonly requestId: string;
}

export function byPlace(a: Place, b: Place): number {
  return a.start - b.start || byRequestId(a.requestId, b.requestId);
}

/** Index of the first place that begins at or after a time. */
export function firstFrom(places: readonly Place[], time: number): number {
  return lowerBound(places, (place) => place.start < time);
}
