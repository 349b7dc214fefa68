import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();
/** Room for the secrets of every day, which are then written to no memory of their own. */
const usual = 4096;

/**
 * HMAC-SHA256 of a text, keyed by `salt`: 32 bytes as eight numbers, good until the next call. Without the salt nobody
 * comes from them to the text, nor can try texts.
 */
export function keyedSeeds(salt: string): (text: string) => Uint32Array {
  const keyed = hmac.create(sha256, encoder.encode(salt));
  const scratch = keyed.clone();
  const room = new Uint8Array(usual);
  const seed = new Uint32Array(8);
  const bytes = new Uint8Array(seed.buffer);
  return (text) => {
    // a unit takes three bytes at most
    const written =
      text.length * 3 <= usual ? room.subarray(0, encoder.encodeInto(text, room).written) : encoder.encode(text);
    keyed._cloneInto(scratch).update(written).digestInto(bytes);
    return seed;
  };
}

/**
 * An endless stream of numbers of 32 bits from a seed (sfc32 of PractRand by Chris Doty-Humphrey), another for each attempt.
 * No cipher, and none is needed: who computes back from the stream gets the seed at best, and that tells nothing.
 */
export function randomNumbers(seed: Uint32Array, attempt: number): () => number {
  let [a, b, c, count] = [seed[0]! | 0, seed[1]! | 0, seed[2]! | 0, (seed[3]! + attempt) | 0];
  const next = (): number => {
    const result = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let round = 0; round < mixing; round++) next();
  return next;
}

/** Rounds after which each bit of the seed has touched all others. */
const mixing = 12;
