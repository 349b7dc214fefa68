import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('a rare refusal is told by its reason', () => {
  const { findings, first } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Partitioned
    > GET https://app.test/dashboard
    < 302 /login?next=%2Fdashboard
    > GET https://app.test/login?next=%2Fdashboard
    < 200`);
  expect(findings).toEqual(['error certain set-cookie-refused c1#0']);
  expect(first?.reasons).toEqual(['invalid-partitioned']);
});

test('silent: a refusal that has a cause of its own', () => {
  expect(
    told(`> POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; SameSite=None
    > GET https://app.test/dashboard
    < 302 /login?next=%2Fdashboard
    > GET https://app.test/login?next=%2Fdashboard
    < 200`).headline,
  ).toBe('samesite-none-without-secure');
});
