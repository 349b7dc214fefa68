import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixedDate } from '../../../src/core/cookie/fixed-date.ts';
import { parseDate } from '../../../src/core/cookie/parse-date.ts';

const week = ['Sun', 'Mon', 'Thu', 'Fri', 'tue', 'Mar', 'May', '1un', 'S-n', ':un', ''];
const months = ['Jan', 'feb', 'DEC', 'Foo', 'J1n', '\u212aan'];
const separators = [' ', ' ', ' ', '-', '-', '-', '/', 'x'];
const number = fc.constantFrom('00', '01', '09', '10', '23', '28', '29', '30', '31', '32', '59', '60', '9', 'x1', '1x');
const date = fc
  .tuple(
    fc.constantFrom(...week),
    fc.constantFrom(', ', ', ', ', ', ',  ', '; '),
    number,
    fc.constantFrom(...separators),
    fc.constantFrom(...months),
    fc.constantFrom(...separators),
    fc.constantFrom('2026', '2024', '0070', '1600', '9999', '26', '20x6'),
    fc.constantFrom(' ', ' ', ' ', '-', ':'),
    fc.tuple(number, number, number).map((parts) => parts.join(':')),
    fc.constantFrom(' GMT', ' GMT', ' GMT', ' GMT', ' UTC', '+GMT', ''),
  )
  .map((parts) => parts.join(''));

test('a date read by its places is what the tokens say', () => {
  let fixed = 0;
  fc.assert(
    fc.property(date, fc.constantFrom('rfc' as const, 'chromium' as const, 'firefox' as const), (text, rule) => {
      if (fixedDate(text) !== undefined) fixed++;
      // A blank at the end changes no token, and the length: this one is read by its tokens.
      expect(parseDate(text, rule)).toBe(parseDate(`${text} `, rule));
    }),
    { numRuns: 20_000, seed: 5 },
  );
  expect(fixed).toBeGreaterThan(100);
});

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', true],
  ['Sun, 06-Nov-1994 08:49:37 GMT', true],
  ['Sunday, 06-Nov-94 08:49:37 GMT', false],
  ['Mar, 06 Nov 1994 08:49:37 GMT', false],
])('%s', (text, isFixed) => expect(fixedDate(text) !== undefined).toBe(isFixed));
