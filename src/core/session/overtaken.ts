import type { Attempt, History } from './history.ts';

/**
 * The line whose value a slower answer of another request took away again: both requests carried the same value, and the
 * slower one had left before the other one's answer came. undefined: nothing was overtaken.
 */
export function overtakenBy(history: History, late: Attempt | undefined): Attempt | undefined {
  if (late === undefined) return undefined;
  return Object.values(history.writers)
    .slice(-mostWriters)
    .findLast((one) => isOvertaken(one, late));
}

/** Sessions that are sealed anew in every answer have thousands of values; answers overtake each other within a few. */
const mostWriters = 200;

function isOvertaken(one: Attempt, late: Attempt): boolean {
  return (
    one.place.chain !== late.place.chain &&
    one.version !== late.version &&
    one.carried === late.carried &&
    late.asked < one.time &&
    one.time < late.time
  );
}
