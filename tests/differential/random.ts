/** A seeded source of choices (mulberry32): the same seed gives the same scenario on every machine. */
export interface Random {
  /** 0 ≤ answer < 1. */
  next(): number;
  /** `low` ≤ answer ≤ `high`. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks by weight. */
  weighted<T>(from: readonly (readonly [weight: number, value: T])[]): T;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => from[int(0, from.length - 1)]!,
    weighted(from) {
      let left = next() * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of from) {
        left -= weight;
        if (left < 0) return value;
      }
      return from.at(-1)![1];
    },
  };
}

/** Seed of the n-th scenario of a run: neighbours are unrelated, so that a single scenario can be made again on its own. */
export function seedOf(run: number, scenario: number): number {
  return (Math.imul(run + 1, 0x9e3779b1) ^ Math.imul(scenario + 1, 0x85ebca6b)) >>> 0;
}
