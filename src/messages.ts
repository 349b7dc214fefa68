import type { CaptureEvent } from './core/events.ts';

/** What crosses the port between the recorder (DevTools page or panel tab) and the background worker, and nothing else. */
export const portName = 'session-trace';

export type ToBackground =
  /** The tabs whose events are wanted from now on; replaces the list before. Events of a newly followed tab that are still in the short backlog are sent at once. */
  | { readonly type: 'follow'; readonly tabIds: readonly number[] }
  | ReadRequest
  /** Keeps the worker awake; answered by nothing. */
  | { readonly type: 'ping' };

/** From a page that cannot ask the browser itself: jar and frames come back as events, access as access. */
export interface ReadRequest {
  readonly type: 'read';
  readonly tabId: number;
  readonly parts: readonly ('jar' | 'frames' | 'access')[];
}

export type FromBackground =
  | { readonly type: 'events'; readonly events: readonly CaptureEvent[] }
  /** May the extension see every host? Sent when asked for by `read`, and when it changes. */
  | { readonly type: 'access'; readonly granted: boolean };
