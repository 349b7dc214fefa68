import { cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { App } from '../../src/panel/components/App.tsx';
import { createStore, type Store, type StoreOptions } from '../../src/panel/store/create-store.ts';
import type { ReadFile } from '../../src/panel/reading/read-file.ts';
import type { Trace } from '../../src/core/model.ts';
import type { RecorderState } from '../../src/recorder/recorder-handle.ts';
import { fakeRecorder, type FakeRecorder } from './fake-recorder.ts';
import { recording, type RecordingName } from './fixtures.ts';

const stores = new Set<Store>();
afterEach(() => {
  cleanup();
  for (const store of stores) store.dispose();
  stores.clear();
});

export interface OpenPanel {
  readonly store: Store;
  readonly recorder: FakeRecorder;
}

/** The whole panel over a recording. Frames come when the test turns its head (a macrotask). */
export function openPanel(
  what: RecordingName | Trace,
  state: Partial<RecorderState> = {},
  readFile?: ReadFile,
): OpenPanel {
  return openPanelWith(what, state, readFile === undefined ? {} : { readFile });
}

/** The same, with what the browser around it can do. */
export function openPanelWith(
  what: RecordingName | Trace,
  state: Partial<RecorderState>,
  options: Partial<StoreOptions>,
): OpenPanel {
  const recorder = fakeRecorder(typeof what === 'string' ? recording(what) : what, state);
  const store = createStore(recorder, {
    nextFrame: (run) => setTimeout(run),
    version: '0.0.0',
    ...options,
  });
  stores.add(store);
  render(<App store={store} />);
  return { store, recorder };
}

/** The panel as a tab without a recording. */
export function openViewer(): Store {
  const store = createStore(undefined, { nextFrame: (run) => setTimeout(run), version: '0.0.0' });
  stores.add(store);
  render(<App store={store} />);
  return store;
}
