import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ChainDiagnosis, Diagnosis, Trace } from '../../core/model.ts';
import { readHere, type ReadFile } from '../reading/read-file.ts';
import type { RecorderHandle, RecorderState } from '../../recorder/recorder-handle.ts';
import { createReports, type Reports } from '../writing/create-reports.ts';
import { createWriting, type Writing } from '../writing/create-writing.ts';
import { createComparison, type Comparison } from './create-comparison.ts';
import { createFiles, type Files } from './create-files.ts';
import { createJudging, type Checking } from './create-judging.ts';
import { createListStore, type ListStore } from './create-list-store.ts';
import { createSelection, type Selection } from './create-selection.ts';
import { createSettings, type Memory, type Settings } from './create-settings.ts';
import { createWhatIf, type WhatIf } from './create-what-if.ts';
import { flowKey } from './entries.ts';
import { whileOpen } from './while-open.ts';
import { w } from '../words.ts';
import { createViewState, type ViewState } from './create-view-state.ts';

export type ChosenCookie = { readonly name: string; readonly domain?: string };

/** All that the panel knows. Components read signals; what changes them are the functions. */
export interface Store {
  /** undefined in a viewer: there is nothing to record. */
  readonly recorder: RecorderHandle | undefined;
  readonly recording: ReadonlySignal<RecorderState | undefined>;
  /** What is on screen: the import if there is one, else the recording. */
  readonly trace: ReadonlySignal<Trace | undefined>;
  readonly diagnosis: ReadonlySignal<Diagnosis | undefined>;
  /** How far the verdicts of a long recording are; undefined: all are there. */
  readonly checking: ReadonlySignal<Checking | undefined>;
  /** Checks the rest at once, before verdicts are handed out. */
  readonly finishChecking: () => void;
  readonly byId: ReadonlySignal<ReadonlyMap<string, ChainDiagnosis>>;
  /** Cookies chosen by the user; empty: found automatically. */
  readonly chosen: Signal<readonly ChosenCookie[]>;
  readonly list: ListStore;
  readonly selection: Selection;
  readonly whatIf: WhatIf;
  readonly comparison: Comparison;
  readonly view: ViewState;
  readonly settings: Settings;
  /** Asks the user for access to all sites, while a click or key is handled; undefined: it cannot be asked for here. */
  readonly askForAccess: (() => Promise<boolean>) | undefined;
  /** Opens the browser's own Network panel, filtered by a URL; undefined: this browser leads nobody there. */
  readonly showInNetwork: ((url: string) => void) | undefined;
  /** What recording needs and this browser does not have. */
  readonly lacking: readonly string[];
  readonly files: Files;
  /** What leaves the panel, and what makes it without stopping the panel. */
  readonly reports: Reports;
  readonly writing: Writing;
  readonly clear: () => void;
  /** Stops listening to the recorder. */
  readonly dispose: () => void;
}

export interface StoreOptions {
  /** Calls back once, before the next frame is drawn. */
  readonly nextFrame: (run: () => void) => void;
  /** Version of this extension, named in reports. */
  readonly version: string;
  /** How files are read; default: here, while the panel waits. */
  readonly readFile?: ReadFile;
  /** Where settings are kept; default: nowhere. */
  readonly memory?: Memory;
  readonly askForAccess?: () => Promise<boolean>;
  readonly showInNetwork?: ((url: string) => void) | undefined;
  readonly lacking?: readonly string[];
}

/** `handle` undefined makes a viewer, which shows imported files only. */
export function createStore(
  handle: RecorderHandle | undefined,
  { nextFrame, version, readFile = readHere, memory, askForAccess, showInNetwork, lacking = [] }: StoreOptions,
): Store {
  const settings = createSettings(memory);
  const { value: most } = settings.keptChains;
  if (handle !== undefined && most !== undefined && handle.state().limit !== most) handle.keep(most);
  const recorded = signal(handle?.trace());
  const recording = signal(handle?.state());
  const chosen = signal<readonly ChosenCookie[]>([]);
  const view = createViewState();
  const imported = signal<Trace | undefined>(undefined);
  const trace = computed(() => imported.value ?? recorded.value);
  const judging = createJudging({ trace, chosen, nextFrame });
  const { judged } = judging;
  // an import, or a recording that was stopped, hears no more answers: what it knows is all there is
  const diagnosis = computed(() => {
    const isLive = imported.value === undefined && recording.value?.recording === true;
    return isLive && judged.value !== undefined ? whileOpen(judged.value) : judged.value;
  });
  const byId = computed(() => new Map(diagnosis.value?.chains.map((chain) => [chain.chain.id, chain])));
  const list = createListStore(diagnosis);
  const flow: ReadonlySignal<string | undefined> = computed(() => flowKey(trace.value, selection.entry.value));
  const whatIf = createWhatIf(judged, flow);
  const selection: Selection = createSelection({
    diagnosis,
    trace,
    list,
    whatIf,
    chosen,
    isChecked: computed(() => judging.checking.value === undefined),
  });
  const comparison = createComparison({ selection, trace, chosen, view, finish: judging.finish });
  const files = createFiles({ imported, judging, chosen, view, readFile });
  const reports = createReports({ trace, chosen, judging, version });
  const writing = createWriting(() => {
    view.notice.value = { kind: 'note', text: w('writingFailed') };
  });

  const read = () =>
    batch(() => {
      recorded.value = handle?.trace();
      recording.value = handle?.state();
    });
  const stop = handle?.subscribe(oncePerFrame(read, nextFrame));

  return {
    recorder: handle,
    recording,
    trace,
    diagnosis,
    checking: judging.checking,
    finishChecking: judging.finish,
    byId,
    chosen,
    list,
    selection,
    whatIf,
    comparison,
    view,
    settings,
    askForAccess,
    showInNetwork,
    lacking,
    files,
    reports,
    writing,
    clear: () =>
      batch(() => {
        if (imported.value === undefined) handle?.clear();
        imported.value = undefined;
        view.imported.value = undefined;
        selection.forget();
        whatIf.forget();
        read();
      }),
    dispose: () => {
      stop?.();
      writing.dispose();
      judging.dispose();
    },
  };
}

function oncePerFrame(run: () => void, nextFrame: StoreOptions['nextFrame']): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    nextFrame(() => {
      waiting = false;
      run();
    });
  };
}
