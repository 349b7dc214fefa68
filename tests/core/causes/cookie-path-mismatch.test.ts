import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('a path that does not cover the page after the login', () => {
  const { findings, lostAt, marks, proven, first } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/app; HttpOnly
    > GET https://app.test/dashboard
    < 302 /login?next=%2Fdashboard
    > GET https://app.test/login?next=%2Fdashboard
    < 200`);
  expect(findings).toEqual(['error certain cookie-path-mismatch c1#1']);
  expect(lostAt).toEqual(['c1#1']);
  expect(first?.reasons).toEqual(['not-on-path']);
  expect(marks).toEqual(['Path=/app']);
  expect(proven).toContain('express-session cookie.path');
  expect(first?.fixes[0]?.code).toContain("path: '/'");
});

test('without an observed jar it is likely, not certain', () => {
  expect(
    told(`> POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/app; HttpOnly
    > GET https://app.test/dashboard
    < 302 /login?next=%2Fdashboard
    > GET https://app.test/login?next=%2Fdashboard
    < 200`).findings,
  ).toEqual(['error likely cookie-path-mismatch c1#1']);
});

test('the default path is the directory of the URL', () => {
  const { findings, first } = told(`
    * observed
    > POST https://app.test/auth/login
    < 302 /account
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://app.test/account
    < 200`);
  expect(findings).toEqual(['error certain cookie-path-mismatch c1#1']);
  expect(first?.cookie?.path).toBe('/auth');
});

test('a trailing slash: the narrower path is proven', () => {
  const { proven, first } = told(`
    * observed
    > POST https://app.test/monitor/login
    < 302 /monitor
    < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/monitor/
    > GET https://app.test/monitor
    < 302 /monitor/login
    > GET https://app.test/monitor/login
    > Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw
    < 200`);
  expect(first?.cause).toBe('cookie-path-mismatch');
  expect(proven[0]).toBe('php session.cookie_path');
  expect(first?.fixes.find(({ framework }) => framework === 'any')?.code).toContain('Path=/monitor');
});

test.each([
  [
    'another application of the same host',
    `
    * observed
    > POST https://app.test/admin/login
    < 302 /admin/
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/admin
    > GET https://app.test/admin/
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    > GET https://app.test/shop/
    < 302 /shop/login
    > GET https://app.test/shop/login
    < 200`,
  ],
  [
    'a static file',
    `
    * observed
    > POST https://app.test/app/login
    < 302 /static/done.html
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/app
    > GET https://app.test/static/done.html
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).headline).toBeUndefined();
});
