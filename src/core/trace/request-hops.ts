import type {
  Redirected,
  RequestCompleted,
  RequestEvent,
  RequestFailed,
  RequestHeaders,
  RequestStarted,
  ResponseHeaders,
  ResponseStarted,
} from '../events.ts';
import { phaseOf } from './event-order.ts';

/** What was heard of one hop. Any part may be missing. */
export interface HeardHop {
  readonly url: string;
  /** In the order in which they happened; never empty. */
  readonly events: readonly RequestEvent[];
  readonly started: RequestStarted | undefined;
  readonly requestHeaders: RequestHeaders | undefined;
  readonly responseHeaders: ResponseHeaders | undefined;
  readonly redirected: Redirected | undefined;
  readonly responseStarted: ResponseStarted | undefined;
  readonly completed: RequestCompleted | undefined;
  readonly failed: RequestFailed | undefined;
}

/**
 * Cuts the events of one request, sorted by time and phase, into hops. A hop ends with `redirected` or where another
 * `request-started` of the same id begins; a URL that changes without either (events were lost) begins one too. A hop whose
 * events are those of `before` keeps that object.
 *
 * What follows a 401 or 407 within one request is the browser's second try, with credentials: a hop of its own, because the
 * first answer's cookies count as well. Where the URL has the credentials, Chromium 156 tells only how that answer began.
 */
export function requestHops(events: readonly RequestEvent[], before: readonly HeardHop[]): readonly HeardHop[] {
  const cuts: RequestEvent[][] = [];
  for (const group of sameTime(events)) {
    const waiting = [...group];
    while (waiting.length > 0) {
      // Firefox stamps whole milliseconds: a fast redirect can have two hops in one.
      const [event] = waiting.splice(waiting.length > 64 ? 0 : nextOf(waiting, cuts.at(-1)), 1) as [RequestEvent];
      const open = cuts.at(-1);
      if (open === undefined || beginsHop(open, event)) cuts.push([event]);
      else open.push(event);
    }
  }
  const hops = cuts.map((cut, index) => {
    const old = before[index];
    return old?.events.length === cut.length && old.events.every((event, at) => event === cut[at]) ? old : heard(cut);
  });
  return hops.length === before.length && hops.every((hop, index) => hop === before[index]) ? before : hops;
}

function sameTime(events: readonly RequestEvent[]): RequestEvent[][] {
  const groups: RequestEvent[][] = [];
  for (const event of events) {
    const group = groups.at(-1);
    if (group?.[0]?.time === event.time) group.push(event);
    else groups.push([event]);
  }
  return groups;
}

/** The event of one instant that goes on with the open hop, else the one that its redirect announces, else the first. */
function nextOf(waiting: readonly RequestEvent[], open: readonly RequestEvent[] | undefined): number {
  const last = open?.at(-1);
  if (waiting.length < 2 || last === undefined) return 0;
  const target = last.type === 'redirected' ? last.redirectUrl : undefined;
  const next =
    target === undefined
      ? waiting.findIndex((event) => event.url === last.url && phaseOf[event.type] > phaseOf[last.type])
      : waiting.findIndex((event) => event.url === target);
  return Math.max(next, 0);
}

function beginsHop(open: readonly RequestEvent[], event: RequestEvent): boolean {
  const last = open.at(-1)!;
  if (event.url !== last.url || event.type === 'request-started') return true;
  if (last.type === 'response-headers' && isChallenge(last)) {
    return event.type === 'request-headers' || ('status' in event && event.status !== last.status);
  }
  if (event.type === 'request-failed') return last.type === 'request-failed' || last.type === 'request-completed';
  return last.type === 'redirected' || last.type === 'request-failed' || last.type === 'request-completed';
}

/** Asks for HTTP authentication. */
export function isChallenge({ status }: { readonly status: number }): boolean {
  return status === 401 || status === 407;
}

function heard(events: readonly RequestEvent[]): HeardHop {
  return {
    url: events[0]!.url,
    events,
    started: lastOf(events, 'request-started'),
    requestHeaders: lastOf(events, 'request-headers'),
    responseHeaders: lastOf(events, 'response-headers'),
    redirected: lastOf(events, 'redirected'),
    responseStarted: lastOf(events, 'response-started'),
    completed: lastOf(events, 'request-completed'),
    failed: lastOf(events, 'request-failed'),
  };
}

function lastOf<T extends RequestEvent['type']>(events: readonly RequestEvent[], type: T) {
  return events.findLast((event): event is Extract<RequestEvent, { type: T }> => event.type === type);
}
