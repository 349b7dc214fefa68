/** Runs work that is cut into steps to its end, for those who have nothing else to do in between. */
export function atOnce<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Says at every so many calls that it is time for a step, so that steps are neither tiny nor endless. */
export function every(count: number): () => boolean {
  let left = count;
  return () => {
    if (--left > 0) return false;
    left = count;
    return true;
  };
}

/** The steps of a part of some work, whose shares are those of the whole: from `from` to `to`. */
export function* within<Result>(steps: Generator<number, Result>, from: number, to: number): Generator<number, Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield from + (to - from) * value;
  }
}
