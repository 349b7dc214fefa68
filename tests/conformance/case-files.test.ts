import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultFolder, readCases } from './case-files.ts';
import { runAll, totals } from './suites.ts';
import { toughCookieTotals } from './tough-cookie.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

const httpState = { name: 'h', setCookie: ['a=1'], requestUrl: 'http://a.test/x', expectedCookie: 'a=1' };
const date = { test: 'Thu, 01 Jan 2026 00:00:00 GMT', expected: 'Thu, 01 Jan 2026 00:00:00 GMT' };
const wpt = { id: 'w', cookie: 'a=1', setUrl: 'https://a.test/', expected: 'a=1' };
const hop = {
  id: 's',
  kind: 'send',
  requestType: 'top-level-navigation',
  hops: [{ origin: 'B', via: 'request' }],
  sent: { strict: true, lax: true, none: true },
};
const file = (name: string, content: unknown): void =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

test('cases are told by their shape, whatever their file is called, and what is left out is told too', () => {
  mkdirSync(join(folder, 'deep'));
  file('a.json', [httpState, wpt, { other: true }]);
  file('b.json', { about: 'dates', tests: [date] });
  file(join('deep', 'c.json'), { legend: {}, moreScenarios: [hop, { ...hop, id: 'odd', hops: [{ origin: 'Q' }] }] });
  file('d.json', '{ broken');
  file('e.json', '3');
  file('f.json', [
    { ...wpt, expected: undefined },
    { ...wpt, cookie: undefined, steps: undefined },
  ]);
  file('notes.txt', 'no case');

  const files = readCases(folder);
  expect(Object.values(files.cases).map((cases) => cases.length)).toEqual([1, 1, 3, 2]);
  expect(files.unread.map(({ file: name }) => name)).toEqual(['a.json', 'd.json', 'e.json']);

  const results = runAll(files);
  expect(totals(results).map(({ suite, passed, of }) => [suite, passed, of])).toEqual([
    ['http-state rfc10025', 1, 1],
    ['dates rfc10025', 1, 1],
    ['wpt-cookies rfc10025', 1, 1],
    ['wpt-cookies chromium', 1, 1],
    ['wpt-cookies firefox', 1, 1],
    ['wpt-samesite rfc10025', 1, 1],
    ['wpt-samesite chromium', 1, 1],
    ['wpt-samesite firefox', 1, 1],
  ]);
  expect(new Set(results.filter(({ scored }) => !scored).map(({ actual }) => actual))).toEqual(
    new Set([
      'not run: the case has no expected',
      'not run: the case has no cookie',
      'not run: Unknown origin in a case file: Q',
    ]),
  );
});

const isAbsent = readCases(defaultFolder).cases['http-state'].length === 0;

describe.skipIf(isAbsent)('the cases that others wrote', () => {
  test('are the same under other names in another folder', () => {
    const copies = join(folder, 'copies');
    mkdirSync(copies);
    readdirSync(defaultFolder)
      .filter((name) => name.endsWith('.json'))
      .forEach((name, at) => cpSync(join(defaultFolder, name), join(copies, `${at}.json`)));
    expect(summary(copies)).toEqual(summary(defaultFolder));
  });
});

function summary(at: string): unknown {
  const files = readCases(at);
  const own = totals(runAll(files)).map(({ suite, passed, of }) => `${suite}: ${passed}/${of}`);
  return new Set([...own, ...toughCookieTotals(files)]);
}
