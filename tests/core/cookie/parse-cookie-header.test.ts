import { expect, test } from 'vitest';
import { parseCookieHeader, serializeCookies } from '../../../src/core/cookie/parse-cookie-header.ts';

test.each([
  ['a=1', [['a', '1']]],
  [
    'a=1; b=2',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    'a=1; a=2',
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
  ['a=b=c', [['a', 'b=c']]],
  ['a=', [['a', '']]],
  ['bare', [['', 'bare']]],
  ['a="x y"', [['a', '"x y"']]],
  [
    'a=1;b=2;',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  ['', []],
  [' ; ;', []],
  ['__proto__=1', [['__proto__', '1']]],
])('%j', (header, expected) => {
  expect(parseCookieHeader(header).map(({ name, value }) => [name, value])).toEqual(expected);
});

test('writes a nameless cookie without an equals sign', () => {
  expect(
    serializeCookies([
      { name: '', value: 'bare' },
      { name: 'a', value: '1' },
    ]),
  ).toBe('bare; a=1');
});
