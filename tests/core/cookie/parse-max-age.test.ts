import { expect, test } from 'vitest';
import { parseMaxAge } from '../../../src/core/cookie/parse-max-age.ts';

// RFC 10025 section 5.6.2
test.each([
  ['0', 0],
  ['60', 60],
  ['-1', -1],
  ['007', 7],
  ['', undefined],
  ['-', undefined],
  ['+5', undefined],
  ['1.5', undefined],
  ['60s', undefined],
  [' 60', undefined],
  ['--1', undefined],
])('%j → %s', (text, expected) => expect(parseMaxAge(text)).toBe(expected));

test('Chromium takes a plus', () => expect(parseMaxAge('+5', 'chromium')).toBe(5));
test('more digits than a number holds are still a long time', () => {
  expect(parseMaxAge('9'.repeat(400))).toBe(Infinity);
});
