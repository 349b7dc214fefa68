import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const question = 'https://idp.test/authorize?client_id=a&response_type=code&state=st-8fK2vQ9z';
const start = `
  * observed
  > GET https://app.test/sso
  < 302 ${question}
  < Set-Cookie: auth_verification=st-8fK2vQ9z; Path=/; HttpOnly; Secure; SameSite=Lax
  > GET ${question}
  < 200`;
const back = 'https://app.test/callback?code=c1&state=st-8fK2vQ9z';
const used = '< Set-Cookie: auth_verification=; Path=/; Max-Age=0';

test('loaded ahead of time, then visited', () => {
  const { findings, first, lostAt } = told(`${start}
    * via fetch
    * type main-frame
    * initiator https://idp.test
    > GET ${back}
    > Cookie: auth_verification=st-8fK2vQ9z
    > Sec-Purpose: prefetch
    < 302 /
    ${used}
    * mark prerender
    * via form
    * initiator https://idp.test
    > GET ${back}
    < 403`);
  expect(findings[0]).toMatch(/^error likely speculative-load-or-double-callback/);
  expect(lostAt).toHaveLength(1);
  expect(first?.evidence.map(({ text }) => text)).toContain('Sec-Purpose: prefetch');
});

test('requested twice: the second finds the cookie used up', () => {
  const { findings, marks } = told(`${start}
    * via form
    * initiator https://idp.test
    > GET ${back}
    > Cookie: auth_verification=st-8fK2vQ9z
    < 200
    ${used}
    * via reload
    > GET ${back}
    < 302 /login?error=state`);
  expect(findings[0]).toBe('error likely speculative-load-or-double-callback c3#0');
  expect(marks).toContain('st-8fK2vQ9z');
});

test('the state is kept in the session', () => {
  const { findings } = told(`
    * observed
    > GET https://app.test/sso
    < 302 ${question}
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET ${question}
    < 200
    * via form
    * initiator https://idp.test
    > GET ${back}
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * via reload
    > GET ${back}
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /login?error=state
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; HttpOnly; Secure; SameSite=Lax`);
  expect(findings[0]).toBe('error likely speculative-load-or-double-callback c3#0');
});

describe('silent', () => {
  test.each([
    [
      'once, and refused',
      `${start}
      * via form
      * initiator https://idp.test
      > GET ${back}
      > Cookie: auth_verification=st-8fK2vQ9z
      < 403`,
    ],
    [
      'twice, and welcome both times',
      `${start}
      * via form
      * initiator https://idp.test
      > GET ${back}
      > Cookie: auth_verification=st-8fK2vQ9z
      < 302 /
      ${used}
      < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
      > GET https://app.test/
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 200
      * via link
      > GET ${back}
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 302 /home
      > GET https://app.test/home
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 200`,
    ],
    [
      'two sign-ins, one after the other',
      `${start}
      * via form
      * initiator https://idp.test
      > GET ${back}
      > Cookie: auth_verification=st-8fK2vQ9z
      < 302 /
      ${used}
      > GET https://app.test/
      < 200
      * via link
      > GET https://app.test/sso
      < 302 ${question.replace('st-8fK2vQ9z', 'st-other')}
      < Set-Cookie: auth_verification=st-other; Path=/; HttpOnly; Secure; SameSite=Lax
      > GET ${question.replace('st-8fK2vQ9z', 'st-other')}
      < 200
      * via form
      * initiator https://idp.test
      > GET ${back.replace('st-8fK2vQ9z', 'st-other')}
      > Cookie: auth_verification=st-other
      < 403`,
    ],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/double-callback/);
  });
});
