import { expect, test } from 'vitest';
import { beginnings } from '../../../src/report/redact/beginnings.ts';

const numbers = Array.from({ length: 40 }, (_, at) => at);

test.each([8, 300, 4090, 5000, 200_000])('words that share %i units are told apart', (shared) => {
  const words = numbers.map((at) => `${'x9'.repeat(shared / 2)}-${at}-end`);
  const known = beginnings(words);
  for (const word of words) expect(known.longest(`a ${word} z`, 2, word.length + 4)).toBe(word);
  expect(known.longest(`${words[0]!.slice(0, -1)}X`, 0, words[0]!.length)).toBeUndefined();
  expect(known.beginningWith(words[7]!.slice(0, -2))).toBe(words[7]);
});
