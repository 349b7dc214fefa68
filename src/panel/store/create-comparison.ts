import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { compareRuns } from '../../core/compare/compare-runs.ts';
import type { Comparison as Compared, Run, Side } from '../../core/compare/difference.ts';
import type { Trace } from '../../core/model.ts';
import type { ChosenCookie } from './create-store.ts';
import type { Selection } from './create-selection.ts';
import type { ViewState } from './create-view-state.ts';

/** A run as it was when it was picked, with what is needed to mask it and to show it again. */
export interface PickedRun {
  readonly run: Run;
  readonly trace: Trace;
  readonly chosen: readonly ChosenCookie[];
  /** The file that it came from; undefined: the recording. */
  readonly file: string | undefined;
}

/** Run 1, which the user picked and which stays whatever is opened, beside run 2, which is what is selected. */
export interface Comparison {
  readonly a: ReadonlySignal<PickedRun | undefined>;
  readonly b: ReadonlySignal<PickedRun | undefined>;
  /** Is the comparison on screen? */
  readonly open: Signal<boolean>;
  /** undefined while there is no run 1, or B is the same run. */
  readonly result: ReadonlySignal<Compared | undefined>;
  /** Are differences listed that are new in every run? */
  readonly noise: Signal<boolean>;
  /** Takes what is selected as run 1. */
  readonly pick: () => void;
  /** Picks run 1 where there is none, else shows it beside what is selected, else goes back. */
  readonly next: () => void;
  readonly forget: () => void;
  readonly run: (side: Side) => PickedRun | undefined;
}

interface Sources {
  readonly selection: Selection;
  readonly trace: ReadonlySignal<Trace | undefined>;
  readonly chosen: ReadonlySignal<readonly ChosenCookie[]>;
  readonly view: ViewState;
  /** Gives every chain its verdict: a run that was picked stays as it is. */
  readonly finish: () => void;
}

export function createComparison({ selection, trace, chosen, view, finish }: Sources): Comparison {
  const a = signal<PickedRun | undefined>(undefined);
  const open = signal(false);
  const b = computed((): PickedRun | undefined => {
    const entry = selection.entry.value;
    if (entry === undefined || trace.value === undefined) return undefined;
    return { run: entry.chains, trace: trace.value, chosen: chosen.value, file: view.imported.value?.name };
  });
  // While requests come in, entries are made anew around chains that stay.
  let last: { readonly runs: readonly [Run, Run]; readonly compared: Compared } | undefined;
  const result = computed(() => {
    if (!open.value || a.value === undefined || b.value === undefined || sameRun(a.value, b.value)) return undefined;
    const runs = [a.value.run, b.value.run] as const;
    if (last === undefined || !runs.every((run, at) => sameChains(run, last!.runs[at] ?? [])))
      last = { runs, compared: compareRuns(...runs) };
    return last.compared;
  });
  const pick = () =>
    batch(() => {
      finish();
      a.value = b.value;
      open.value = false;
    });
  return {
    a,
    b,
    open,
    result,
    noise: signal(false),
    pick,
    next: () => {
      if (a.value === undefined) pick();
      else open.value = !open.value;
    },
    forget: () =>
      batch(() => {
        a.value = undefined;
        open.value = false;
      }),
    run: (side) => (side === 1 ? a.value : b.value),
  };
}

/** The same chains of the same recording, however far that has gone on. */
export function sameRun(a: PickedRun, b: PickedRun): boolean {
  if (a.file !== b.file || (a.file !== undefined && a.trace !== b.trace)) return false;
  if (a.trace.startedAt !== b.trace.startedAt) return false;
  return a.run.map(({ chain }) => chain.id).join() === b.run.map(({ chain }) => chain.id).join();
}

function sameChains(a: Run, b: Run): boolean {
  return a.length === b.length && a.every((chain, at) => chain === b[at]);
}
