import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the refused line is the fault', () => {
  const { findings, verdicts, marks, first, proven } = told(`
    * observed
    > POST http://intranet.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly
    > GET http://intranet.test/dashboard
    < 302 /login
    > GET http://intranet.test/login
    < 200`);
  expect(findings).toEqual(['error certain secure-cookie-over-plain-http c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual(['Secure', 'POST http:']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1, 1, 2]);
  expect(proven).toContain('express-session req.secure');
});

test.each([
  [
    'over https',
    `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  ],
  [
    'localhost is trusted',
    `
    * observed
    > POST http://localhost:3000/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure
    > GET http://localhost:3000/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).first?.cause).not.toBe('secure-cookie-over-plain-http');
});
