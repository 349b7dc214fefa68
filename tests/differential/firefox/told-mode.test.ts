import { describe, expect, test } from 'vitest';
import type { JarChange, SetCookieVerdict } from '../../../src/core/model.ts';
import { chain } from '../../chain.ts';
import { judgedHops, type Judged } from './compare.ts';
import { lineDifference, predictTold } from './told-mode.ts';

/** What came is not asked: the fetch brought no cookie, whatever it was told. */
const fetched = (cookie: string): Judged =>
  judgedHops(
    chain(`
      * browser firefox
      * observed
      * jar: ${cookie}
      > GET https://app.test/page
      < 200
      * via fetch
      > GET https://app.test/api
      < 200
      < Set-Cookie: new=1; Path=/
      * rejected
    `),
  ).at(-1)!;

describe('told whether a request had credentials, the rules say', () => {
  test.each<[string, boolean, boolean, string]>([
    ['sid=1', false, true, 'stored'],
    ['sid=1', true, false, 'rejected'],
    ['sid=1; Path=/other', false, false, 'stored'],
  ])('of %s, without them: %s', (cookie, withoutCredentials, isSent, outcome) => {
    const hop = fetched(cookie);
    const told = predictTold(hop, withoutCredentials);
    expect(hop.verdict.cookies.map(told.isSent)).toEqual([isSent]);
    expect(told.lines.map((line) => line.outcome)).toEqual([outcome]);
  });

  test('nothing of a cookie that came and was not known', () => {
    const [one] = fetched('sid=1').verdict.cookies;
    expect(predictTold(fetched('sid=1'), false).isSent({ ...one!, inJar: false })).toBe(false);
  });
});

test.each<[SetCookieVerdict['outcome'], 'nothing' | 'same' | 'other', readonly ('+' | '-')[], boolean]>([
  ['stored', 'nothing', ['+'], true],
  ['stored', 'other', ['-', '+'], true],
  ['stored', 'nothing', [], false],
  ['stored', 'same', [], true],
  ['stored', 'other', [], false],
  ['stored', 'nothing', ['-'], false],
  ['rejected', 'nothing', [], true],
  ['rejected', 'nothing', ['+'], false],
  ['rejected', 'same', ['-'], false],
  ['deleted', 'same', ['-'], true],
  ['deleted', 'nothing', [], true],
  ['deleted', 'same', [], false],
])('a line predicted as %s, where the jar held %s, and shows %j', (outcome, held, shown, isRight) => {
  const { cookie } = fetched('sid=1').verdict.cookies[0]!;
  const replaced = held === 'nothing' ? undefined : held === 'same' ? cookie : { ...cookie, value: '2' };
  const changes = shown.map((sign): JarChange => ({
    time: 0,
    cookie,
    removed: sign === '-',
    cause: 'explicit',
    by: undefined,
    observed: true,
  }));
  const line = { line: '', cookie, outcome, reasons: [], explained: true, replaced };
  expect(lineDifference(line, changes) === undefined).toBe(isRight);
});
