import type { Trace } from '../core/model.ts';

/** What the panel sees of the recording. Owned by the DevTools page, handed to the panel's window; both live in one origin. */
export interface RecorderHandle {
  trace(): Trace;
  /** Called after the trace or the state changed, at most once per animation frame or 100 ms. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  state(): RecorderState;
  record(on: boolean): void;
  /** Drops what was recorded; recording goes on. */
  clear(): void;
  /** "Preserve log": false drops the chains of the previous page when the inspected tab navigates. */
  preserve(on: boolean): void;
  /** How many chains are kept at most; when there are more, the oldest are dropped and a gap says so. */
  keep(limit: number): void;
}

export interface RecorderState {
  readonly recording: boolean;
  readonly preserve: boolean;
  /** When this recording began. */
  readonly since: number;
  /** false: host access was withheld, so headers and cookies are not visible. */
  readonly hasAccess: boolean;
  /** Chains that are kept at most. */
  readonly limit: number;
}
