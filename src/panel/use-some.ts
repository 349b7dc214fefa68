import { useSignal } from '@preact/signals';

/** How much of a long list is drawn. */
export interface Some {
  /** The first so many. */
  readonly count: number;
  /** Not drawn. */
  readonly left: number;
  /** So many come with `more`. */
  readonly next: number;
  readonly more: () => void;
}

/** At most so many come at once: what the browser lays out within a moment. */
const most = 1000;

/** The first `atFirst` of `all`, and each time twice as many when they are asked for. */
export function useSome(all: number, atFirst: number): Some {
  const drawn = useSignal(atFirst);
  const count = Math.min(all, drawn.value);
  const left = all - count;
  const next = Math.min(left, count, most);
  return { count, left, next, more: () => (drawn.value = count + next) };
}
