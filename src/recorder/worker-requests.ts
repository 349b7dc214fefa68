import type { CaptureEvent, RequestEvent } from '../core/events.ts';

/**
 * Requests that belong to no tab are a service worker's. They are of this recording if their initiator is an origin that a
 * followed tab shows, or soon shows: the worker fetches a page before it is committed.
 */
export interface WorkerRequests {
  /** What of it belongs to the recording; what was held back and turns out to belong comes along. */
  select(events: readonly CaptureEvent[]): CaptureEvent[];
}

const holdFor = 5000;
const holdLimit = 500;

export function createWorkerRequests(): WorkerRequests {
  const origins = new Set<string>();
  const known = new Set<string>();
  let held: { readonly initiator: string; readonly events: RequestEvent[] }[] = [];

  function show(url: string): RequestEvent[] {
    if (!URL.canParse(url)) return [];
    const { origin } = new URL(url);
    origins.add(origin);
    const released = held.filter(({ initiator }) => initiator === origin).flatMap(({ events }) => events);
    held = held.filter(({ initiator }) => initiator !== origin);
    released.forEach(({ requestId }) => known.add(requestId));
    return released;
  }

  function sort(event: RequestEvent): RequestEvent[] {
    if (event.tabId >= 0) return [event];
    if (known.has(event.requestId)) {
      if (event.type === 'request-completed' || event.type === 'request-failed') known.delete(event.requestId);
      return [event];
    }
    const waiting = held.find(({ events }) => events[0]?.requestId === event.requestId);
    if (waiting !== undefined) {
      waiting.events.push(event);
    } else if (event.type === 'request-started' && event.initiator !== undefined) {
      if (origins.has(event.initiator)) {
        known.add(event.requestId);
        return [event];
      }
      held = held.filter(({ events }) => event.time - (events[0]?.time ?? 0) < holdFor).slice(-holdLimit);
      held.push({ initiator: event.initiator, events: [event] });
    }
    return [];
  }

  return {
    select: (events) =>
      events.flatMap((event): CaptureEvent[] => {
        switch (event.type) {
          case 'committed':
            return [event, ...show(event.url)];
          case 'frames-read':
            return [event, ...event.frames.flatMap(({ url }) => show(url))];
          default:
            return 'requestId' in event ? sort(event) : [event];
        }
      }),
  };
}
