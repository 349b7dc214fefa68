import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePercent } from '../../../src/report/redact/percent.ts';

test.each([
  ['plain', 'a/b+c', false, 'a/b+c', undefined],
  ['a query', 'a+b', true, 'a b', undefined],
  ['an escape', 'a%20b+', true, 'a b ', [0, 1, 4, 5, 6]],
  ['two units of one character', 'x%F0%9F%98%80', false, 'x😀', [0, 1, 1, 13]],
  ['no UTF-8', '%ff+', false, '%ff+', [0, 1, 2, 3, 4]],
  ['no escape', '%zz', false, '%zz', [0, 1, 2, 3]],
])('%s', (_, raw, plusIsSpace, text, starts) => {
  expect(decodePercent(raw, plusIsSpace)).toEqual({ text, starts });
});

test('a text without escapes reads as it does beside one', () => {
  const word = fc.string({ unit: fc.constantFrom('a', '+', '/', 'é', '&', '😀') });
  fc.assert(
    fc.property(word, fc.boolean(), (raw, plusIsSpace) => {
      const slow = decodePercent(`${raw}%41`, plusIsSpace);
      const fast = decodePercent(raw, plusIsSpace);
      expect(`${fast.text}A`).toBe(slow.text);
      expect([...raw.split('').keys(), raw.length]).toEqual(slow.starts?.slice(0, -1));
    }),
  );
});
