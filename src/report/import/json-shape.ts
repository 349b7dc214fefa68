import { phrase } from '../../core/words.ts';
import type { Phrase } from '../../core/words.ts';
/**
 * Guards for values of any shape. A wrong type is `undefined` or the fallback, never an exception. Objects are only read
 * through `field`, so that nothing inherited (`constructor`, `__proto__`) is taken for data.
 */
export type Json = unknown;

export function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property; undefined for anything that is no object or has none. */
export function field(value: Json, name: string): Json {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/**
 * What is read of every entry of a file, by names that no object inherits: much faster than `field`, because an engine learns where they
 * are. Without any for what is no object.
 */
export function fieldsOf(value: Json): Readonly<Record<string, Json>> {
  return isRecord(value) ? value : none;
}

const none: Readonly<Record<string, Json>> = {};

export function textOf(value: Json): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A finite number. */
export function numberOf(value: Json): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function integerOf(value: Json): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

export function listOf(value: Json): readonly Json[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function oneOf<Word extends string>(value: Json, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

/** What a value is, in the words of JSON. */
export function kindOf(value: Json): Phrase {
  if (value === undefined) return phrase('nothing');
  if (value === null) return phrase('`null`');
  if (Array.isArray(value)) return phrase('an array');
  if (typeof value === 'object') return phrase('an object');
  return phrase(typeof value === 'string' ? 'a string' : typeof value === 'number' ? 'a number' : 'a boolean');
}
