import type { CaptureEvent } from './core/events.ts';

/** What crosses the port between the recorder (DevTools page or panel tab) and the background worker, and nothing else. */
export const portName = 'session-trace';

export type ToBackground =
  /** The tabs whose events are wanted from now on; replaces the list before. Events of a newly followed tab that are still in the short backlog are sent at once. */
  | { readonly type: 'follow'; readonly tabIds: readonly number[] }
  /** Keeps the worker awake; answered by nothing. */
  | { readonly type: 'ping' };

export type FromBackground = {
  readonly type: 'events';
  readonly events: readonly CaptureEvent[];
};
