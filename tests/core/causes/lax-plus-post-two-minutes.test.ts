import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('older than two minutes: not sent', () => {
  const { findings, marks } = told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 200
    * after 3 min
    > POST https://app.test/callback
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`);
  expect(findings).toEqual(['error certain lax-plus-post-two-minutes c2#0']);
  expect(marks[0]).toBe('3 min');
});

test('younger: sent, with a warning', () => {
  const { findings, verdicts } = told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 200
    * after 20 s
    > POST https://app.test/callback
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /
    > GET https://app.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`);
  expect(findings).toEqual(['warning certain lax-plus-post-two-minutes c2#0']);
  expect(verdicts.at(-1)).toBe('kept');
});

test('silent: SameSite=Lax as written is another cause', () => {
  expect(
    told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 200
    * after 3 min
    > POST https://app.test/callback
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).headline,
  ).toBe('samesite-lax-cross-site-post');
});

test('silent: SameSite=None', () => {
  expect(
    told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly; SameSite=None
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 200
    * after 3 min
    > POST https://app.test/callback
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /
    > GET https://app.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).findings,
  ).toEqual([]);
});
