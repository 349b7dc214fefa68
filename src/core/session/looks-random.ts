/**
 * Does a value look like an id or a sealed payload, and not like a word, a number or a setting? At least 16 characters
 * and at least 48 bits by the frequency of its characters (Shannon), which rules out `aaaaaaaaaaaaaaaaaaaa` and dates.
 */
export function looksRandom(value: string): boolean {
  if (value.length < 16) return false;
  // Long payloads need no counting to the end: 256 characters say enough.
  const sample = value.slice(0, 256);
  const counts = new Map<string, number>();
  for (const char of sample) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / sample.length);
  return bits >= 48 && /[a-z]/i.test(sample) && /\d/.test(sample);
}
