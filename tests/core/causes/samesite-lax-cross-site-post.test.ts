import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the provider POSTs, the Lax cookie stays behind, a new session takes its place', () => {
  const { findings, lostAt, marks, proven, first, diagnosis } = told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 200
    * after 20 s
    > POST https://app.test/callback
    < 302 /login?error=state
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/login?error=state
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`);
  expect(findings).toEqual(['error certain samesite-lax-cross-site-post c2#0']);
  expect(lostAt).toEqual(['c2#0']);
  expect(marks.slice(0, 3)).toEqual(['SameSite=Lax', 'POST', 'https://idp.test']);
  // Set, withheld, overwritten, logged out.
  expect(first?.story.map(({ chain, hop }) => `${chain}#${hop}`)).toEqual([
    'c1#0',
    'c2#0',
    'c2#0',
    'c2#0',
    'c2#0',
    'c2#1',
  ]);
  expect(diagnosis.chains[1]?.tracks[0]?.steps[0]?.response).toBe('replaced');
  // Narrowest first: a GET return, then SameSite=None.
  expect(first?.fixes[0]?.setting).toBe('Location');
  expect(proven).toContain('express-session cookie.sameSite');
});

test('silent: the same by GET', () => {
  expect(
    told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 302 https://app.test/callback?code=1&state=x
    > GET https://app.test/callback?code=1&state=x
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /
    > GET https://app.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).findings,
  ).toEqual([]);
});

test('silent: a POST that needs no session', () => {
  expect(
    told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 200
    * after 20 s
    > POST https://app.test/callback
    < 302 /home
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/home
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`).headline,
  ).toBeUndefined();
});
