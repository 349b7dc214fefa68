import { octets } from './octets.ts';

/** In octets, name and value without the `=` (section 5.6 step 5). */
export const maxPairSize = 4096;

/** Do name and value together exceed 4096 octets? `binary`: one UTF-16 unit per octet. */
export function isPairTooLarge(name: string, value: string, binary: boolean): boolean {
  // No unit takes more than three octets: most pairs need no counting.
  if ((name.length + value.length) * 3 <= maxPairSize) return false;
  return octets(name, binary) + octets(value, binary) > maxPairSize;
}
