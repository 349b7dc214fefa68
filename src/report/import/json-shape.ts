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
export function kindOf(value: Json): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
