import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the refused line is the fault', () => {
  const { findings, verdicts, marks, first, proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: PHPSESSID=8k2mfq91\u0001zxv4tb7np3lw; path=/
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain invalid-cookie-characters c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual(['\u0001']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1, 1, 2]);
  expect(proven).toEqual([]);
});

test.each([
  [
    'quotes and commas are fine',
    `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: PHPSESSID="8k2mfq91,zxv4"tb7np3lw; path=/
    > GET https://app.test/dashboard
    > Cookie: PHPSESSID="8k2mfq91,zxv4"tb7np3lw
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).first?.cause).not.toBe('invalid-cookie-characters');
});
