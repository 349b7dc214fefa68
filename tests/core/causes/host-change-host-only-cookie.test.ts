import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('from www to the apex', () => {
  const { findings, first, proven } = told(`
    * observed
    > POST https://www.shop.test/login
    < 302 https://shop.test/account
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    > GET https://shop.test/account
    < 302 /login
    > GET https://shop.test/login
    < 200`);
  expect(findings).toEqual(['error certain host-change-host-only-cookie c1#1']);
  expect(first?.reasons).toEqual(['domain-mismatch']);
  // One canonical host costs nothing; a wider Domain comes second.
  expect(first?.fixes[0]?.code).toBeUndefined();
  expect(proven).toContain('express-session cookie.domain');
});

test('the provider returns to another host than the one that asked', () => {
  const { findings, lostAt } = told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 302 https://www.app.test/callback?code=1&state=x
    > GET https://www.app.test/callback?code=1&state=x
    < 302 /login?error=state
    > GET https://www.app.test/login?error=state
    < 200`);
  expect(findings[0]).toBe('error certain host-change-host-only-cookie c1#2');
  expect(lostAt).toEqual(['c1#2']);
});

test('localhost and 127.0.0.1', () => {
  const { findings } = told(`
    * observed
    > POST http://localhost:3000/login
    < 302 http://127.0.0.1:3000/dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET http://127.0.0.1:3000/dashboard
    < 302 /login
    > GET http://127.0.0.1:3000/login
    < 200`);
  expect(findings[0]).toContain('host-change-host-only-cookie');
});

test.each([
  [
    'another port of the same host',
    `
    * observed
    > POST http://localhost:3000/login
    < 302 http://localhost:4000/dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET http://localhost:4000/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  ],
  [
    'a sibling with a session of its own',
    `
    * observed
    > POST https://shop.site.test/login
    < 302 /
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/
    > GET https://shop.site.test/
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 https://blog.site.test/
    > GET https://blog.site.test/
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).headline).toBeUndefined();
});

test('the Domain that is offered covers both hosts and no more', () => {
  const { first } = told(`
    * observed
    > POST https://login.eu.app.test/login
    < 302 https://shop.eu.app.test/cart
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://shop.eu.app.test/cart
    < 302 https://login.eu.app.test/login
    > GET https://login.eu.app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`);
  expect(first?.fixes.find(({ setting }) => setting === 'Set-Cookie')?.code).toContain('Domain=eu.app.test;');
});

test('between two sites no Domain helps: the advice is one host, and nothing else', () => {
  const { first } = told(`
    * observed
    > POST https://a.test/login
    < 302 https://b.test/home
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://b.test/home
    < 302 https://a.test/login
    > GET https://a.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`);
  expect(first?.fixes.filter(({ code }) => code?.includes('Domain=') === true) ?? []).toEqual([]);
});
