import { expect, test } from 'vitest';
import { told } from '../told.ts';

const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const login = (dashboard: string) => `
  * observed
  > GET https://app.test/dashboard
  < 302 /login
  > GET https://app.test/login
  < 200
  > POST https://app.test/login
  < 302 /dashboard
  < Set-Cookie: ${id}; Path=/; HttpOnly
  > GET https://app.test/dashboard
  > Cookie: ${id}
  < 302 /login
  ${dashboard}
  > GET https://app.test/login
  > Cookie: ${id}
  < 200`;

test('the browser’s cache remembers the stranger', () => {
  const { findings, lostAt, marks } = told(
    login('< Cache-Control: max-age=600\n* mark cached-redirect').replaceAll('302 /login', '301 /login'),
  );
  expect(findings).toEqual(['error certain cached-redirect-or-page c2#1']);
  expect(lostAt).toEqual(['c2#1']);
  expect(marks).toEqual(expect.arrayContaining(['/login', 'max-age=600']));
});

test.each([
  ['CF-Cache-Status: HIT', 'certain'],
  ['X-Cache: Hit from cloudfront', 'certain'],
  ['X-Cache: MISS, HIT', 'likely'],
  ['Cache-Status: ExampleCache; hit=?1', 'certain'],
  ['Cache-Status: ExampleCache; hit; ttl=30', 'certain'],
  ['X-Varnish: 32770 3', 'certain'],
  ['Age: 42', 'likely'],
])('a shared cache answers (%s)', (header, confidence) => {
  expect(told(login(`< ${header}`)).findings).toEqual([`error ${confidence} cached-redirect-or-page c2#1`]);
});

test.each([
  ['CF-Cache-Status: DYNAMIC'],
  ['X-Cache: MISS'],
  ['Age: 0'],
  ['X-Varnish: 32770'],
  ['Cache-Status: ExampleCache; fwd=miss'],
  ['Cache-Control: no-store\n< Age: 42'],
])('silent: the answer is the server’s own (%s)', (header) => {
  expect(told(login(`< ${header}`)).headline).toBe('session-not-recognised');
});

test('nobody saw how it came into the cache: a warning', () => {
  const { findings, verdicts } = told(`
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/home
    < 301 /login
    * mark cached-redirect
    > GET https://app.test/login
    > Cookie: ${id}
    < 200`);
  expect(findings).toEqual(['warning likely cached-redirect-or-page c1#1']);
  expect(verdicts).toEqual(['kept']);
});

test('silent: a cached redirect that leads into the application', () => {
  expect(
    told(`
    * observed
    * jar: https://app.test/ 60 s ago: ${id}; HttpOnly
    > GET https://app.test/
    < 301 /home
    * mark cached-redirect
    > GET https://app.test/home
    > Cookie: ${id}
    < 200`).findings,
  ).toEqual([]);
});

test('silent: signed out, then the cached redirect to the login', () => {
  expect(
    told(`
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: ${id}
    < 200
    > GET https://app.test/logout
    > Cookie: ${id}
    < 302 /home
    > GET https://app.test/home
    < 301 /login
    * mark cached-redirect
    > GET https://app.test/login
    > Cookie: ${id}
    < 200`).headline,
  ).toBeUndefined();
});

const renewed = `
  * observed
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: ${id}; Path=/; HttpOnly
  > GET https://app.test/home
  > Cookie: ${id}
  < 200`;
const refused = `
  > GET https://app.test/orders
  > Cookie: ${id}
  < 302 /login
  < X-Cache: Hit from cloudfront
  < Set-Cookie: connect.sid=s%3AzL7mB4xT1pfK2vQ9.bYdE; Path=/; HttpOnly
  > GET https://app.test/login
  > Cookie: connect.sid=s%3AzL7mB4xT1pfK2vQ9.bYdE
  < 200`;

test.each([
  ['sent before', renewed],
  ['sent before, and set again with the same value since', `${renewed}\n< Set-Cookie: ${id}; Path=/; HttpOnly`],
])('a cache may hold the user’s own answer, without a word in Vary (%s)', (_, before) => {
  expect(told(`${before}${refused}`).findings[0]).toBe('error likely cached-redirect-or-page c2#0');
});

test('a file may lack the request that filled the cache', () => {
  expect(told(login('< X-Cache: HIT').replace('* observed', '')).findings).toEqual([
    'error likely cached-redirect-or-page c2#1',
  ]);
});
