import { diagnoseInSteps } from '../../src/core/diagnose.ts';
import type { Diagnosis, Trace } from '../../src/core/model.ts';
import { fromHar } from '../../src/report/import/from-har.ts';
import { redactTold } from '../../src/report/redact/redact-told.ts';
import { toText } from '../../src/report/text/to-text.ts';

/** How long a file takes, in milliseconds of processor time: other programs do not count. */
export interface Timed {
  readonly read: number;
  /** The longest time in which the panel could not answer: one step of the diagnosis, which it makes between frames. */
  readonly longestStep: number;
  readonly diagnosed: number;
  /** Masked and put into words, as the command line does it. */
  readonly told: number;
  readonly refusedAt: string | undefined;
  readonly failure: string | undefined;
  /** Kinds of the hops' marks, and what fills the remarks on the file. */
  readonly said: readonly string[];
}

const nothing: Timed = {
  ...{ read: 0, longestStep: 0, diagnosed: 0, told: 0 },
  ...{ refusedAt: undefined, failure: undefined, said: [] },
};

/** The way of a file through the panel and the command line, timed. Never throws. */
export function timeFile(text: string): Timed {
  try {
    const [imported, read] = timed(() => fromHar(text));
    if (!imported.ok) return { ...nothing, read, refusedAt: imported.problem.where };
    const { diagnosis, longestStep, diagnosed } = inSteps(imported.trace);
    const [, told] = timed(() => toText(redactTold(imported.trace, diagnosis, 'a salt')));
    const marks = imported.trace.chains.flatMap(({ hops }) => hops.flatMap((hop) => hop.marks.map(({ kind }) => kind)));
    const remarks = imported.notes.flatMap(({ values }) => Object.values(values).map(String));
    return { ...nothing, read, longestStep, diagnosed, told, said: [...new Set([...marks, ...remarks])] };
  } catch (error) {
    return { ...nothing, failure: String(error) };
  }
}

function inSteps(trace: Trace): { diagnosis: Diagnosis; longestStep: number; diagnosed: number } {
  const steps = diagnoseInSteps(trace);
  let longestStep = 0;
  let diagnosed = 0;
  for (;;) {
    const [step, took] = timed(() => steps.next());
    longestStep = Math.max(longestStep, took);
    diagnosed += took;
    if (step.done === true) return { diagnosis: step.value, longestStep, diagnosed };
  }
}

function timed<T>(run: () => T): readonly [T, number] {
  const before = process.cpuUsage();
  const answer = run();
  const { user, system } = process.cpuUsage(before);
  return [answer, (user + system) / 1000];
}
