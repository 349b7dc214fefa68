import type { Trace } from '../../src/core/model.ts';
import type { RecorderHandle, RecorderState } from '../../src/recorder/recorder-handle.ts';

export interface FakeRecorder extends RecorderHandle {
  /** Another version of the recording arrives. */
  show(trace: Trace): void;
  set(state: Partial<RecorderState>): void;
}

/** A recorder whose recording is given. */
export function fakeRecorder(first: Trace, state: Partial<RecorderState> = {}): FakeRecorder {
  let trace = first;
  let now: RecorderState = {
    recording: true,
    preserve: true,
    since: first.startedAt,
    hasAccess: true,
    limit: 3000,
    ...state,
  };
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const set = (change: Partial<RecorderState>) => {
    now = { ...now, ...change };
    tell();
  };
  return {
    trace: () => trace,
    state: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record: (recording) => set({ recording }),
    preserve: (preserve) => set({ preserve }),
    keep: (limit) => set({ limit }),
    clear: () => {
      trace = { ...trace, chains: [], gaps: [] };
      tell();
    },
    show: (next) => {
      trace = next;
      tell();
    },
    set,
  };
}
