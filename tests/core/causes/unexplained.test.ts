import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('in the jar, not sent, and no rule says why', () => {
  const { findings, lostAt, first } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`);
  expect(lostAt).toEqual(['c1#1']);
  expect(findings).toEqual(['error possible unexplained c1#1']);
  expect(first?.fixes).toEqual([]);
});

test('gone from the jar, and no response did it', () => {
  const { findings, marks } = told(`
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * removed connect.sid
    > GET https://app.test/orders
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error possible unexplained c2#0']);
  expect(marks).toContain('explicit');
});

test('silent: what a rule explains', () => {
  expect(
    told(`> POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/app
    > GET https://app.test/dashboard
    < 302 /login?next=%2Fdashboard
    > GET https://app.test/login?next=%2Fdashboard
    < 200`).headline,
  ).toBe('cookie-path-mismatch');
});
