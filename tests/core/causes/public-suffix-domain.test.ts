import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the refused line is the fault', () => {
  const { findings, verdicts, marks, first, proven } = told(`
    * observed
    > POST https://crm.herokuapp.com/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=herokuapp.com; Path=/
    > GET https://crm.herokuapp.com/dashboard
    < 302 /login
    > GET https://crm.herokuapp.com/login
    < 200`);
  expect(findings).toEqual(['error certain public-suffix-domain c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual(['Domain=herokuapp.com']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1, 1, 2]);
  expect(proven).toContain('express-session cookie.domain');
});

test.each([
  [
    'no Domain',
    `
    * observed
    > POST https://crm.herokuapp.com/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET https://crm.herokuapp.com/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).first?.cause).not.toBe('public-suffix-domain');
});
