import { expect, test } from 'vitest';
import { told } from '../told.ts';

const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const loop = (deletion: string, after: string) => `
  * observed
  > POST https://app.test/account/login
  < 302 /account/home
  < Set-Cookie: ${id}; Path=/; HttpOnly
  > GET https://app.test/account/home
  > Cookie: ${id}
  < 200
  > GET https://app.test/account/orders
  > Cookie: ${id}
  < 302 /login?next=%2Faccount%2Forders
  < Set-Cookie: ${deletion}
  > GET https://app.test/login?next=%2Faccount%2Forders
  ${after}`;

const again = `> Cookie: ${id}
  < 302 /account/orders
  > GET https://app.test/account/orders
  > Cookie: ${id}
  < 302 /login?next=%2Faccount%2Forders
  < Set-Cookie: connect.sid=; Max-Age=0
  > GET https://app.test/login?next=%2Faccount%2Forders
  > Cookie: ${id}
  < 200`;

test('the deletion misses, and the session comes back to be refused', () => {
  const { findings, lostAt, first } = told(loop('connect.sid=; Max-Age=0', again));
  expect(findings).toEqual(['error likely delete-does-not-match-or-zombie c2#0']);
  expect(lostAt).toEqual(['c2#0']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 0, 0, 1]);
  expect(first?.evidence.some(({ text }) => text.includes('host app.test; Path=/'))).toBe(true);
});

test('signing out leaves the cookie in the jar: a warning', () => {
  const { findings, marks } = told(`
    * observed
    * jar: https://app.test/ 60 s ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=app.test; HttpOnly
    > GET https://app.test/account/logout
    > Cookie: ${id}
    < 302 /
    < Set-Cookie: connect.sid=; Path=/account; Max-Age=0
    > GET https://app.test/
    > Cookie: ${id}
    < 200`);
  expect(findings).toEqual(['warning certain delete-does-not-match-or-zombie c1#0']);
  expect(marks).toContain('Path=/account');
});

test('the sign-out goes on to the provider, from where the jar does not show the cookie', () => {
  const { findings } = told(`
    * observed
    * jar: https://app.test/ 60 s ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=app.test; HttpOnly
    > GET https://app.test/account/logout
    > Cookie: ${id}
    < 302 https://idp.test/end-session
    < Set-Cookie: connect.sid=; Path=/account; Max-Age=0
    > GET https://idp.test/end-session
    < 200`);
  expect(findings).toEqual(['warning certain delete-does-not-match-or-zombie c1#0']);
});

test('silent: what is left is another host’s', () => {
  const { findings } = told(`
    * observed
    * jar: https://other.app.test/ 60 s ago: connect.sid=s%3AqW8eR7tY6uI5oP4aS3dF.gHjK; Path=/; HttpOnly
    > GET https://app.test/account/logout
    < 302 /
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    > GET https://app.test/
    < 200`);
  expect(findings).toEqual([]);
});

test('silent: it matches, and the session is gone', () => {
  expect(told(loop('connect.sid=; Path=/; Max-Age=0', '< 200')).headline).toBe('session-not-recognised');
});

test('silent: it misses, but nothing comes back', () => {
  expect(told(loop('connect.sid=; Max-Age=0', `> Cookie: ${id}\n< 200`)).headline).toBe('session-not-recognised');
});

test('silent: an old copy is cleaned up beside the real one', () => {
  expect(
    told(`
    * observed
    * jar: https://app.test/ 60 s ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://app.test/logout
    > Cookie: ${id}
    < 302 /
    < Set-Cookie: connect.sid=; Path=/old; Max-Age=0
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    > GET https://app.test/
    < 200`).findings,
  ).toEqual([]);
});

test('silent: two copies are sent, and the old one is read', () => {
  expect(
    told(`
    * observed
    * jar: https://app.test/ 60 s ago: connect.sid=s%3Aold4Q9zL7mB4xT1p.aXcD; Domain=app.test; HttpOnly
    > POST https://app.test/login
    > Cookie: connect.sid=s%3Aold4Q9zL7mB4xT1p.aXcD
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: connect.sid=s%3Aold4Q9zL7mB4xT1p.aXcD; ${id}
    < 302 /login
    > GET https://app.test/login
    > Cookie: connect.sid=s%3Aold4Q9zL7mB4xT1p.aXcD; ${id}
    < 200`).headline,
  ).toBe('duplicate-cookie-shadowing');
});
