import { expect, test } from 'vitest';
import { told } from '../told.ts';

/** A login at `base`, whose cookie has `path`. */
const behindProxy = (base: string, path: string) => `
  * observed
  > POST https://app.test${base}/login
  < 302 ${base}/
  < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=${path}; HttpOnly
  > GET https://app.test${base}/
  < 302 ${base}/login
  > GET https://app.test${base}/login
  < 200`;

test('the cookie has the path that the application knows', () => {
  const { findings, lostAt, marks, proven, first } = told(behindProxy('/public/app', '/app'));
  // The fault is in the line; the loss shows one hop later.
  expect(findings).toEqual(['error likely proxy-path-rewrite-breaks-cookie-path c1#0']);
  expect(lostAt).toEqual(['c1#1']);
  expect(first?.reasons).toEqual(['not-on-path']);
  expect(marks).toContain('Path=/app');
  expect(proven).toContain('nginx proxy_cookie_path');
  expect(first?.fixes.find(({ framework }) => framework === 'nginx')?.code).toBe('proxy_cookie_path /app /public/app;');
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1, 1, 2]);
});

test('the prefix stands there twice: likely', () => {
  const { findings, first } = told(behindProxy('/app', '/app/app'));
  expect(findings).toEqual(['error likely proxy-path-rewrite-breaks-cookie-path c1#0']);
  expect(first?.fixes.find(({ framework }) => framework === 'any')?.code).toContain('Path=/app;');
});

test('without an observed jar it is likely', () => {
  expect(told(behindProxy('/public/app', '/app').replace('* observed', '')).findings).toEqual([
    'error likely proxy-path-rewrite-breaks-cookie-path c1#0',
  ]);
});

test.each([
  ['a path that the URL does not contain', '/public/shop', '/app'],
  ['a name that only begins alike', '/public/application', '/app'],
])('silent: %s', (_, base, path) => {
  expect(told(behindProxy(base, path)).headline).toBe('cookie-path-mismatch');
});

test('silent: the path covers the URL that set it', () => {
  expect(
    told(`
    * observed
    > POST https://app.test/auth/login
    < 302 /account
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://app.test/account
    < 302 /auth/login
    > GET https://app.test/auth/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).headline,
  ).toBe('cookie-path-mismatch');
});

test('silent: the proxy rewrites the path', () => {
  expect(
    told(`
    * observed
    > POST https://app.test/public/app/login
    < 302 /public/app/
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/public/app; HttpOnly
    > GET https://app.test/public/app/
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 200`).findings,
  ).toEqual([]);
});
