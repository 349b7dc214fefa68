import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const question = (state: string, redirect = 'https://app.test/callback') =>
  `https://idp.test/authorize?client_id=a&response_type=code&redirect_uri=${encodeURIComponent(redirect)}&state=${state}`;

/** Two starts share one cookie; the answer to `answered` comes back with `cookie`. */
const twoTabs = (answered: string, cookie: string, end = '< 302 /login?error=state_mismatch') => `
  * observed
  > GET https://app.test/sso
  < 302 ${question('st-one-8fK2')}
  < Set-Cookie: auth_verification=st-one-8fK2; Path=/; HttpOnly; Secure; SameSite=Lax
  > GET ${question('st-one-8fK2')}
  < 200
  * via popup
  > GET https://app.test/orders
  > Cookie: auth_verification=st-one-8fK2
  < 302 ${question('st-two-9qL3')}
  < Set-Cookie: auth_verification=st-two-9qL3; Path=/; HttpOnly; Secure; SameSite=Lax
  > GET ${question('st-two-9qL3')}
  < 200
  * tab 1
  * via form
  * initiator https://idp.test
  > GET https://app.test/callback?code=c1&state=${answered}
  > Cookie: auth_verification=${cookie}
  ${end}`;

test('two tabs: the later sign-in overwrote the cookie of the first', () => {
  const { findings, first, marks, lostAt } = told(twoTabs('st-one-8fK2', 'st-two-9qL3'));
  expect(findings).toEqual(['error likely parallel-login-overwrites-state c3#0']);
  expect(lostAt).toEqual(['c3#0']);
  expect(marks).toContain('st-one-8fK2');
  expect(first?.story.map(({ chain, hop }) => `${chain}#${hop}`)).toEqual(['c1#0', 'c2#0', 'c3#0', 'c3#0']);
});

test('the callback fails with a status of its own', () => {
  const { findings } = told(twoTabs('st-one-8fK2', 'st-two-9qL3', '< 400'));
  expect(findings).toEqual(['error likely parallel-login-overwrites-state c3#0']);
});

test('a poll in the background begins a sign-in: the evidence says so', () => {
  const { first } = told(`
    * observed
    * jar: https://app.test/ 1 h ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://app.test/sso
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 ${question('st-one-8fK2')}
    < Set-Cookie: oidc_state=st-one-8fK2; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET ${question('st-one-8fK2')}
    < 200
    * via popup
    > GET https://app.test/board
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; oidc_state=st-one-8fK2
    < 200
    * via fetch
    > GET https://app.test/api/poll
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; oidc_state=st-one-8fK2
    < 302 ${question('st-two-9qL3')}
    < Set-Cookie: oidc_state=st-two-9qL3; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET ${question('st-two-9qL3')}
    * error net::ERR_FAILED
    * tab 1
    * frame 0
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-one-8fK2
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; oidc_state=st-two-9qL3
    < 302 /login?error=state`);
  expect(first?.cause).toBe('parallel-login-overwrites-state');
  expect(first?.evidence.map(({ note }) => note?.text ?? '').join()).toMatch(/in the background/);
});

test('the state is kept in the session, which the second sign-in replaced', () => {
  const script = twoTabs('st-one-8fK2', 's%3AbbbbQ9zL7mB4xT1p.aXcD')
    .replaceAll('auth_verification=st-one-8fK2', 'connect.sid=s%3AaaaaQ9zL7mB4xT1p.aXcD')
    .replaceAll('auth_verification=st-two-9qL3', 'connect.sid=s%3AbbbbQ9zL7mB4xT1p.aXcD')
    .replaceAll('auth_verification=', 'connect.sid=');
  expect(told(script).findings[0]).toBe('error likely parallel-login-overwrites-state c3#0');
});

test('the other tab was done first and took the cookie away', () => {
  const { findings } = told(`${twoTabs(
    'st-two-9qL3',
    'st-two-9qL3',
    `< 302 /
    < Set-Cookie: auth_verification=; Path=/; Max-Age=0
    > GET https://app.test/
    < 200`,
  )}
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c9&state=st-one-8fK2
    < 400`);
  expect(findings).toEqual(['error likely parallel-login-overwrites-state c4#0']);
});

describe('silent', () => {
  test.each([
    ['the newest sign-in is answered', twoTabs('st-two-9qL3', 'st-two-9qL3', '< 302 /home')],
    ['the newest sign-in is answered and refused for another reason', twoTabs('st-two-9qL3', 'st-two-9qL3')],
    ['the server does not mind', twoTabs('st-one-8fK2', 'st-two-9qL3', '< 302 /home')],
    [
      'each sign-in has a cookie of its own',
      `
      * observed
      > GET https://app.test/sso
      < 302 ${question('one')}
      < Set-Cookie: __txn_one=8fK2vQ9z; Path=/; HttpOnly; Secure; SameSite=Lax
      > GET ${question('one')}
      < 200
      * via popup
      > GET https://app.test/sso
      > Cookie: __txn_one=8fK2vQ9z
      < 302 ${question('two')}
      < Set-Cookie: __txn_two=9qL3kk2m; Path=/; HttpOnly; Secure; SameSite=Lax
      > GET ${question('two')}
      < 200
      * tab 1
      * via form
      * initiator https://idp.test
      > GET https://app.test/callback?code=c1&state=one
      > Cookie: __txn_one=8fK2vQ9z; __txn_two=9qL3kk2m
      < 400`,
    ],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/parallel-login/);
  });
});
