import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the refused line is the fault', () => {
  const { findings, verdicts, marks, first, proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; SameSite=None
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain samesite-none-without-secure c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual(['SameSite=None']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1, 1, 2]);
  expect(proven).toContain('express-session cookie.sameSite');
});

test.each([
  [
    'with Secure',
    `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; SameSite=None; Secure
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).first?.cause).not.toBe('samesite-none-without-secure');
});
