import { useEffect, useRef, useState } from 'preact/hooks';
import { inSlices } from '../reading/in-slices.ts';
import { stepsAtOnce } from './create-writing.ts';

export interface Stepped<Made> {
  /** Of the last source that was worked through; undefined: none yet. */
  readonly made: Made | undefined;
  /** How much is done of the next, from 0 to 1; undefined: nothing is under way. */
  readonly share: number | undefined;
}

interface Run<From, Made> {
  readonly of: From;
  readonly steps: Generator<number, Made>;
  at: { readonly share: number } | { readonly made: Made };
}

/**
 * Works something out in slices between frames while it is on screen. A few steps are done before it is drawn. Another
 * source waits until the one before is done: a recording that grows all the time would never be.
 */
export function useSteps<From, Made>(of: From, stepsOf: (of: From) => Generator<number, Made>): Stepped<Made> {
  const last = useRef<Made>(undefined);
  const current = useRef<Run<From, Made>>(undefined);
  const [, draw] = useState(0);
  if (current.current === undefined || ('made' in current.current.at && current.current.of !== of)) {
    current.current = begin(of, stepsOf(of));
  }
  const run = current.current;
  if ('made' in run.at) last.current = run.at.made;
  useEffect(() => {
    if ('made' in run.at) return undefined;
    const cancel = new AbortController();
    const redraw = () => draw((count) => count + 1);
    const progress = (share: number) => {
      run.at = { share };
      redraw();
    };
    void inSlices(kept(run), cancel.signal, progress).then(() => {
      if (!cancel.signal.aborted) redraw();
    });
    return () => cancel.abort();
  }, [run]);
  return { made: last.current, share: 'share' in run.at ? run.at.share : undefined };
}

function begin<From, Made>(of: From, steps: Generator<number, Made>): Run<From, Made> {
  let step = steps.next();
  for (let count = 1; count < stepsAtOnce && step.done !== true; count++) step = steps.next();
  return { of, steps, at: step.done === true ? { made: step.value } : { share: step.value } };
}

function* kept<From, Made>(run: Run<From, Made>): Generator<number, void> {
  run.at = { made: yield* run.steps };
}
