import { expect, test } from 'vitest';
import { told } from '../told.ts';

const back = (attributes: string) => `
  * observed
  > GET https://idp.test/authorize?client_id=a&response_type=code
  < 200
  > POST https://idp.test/login
  < 302 https://app.test/callback?code=1&state=x
  > GET https://app.test/callback?code=1&state=x
  < 302 /dashboard
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; ${attributes}
  > GET https://app.test/dashboard
  < 302 /login
  > GET https://app.test/login
  < 200`;

test('stored at the callback, not sent to the next hop', () => {
  const { findings, lostAt, marks, proven, first } = told(back('Path=/; HttpOnly; SameSite=Strict'));
  expect(findings).toEqual(['error certain samesite-strict-cross-site-return c2#2']);
  expect(lostAt).toEqual(['c2#2']);
  expect(marks).toEqual(['SameSite=Strict', 'https://idp.test']);
  expect(proven).toContain('express-session cookie.sameSite');
  expect(first?.fixes.some(({ code }) => code?.includes('none'))).toBe(false);
});

test('a link from another site', () => {
  const { findings } = told(`
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; SameSite=Strict
    > GET https://app.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * via start
    > GET https://mail.test/
    < 200
    > GET https://app.test/
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain samesite-strict-cross-site-return c3#0']);
});

test('silent: Lax goes along with the same GET', () => {
  expect(
    told(`
    * observed
    > GET https://idp.test/authorize?client_id=a&response_type=code
    < 200
    > POST https://idp.test/login
    < 302 https://app.test/callback?code=1&state=x
    > GET https://app.test/callback?code=1&state=x
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; SameSite=Lax
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).findings,
  ).toEqual([]);
});

test('silent: a path that does not fit is told as that', () => {
  expect(told(back('Path=/app; SameSite=Lax')).headline).toBe('cookie-path-mismatch');
});
