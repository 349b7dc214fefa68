import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the refused line is the fault', () => {
  const { findings, verdicts, marks, first, proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: __Host-sid=7hG3kLq9Wm2Xz5Bv; Secure; Path=/app
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain cookie-prefix-violation c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual(['Path=/app']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1, 1, 2]);
  expect(proven).toContain('express-session cookie.path');
});

test.each([
  ['Secure; Path=/; Domain=app.test', 'cookie.domain'],
  ['Secure; Path=/app', 'cookie.path'],
  ['Path=/', 'cookie.secure'],
])('the setting is that of the broken attribute: %s', (attributes, setting) => {
  const { proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: __Host-sid=7hG3kLq9Wm2Xz5Bv; ${attributes}
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(proven).toContain(`express-session ${setting}`);
});

test.each([
  [
    'what the prefix asks',
    `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: __Host-sid=7hG3kLq9Wm2Xz5Bv; Secure; Path=/
    > GET https://app.test/dashboard
    > Cookie: __Host-sid=7hG3kLq9Wm2Xz5Bv
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).first?.cause).not.toBe('cookie-prefix-violation');
});
