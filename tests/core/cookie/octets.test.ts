import { expect, test } from 'vitest';
import { octets } from '../../../src/core/cookie/octets.ts';

test.each(['', 'abc', 'é', '中', '😀', 'a😀é', '\ud83d', '\ud83dx', '\udc00'])(
  '%j has as many octets as in UTF-8',
  (text) => {
    expect(octets(text, false)).toBe(new TextEncoder().encode(text).length);
  },
);

test('one unit is one octet when binary', () => expect(octets('\u00e9\u00ff', true)).toBe(2));
