import { batch, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Diagnosis, Trace } from '../../core/model.ts';
import type { Phrase } from '../../core/words.ts';
import { toHar } from '../../report/har/to-har.ts';
import { toMarkdown } from '../../report/markdown/to-markdown.ts';
import { inSlices } from '../reading/in-slices.ts';
import type { ReadFile } from '../reading/read-file.ts';
import type { StepShare } from '../reading/reading-step.ts';
import type { Judging } from './create-judging.ts';
import type { ChosenCookie } from './create-store.ts';
import type { ViewState } from './create-view-state.ts';
import { toldFile, type ToldFile, type ToldForm } from './told-file.ts';

/** Files out and in. What is read replaces the screen, never the recording. */
export interface Files {
  /** The report and the name to save it under; undefined when nothing was recorded. */
  readonly report: (
    redaction: 'values' | 'none',
    now: number,
  ) => { readonly name: string; readonly text: string } | undefined;
  /** The verdict of these chains for an issue tracker, masked; undefined when nothing was recorded. */
  readonly markdown: (chains: readonly string[]) => string | undefined;
  /** The same as a file of that form, masked; text and JSON tell of all chains. */
  readonly told: (form: ToldForm, chains: readonly string[], now: number) => ToldFile | undefined;
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
  readonly trace: ReadonlySignal<Trace | undefined>;
  readonly judging: Judging;
  readonly chosen: Signal<readonly ChosenCookie[]>;
  readonly view: ViewState;
  readonly version: string;
  readonly readFile: ReadFile;
}

export function createFiles({ imported, trace, judging, chosen, view, version, readFile }: Parts): Files {
  let reading: AbortController | undefined;
  const shown = () => {
    judging.finish();
    const { value: diagnosis } = judging.judged;
    return trace.value === undefined || diagnosis === undefined ? undefined : ([trace.value, diagnosis] as const);
  };
  const refuse = (problem: Phrase, where: string | undefined) => {
    view.notice.value = { kind: 'import-error', problem, where };
  };
  return {
    report: (redaction, now) => {
      const [told, judged] = shown() ?? [];
      if (told === undefined || judged === undefined) return undefined;
      const har = toHar(told, judged, { redaction, version, salt: crypto.randomUUID() });
      return { name: fileName(told, judged, now), text: `${JSON.stringify(har, undefined, 2)}\n` };
    },
    markdown: (chains) => {
      const [told, judged] = shown() ?? [];
      if (told === undefined || judged === undefined) return undefined;
      return toMarkdown(told, judged, { redaction: 'values', salt: crypto.randomUUID(), chains });
    },
    told: (form, chains, now) => {
      const [told, judged] = shown() ?? [];
      if (told === undefined || judged === undefined) return undefined;
      return toldFile(form, told, judged, { version, chains, name: fileName(told, judged, now) });
    },
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

/** `session-trace-<host>-<time>.har`; the host is the headline's, else the first chain's. Time is UTC. */
export function fileName(trace: Trace, diagnosis: Diagnosis, now: number): string {
  const headline = trace.chains.find((chain) => chain.id === diagnosis.findings[0]?.chain) ?? trace.chains[0];
  const url = headline?.hops[0]?.request.url ?? '';
  const host = /^https?:\/\/([^/?#:@]+)/.exec(url)?.[1] ?? 'trace';
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return `session-trace-${host.replaceAll(/[^\w.-]/g, '_').slice(0, 80)}-${time}.har`;
}
