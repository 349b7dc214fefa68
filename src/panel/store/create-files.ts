import { batch, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Diagnosis, Trace } from '../../core/model.ts';
import { phrase, type Phrase } from '../../core/words.ts';
import { toHar } from '../../report/har/to-har.ts';
import { fromHar } from '../../report/import/from-har.ts';
import { toMarkdown } from '../../report/markdown/to-markdown.ts';
import type { ChosenCookie } from './create-store.ts';
import type { ViewState } from './create-view-state.ts';

/** Files out and in. What is read replaces the screen, never the recording. */
export interface Files {
  /** The report and the name to save it under; undefined when nothing was recorded. */
  readonly report: (
    redaction: 'values' | 'none',
    now: number,
  ) => { readonly name: string; readonly text: string } | undefined;
  /** The verdict of these chains for an issue tracker, masked; undefined when nothing was recorded. */
  readonly markdown: (chains: readonly string[]) => string | undefined;
  /** Reads a HAR file; a bad one becomes a notice and changes nothing. */
  readonly open: (file: { readonly name: string; readonly text: () => Promise<string> }) => Promise<void>;
  readonly close: () => void;
}

interface Parts {
  readonly imported: Signal<Trace | undefined>;
  readonly trace: ReadonlySignal<Trace | undefined>;
  readonly diagnosis: ReadonlySignal<Diagnosis | undefined>;
  readonly chosen: Signal<readonly ChosenCookie[]>;
  readonly view: ViewState;
  readonly version: string;
}

export function createFiles({ imported, trace, diagnosis, chosen, view, version }: Parts): Files {
  const shown = () =>
    trace.value === undefined || diagnosis.value === undefined ? undefined : ([trace.value, diagnosis.value] as const);
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
    open: async (file) => {
      let text: string;
      try {
        text = await file.text();
      } catch (error) {
        refuse(phrase('the file cannot be read: {error}', { error: String(error) }), undefined);
        return;
      }
      const read = fromHar(text);
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
    close: () =>
      batch(() => {
        imported.value = undefined;
        chosen.value = [];
        view.imported.value = undefined;
      }),
  };
}

/** `session-trace-<host>-<time>.har`; the host is the headline's, else the first chain's. Time is UTC. */
export function fileName(trace: Trace, diagnosis: Diagnosis, now: number): string {
  const headline = trace.chains.find((chain) => chain.id === diagnosis.findings[0]?.chain) ?? trace.chains[0];
  const url = headline?.hops[0]?.request.url ?? '';
  const host = /^https?:\/\/([^/?#:@]+)/.exec(url)?.[1] ?? 'trace';
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return `session-trace-${host.replaceAll(/[^\w.-]/g, '_').slice(0, 80)}-${time}.har`;
}
