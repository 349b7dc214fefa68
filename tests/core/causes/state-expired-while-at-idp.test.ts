import { expect, test } from 'vitest';
import { told } from '../told.ts';

const sso = (lifetime: string, stay: string, cookie = 'oidc_state=8k2mfq91zxv4tb7np3lw') => `
  * observed
  > GET https://app.test/sso
  < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
  < Set-Cookie: ${cookie}; Path=/; Secure; HttpOnly; SameSite=Lax; ${lifetime}
  > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
  < 200
  * after ${stay}
  > POST https://idp.test/login
  < 302 https://app.test/callback?code=1&state=x
  > GET https://app.test/callback?code=1&state=x
  < 302 /login?error=state
  > GET https://app.test/login?error=state
  < 200`;

test('the second factor took longer than the state lives', () => {
  const { findings, lostAt, marks, proven, first } = told(sso('Max-Age=900', '20 min'));
  expect(findings).toEqual(['error certain state-expired-while-at-idp c2#1']);
  expect(lostAt).toEqual(['c2#1']);
  expect(marks).toEqual(expect.arrayContaining(['Max-Age=900', '20 minutes']));
  expect(first?.reasons).toEqual(['expired']);
  expect(first?.fixes[0]).toMatchObject({ verified: true, code: expect.stringContaining('Max-Age=3600') as string });
  expect(proven).toContain('any Set-Cookie');
});

test('a session that holds the state: its lifetime is a setting', () => {
  const { first, proven } = told(sso('Max-Age=300', '6 min', 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD'));
  expect(first?.cause).toBe('state-expired-while-at-idp');
  expect(proven).toContain('express-session cookie.maxAge');
});

test('silent: the lifetime is in the wrong unit', () => {
  expect(told(sso('Max-Age=4', '20 s', 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD')).headline).toBe(
    'cookie-lifetime-unit-error',
  );
});

test('silent: back in time, and the state is not accepted', () => {
  const script = sso('Max-Age=900', '2 min').replace(
    '> GET https://app.test/callback?code=1&state=x',
    '> GET https://app.test/callback?code=1&state=x\n  > Cookie: oidc_state=8k2mfq91zxv4tb7np3lw',
  );
  expect(told(script).findings.join()).not.toContain('state-expired-while-at-idp');
});

test('silent: it expired at a page of the application', () => {
  expect(
    told(`
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
    < 200`).headline,
  ).toBe('cookie-expired');
});
