/** What is done with a file, in this order. All but the last two are the worker's. */
export type ReadingStep = 'opening' | 'entries' | 'chains' | 'handing-over' | 'judging' | 'following';

/** How far one step is. */
export interface StepShare {
  readonly step: ReadingStep;
  /** From 0 to 1, of this step. */
  readonly share: number;
  /** Chains in all; undefined: they are not counted yet. */
  readonly all?: number | undefined;
}

/** Where each step begins and ends, as shares of the whole: about what they take of a large file. */
const spans: Readonly<Record<ReadingStep, readonly [number, number]>> = {
  opening: [0, 0.1],
  entries: [0.1, 0.35],
  chains: [0.35, 0.45],
  'handing-over': [0.45, 0.5],
  judging: [0.5, 0.75],
  following: [0.75, 1],
};

/** The share of the whole, from 0 to 1. */
export function wholeShare({ step, share }: StepShare): number {
  const [from, to] = spans[step];
  return from + (to - from) * share;
}
