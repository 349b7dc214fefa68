import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('a response between login and page deletes it', () => {
  const { findings, lostAt, first, proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /locale
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET https://app.test/locale
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /home
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    > GET https://app.test/home
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain cookie-deleted c1#1']);
  expect(lostAt).toEqual(['c1#2']);
  expect(first?.evidence[0]?.text).toContain('/locale');
  expect(proven.length).toBeGreaterThan(0);
});

test('silent: a sign-out', () => {
  expect(
    told(`
    * jar: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    > GET https://app.test/logout
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /login
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    > GET https://app.test/login
    < 200`).findings,
  ).toEqual([]);
});

const signedIn = `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`;
const form = (path: string, to: string) => `
    > POST https://app.test${path}
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 ${to}
    < Set-Cookie: sid=; Path=/; Max-Age=0`;

test('a form ends the session that it came with: told, and not as a fault', () => {
  const { findings, lostAt, first } = told(`${signedIn}${form('/account/password', '/login')}
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['info certain cookie-deleted c2#0']);
  expect(lostAt).toEqual([]);
  expect(first?.fixes).toEqual([]);
});

test.each([
  ['the form is to be sent again', '/orders', '/login?next=%2Forders', 'error likely session-not-recognised c2#0'],
  ['it asked for something else', '/orders', '/login', 'warning likely session-not-recognised c2#0'],
  ['the way leads to a page of the application', '/locale', '/basket', 'error certain cookie-deleted c2#0'],
])('a form that should not have ended it: %s', (_, path, to, expected) => {
  const page = to.startsWith('/login')
    ? '< 200'
    : `< 302 /login
    > GET https://app.test/login
    < 200`;
  expect(told(`${signedIn}${form(path, to)}\n> GET https://app.test${to}\n${page}`).findings[0]).toBe(expected);
});

test('the provider said yes, and its answer takes the session away', () => {
  expect(
    told(`
    * observed
    > GET https://app.test/
    < 302 https://idp.test/authorize?client_id=a&state=x&response_type=code
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&state=x&response_type=code
    < 302 https://app.test/callback?code=c&state=x
    > GET https://app.test/callback?code=c&state=x
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /home
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/home
    < 302 /login
    > GET https://app.test/login
    < 200`).findings[0],
  ).toBe('error certain cookie-deleted c1#2');
});
