import { expect, test } from 'vitest';
import { attributeNameAt } from '../../../src/core/cookie/attribute-name.ts';

test.each([
  ['Expires', 'expires'],
  ['max-age', 'max-age'],
  ['MAX-AGE', 'max-age'],
  ['Domain', 'domain'],
  ['pAtH', 'path'],
  ['Secure', 'secure'],
  ['HttpOnly', 'httponly'],
  ['SameSite', 'samesite'],
  ['Partitioned', 'partitioned'],
  ['', undefined],
  ['Paths', undefined],
  ['Pat', undefined],
  ['Secura', undefined],
  ['max\rage', undefined],
  ['max_age', undefined],
  ['\u017fecure', undefined], // ſ, which lowers to itself and rises to S
  ['\u212a', undefined],
  ['p\u0041\u0554h', undefined],
])('%j', (name, expected) => {
  expect(attributeNameAt(name, 0, name.length)).toBe(expected);
  const line = `a=b; ${name}; x`;
  expect(attributeNameAt(line, 5, 5 + name.length)).toBe(expected);
});
