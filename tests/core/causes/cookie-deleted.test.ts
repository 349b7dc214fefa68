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
