import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the lifetime ended between two hops', () => {
  const { findings, lostAt } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Max-Age=1200
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * after 21 min
    > GET https://app.test/orders
    < 302 /login
    > GET https://app.test/login
    < 200`);
  // As long as it was meant to live: worth saying, no fault.
  expect(findings).toEqual(['warning certain cookie-expired c2#0']);
  expect(lostAt).toEqual(['c2#0']);
});

test('born expired', () => {
  const { findings, verdicts } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: .AspNetCore.Cookies=CfDJ8Aq9xT3bN7mK2pLz; path=/; expires=Wed, 31 Dec 2025 01:00:00 GMT
    > GET https://app.test/dashboard
    < 302 /login?next=%2Fdashboard
    > GET https://app.test/login?next=%2Fdashboard
    < 200`);
  expect(findings).toEqual(['error certain cookie-expired c1#0']);
  expect(verdicts).toEqual(['never-established']);
});

test('silent: a deletion without a value is one', () => {
  expect(
    told(`
    > POST https://app.test/login
    < 302 /switch
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET https://app.test/switch
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /home
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    > GET https://app.test/home
    < 302 /login`).headline,
  ).toBe('cookie-deleted');
});
