import { expect, test } from 'vitest';
import { mostCookies } from '../../../src/core/cookie/most-cookies.ts';
import { countPairs, sentPairs } from '../../../src/core/cookie/sent-pairs.ts';

const cookie = (value: string) => ({ name: 'Cookie', value });
const many = (count: number, prefix = 'c') => Array.from({ length: count }, (_, at) => `${prefix}${at}=1`).join('; ');

test.each([
  ['none', undefined, [], 0],
  ['no Cookie header', [{ name: 'X', value: 'a=1' }], [], 0],
  ['one', [cookie('a=1; b=2')], ['a', 'b'], 2],
  [
    'split by HTTP/2',
    [cookie('a=1'), { name: 'x', value: '' }, { name: 'cookie', value: 'b=2; c=3' }],
    ['a', 'b', 'c'],
    3,
  ],
  ['empty pieces', [cookie(' ;; a=1;\t; b')], ['a', ''], 2],
])('%s', (_, headers, names, count) => {
  expect(sentPairs(headers).map(({ name }) => name)).toEqual(names);
  expect(countPairs(headers ?? [])).toBe(count);
});

test('the first that any browser can send are looked at, over all lines', () => {
  const headers = [cookie(many(mostCookies - 1)), cookie(many(5, 'd'))];
  expect(sentPairs(headers)).toHaveLength(mostCookies);
  expect(sentPairs(headers).at(-1)).toEqual({ name: 'd0', value: '1' });
  expect(countPairs(headers)).toBe(mostCookies + 4);
  expect(sentPairs([cookie(many(50_000))])).toHaveLength(mostCookies);
});
