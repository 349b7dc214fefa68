import { batch, type Signal } from '@preact/signals';
import type { Trace } from '../../core/model.ts';
import type { Phrase } from '../../core/words.ts';
import { inSlices } from '../reading/in-slices.ts';
import type { ReadFile } from '../reading/read-file.ts';
import type { StepShare } from '../reading/reading-step.ts';
import type { Judging } from './create-judging.ts';
import type { ChosenCookie } from './create-store.ts';
import type { ViewState } from './create-view-state.ts';

/** Files in. What is read replaces the screen, never the recording. */
export interface Files {
  /** Reads a HAR file; a bad one becomes a notice and changes nothing. */
  readonly open: (file: File) => Promise<void>;
  /** Stops reading; what is on screen stays. */
  readonly cancel: () => void;
  /** Puts a file on screen that was read before. */
  readonly show: (trace: Trace, chosen: readonly ChosenCookie[], name: string) => void;
  readonly close: () => void;
}

interface Parts {
  readonly imported: Signal<Trace | undefined>;
  readonly judging: Judging;
  readonly chosen: Signal<readonly ChosenCookie[]>;
  readonly view: ViewState;
  readonly readFile: ReadFile;
}

export function createFiles({ imported, judging, chosen, view, readFile }: Parts): Files {
  let reading: AbortController | undefined;
  const refuse = (problem: Phrase, where: string | undefined) => {
    view.notice.value = { kind: 'import-error', problem, where };
  };
  return {
    open: async (file) => {
      reading?.abort();
      const mine = new AbortController();
      const { signal } = mine;
      reading = mine;
      const progress = (at: StepShare) => {
        if (!signal.aborted) view.reading.value = { name: file.name, at };
      };
      progress({ step: 'opening', share: 0 });
      const read = await readFile(file, { signal, progress });
      // What is worked out here is remembered: when the file comes on screen, its diagnosis is there.
      if (read?.ok === true) {
        const steps = judging.inSteps(read.trace, read.chosen);
        await inSlices(steps, signal, (share) => progress(stepOfJudging(share, read.trace.chains.length)));
      }
      if (signal.aborted || read === undefined) return;
      view.reading.value = undefined;
      if (!read.ok) {
        refuse(read.problem.text, read.problem.where);
        return;
      }
      batch(() => {
        imported.value = read.trace;
        chosen.value = read.chosen;
        view.imported.value = { name: file.name, notes: read.notes };
        view.notice.value = undefined;
      });
    },
    cancel: () => {
      reading?.abort();
      view.reading.value = undefined;
    },
    show: (read, cookies, name) =>
      batch(() => {
        if (imported.value === read) return;
        imported.value = read;
        chosen.value = cookies;
        view.imported.value = { name, notes: [] };
      }),
    close: () =>
      batch(() => {
        if (imported.value === undefined) return;
        imported.value = undefined;
        chosen.value = [];
        view.imported.value = undefined;
      }),
  };
}

/** A diagnosis judges all cookies first, then follows the session through all chains. */
function stepOfJudging(share: number, all: number): StepShare {
  return share < 0.5 ? { step: 'judging', share: share * 2, all } : { step: 'following', share: share * 2 - 1, all };
}
