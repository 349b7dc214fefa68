import type { History } from './history.ts';

/** Is the same known? Both are plain data; parts that both share are not looked into. */
export function isSameHistory(a: History, b: History): boolean {
  return isSame(a, b);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return one.length === other.length && one.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]));
}
