/** Milliseconds since the epoch that pass only when told. */
export interface Clock {
  readonly now: () => number;
  /** Lets a moment pass and answers the new time. */
  readonly tick: () => number;
  readonly pass: (milliseconds: number) => void;
}

export function createClock(start: number): Clock {
  let time = start;
  return {
    now: () => time,
    tick: () => (time += 5),
    pass: (milliseconds) => (time += milliseconds),
  };
}
