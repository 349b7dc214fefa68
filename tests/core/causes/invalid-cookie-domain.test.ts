import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the refused line is the fault', () => {
  const { findings, verdicts, marks, first, proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=app.test:8443; Path=/
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain invalid-cookie-domain c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual(['Domain=app.test:8443']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1, 1, 2]);
  expect(proven).toContain('express-session cookie.domain');
});

test.each([
  [
    'the host itself',
    `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=app.test; Path=/
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  ],
  [
    'a domain above',
    `
    * observed
    > POST https://www.app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=.app.test; Path=/
    > GET https://www.app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).first?.cause).not.toBe('invalid-cookie-domain');
});

test('a public suffix is another cause', () => {
  const { headline } = told(`
    > POST https://crm.herokuapp.com/login
    < 302 /
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=herokuapp.com
    > GET https://crm.herokuapp.com/
    < 302 /login`);
  expect(headline).toBe('public-suffix-domain');
});
