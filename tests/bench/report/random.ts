export interface Random {
  /** An integer from 0, less than `end`. */
  readonly below: (end: number) => number;
  /** So many letters and digits. */
  readonly word: (length: number) => string;
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The same numbers for the same seed (Mulberry32). */
export function random(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (end) => Math.floor(next() * end),
    word: (length) => {
      let text = '';
      for (let at = 0; at < length; at++) text += letters[Math.floor(next() * letters.length)]!;
      return text;
    },
  };
}
