import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { inSlices } from '../reading/in-slices.ts';
import type { Word } from '../words.ts';

/** Something that is being made for a file or the clipboard. */
export interface Job {
  readonly what: Word;
  /** How much is done, from 0 to 1. */
  readonly share: number;
  /** Nothing comes of it then. */
  readonly stop: () => void;
}

/** Whatever leaves the panel is made in slices between frames, so that a long recording does not stop it. */
export interface Writing {
  /** The one that was asked for first of those that are not done. */
  readonly job: ReadonlySignal<Job | undefined>;
  /** `done` gets what is made: at once where that takes a few steps, else later, and never when it was stopped. */
  readonly run: <Made>(what: Word, steps: Generator<number, Made>, done: (made: Made) => void) => void;
  readonly dispose: () => void;
}

/** Steps that are made before anything is drawn. Browsers let a page copy while it answers a click, so most copies are made in them. */
export const stepsAtOnce = 250;

/** `failed` hears of work that came to no end, as when a text grows longer than the browser allows. */
export function createWriting(failed: () => void): Writing {
  const jobs = signal<readonly Job[]>([]);
  const running = new Set<AbortController>();
  return {
    job: computed(() => jobs.value[0]),
    run: (what, steps, done) => {
      const first = begun(steps);
      if (first === undefined) {
        failed();
        return;
      }
      if (first.done === true) {
        done(first.value);
        return;
      }
      const cancel = new AbortController();
      running.add(cancel);
      let mine: Job = { what, share: first.value, stop: () => stop() };
      jobs.value = [...jobs.value, mine];
      const leave = () => {
        running.delete(cancel);
        jobs.value = jobs.value.filter((job) => job !== mine);
      };
      const stop = () => {
        cancel.abort();
        leave();
      };
      const progress = (share: number) => {
        if (cancel.signal.aborted) return;
        const next = { ...mine, share };
        jobs.value = jobs.value.map((job) => (job === mine ? next : job));
        mine = next;
      };
      const rest = andThen(steps, (made) => {
        leave();
        done(made);
      });
      inSlices(rest, cancel.signal, progress).catch(() => {
        leave();
        failed();
      });
    },
    dispose: () => {
      for (const cancel of running) cancel.abort();
      running.clear();
      jobs.value = [];
    },
  };
}

/** The last of the steps that are made at once; undefined: one failed. */
function begun<Made>(steps: Generator<number, Made>): IteratorResult<number, Made> | undefined {
  try {
    let step = steps.next();
    for (let count = 1; count < stepsAtOnce && step.done !== true; count++) step = steps.next();
    return step;
  } catch {
    return undefined;
  }
}

function* andThen<Made>(steps: Generator<number, Made>, done: (made: Made) => void): Generator<number, void> {
  done(yield* steps);
}
