import { expect, test } from 'vitest';
import { foldsOf, isCut } from '../../../src/core/causes/folded-lines.ts';

test.each([
  ['a=1; Path=/, sid=2; HttpOnly', ['sid attributes']],
  ['a=1; Path=/; Expires=Wed, 21 Oct 2026 07:28:00 GMT, sid=2; Path=/', ['sid attributes']],
  ['a=1, sid=2; Path=/', ['sid value']],
  ['a=1; Path=/,b=2; Secure,c=3; HttpOnly', ['b attributes', 'c attributes']],
  ['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/', []],
  ['prefs={"a":1, b=2}; Path=/', []],
  ['list=x, y, z=1', []],
  ['list=a,b,c; Path=/', []],
  ['a=1; Path=/, Path=/; HttpOnly', []],
  ['a="x, sid=2"; Path=/', []],
  ['a=1; Path=/', []],
  [`a=1; Path=/${', x'.repeat(50_000)}`, []],
])('%.60s', (line, names) => {
  expect(foldsOf(line).map(({ name, at }) => `${name} ${at}`)).toEqual(names);
});

test('the line that was folded in ends where the next begins', () => {
  expect(foldsOf('a=1; Path=/, b=2; Path=/x, c=3; HttpOnly').map(({ line }) => line)).toEqual([
    'b=2; Path=/x',
    'c=3; HttpOnly',
  ]);
});

test.each([
  ['sid=1; Expires=Wed', '21 Oct 2026 07:28:00 GMT; Path=/', true],
  ['sid=1; expires=Wednesday', ' 21-Oct-26 07:28:00 GMT', true],
  ['sid=1; Path=/', '21 Oct 2026 07:28:00 GMT; Path=/', false],
  ['sid=1; Expires=Wed', 'b=2; Path=/', false],
  ['sid=1; Expires=Wed', undefined, false],
])('cut: %s | %s', (line, next, cut) => {
  expect(isCut(line, next)).toBe(cut);
});
