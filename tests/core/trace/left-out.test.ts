import { expect, test } from 'vitest';
import { mostCookies, mostLines } from '../../../src/core/cookie/most-cookies.ts';
import { leftOutMarks } from '../../../src/core/trace/left-out.ts';

const pairs = (count: number) => [
  { name: 'Cookie', value: Array.from({ length: count }, (_, at) => `c${at}=1`).join('; ') },
];
const lines = (count: number) => [
  { name: 'X', value: 'y' },
  ...Array.from({ length: count }, (_, at) => ({ name: 'set-cookie', value: `c${at}=1` })),
];
const counts = (marks: ReturnType<typeof leftOutMarks>) => marks.map(({ kind, text }) => [kind, text.values.count]);

test.each([
  ['nothing seen', undefined, undefined, []],
  ['as many as are looked at', pairs(mostCookies), lines(mostLines), []],
  ['long, but few', [{ name: 'Cookie', value: `a=${'x'.repeat(9000)}` }], [], []],
  ['one pair more', pairs(mostCookies + 1), [], [['cookies-left-out', mostCookies + 1]]],
  ['one line more', [], lines(mostLines + 1), [['cookies-left-out', mostLines + 1]]],
  [
    'both',
    [...pairs(mostCookies), ...pairs(7)],
    lines(mostLines + 9),
    [
      ['cookies-left-out', mostCookies + 7],
      ['cookies-left-out', mostLines + 9],
    ],
  ],
])('%s', (_, request, response, expected) => {
  expect(counts(leftOutMarks(request, response))).toEqual(expected);
});
