import { expect, test } from 'vitest';
import { profiles } from '../../../src/core/profile.ts';
import { told } from '../told.ts';

const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const from = (page: string, sameSite: string, request: string) => `
  * observed
  > POST https://app.test/login
  < 302 /
  < Set-Cookie: ${id}; Path=/; Secure; HttpOnly; SameSite=${sameSite}
  > GET https://app.test/
  > Cookie: ${id}
  < 200
  * via start
  > GET ${page}
  < 200
  > ${request} https://app.test/orders
  < 302 /login
  > GET https://app.test/login
  < 200`;

test.each([
  ['Strict', 'GET'],
  ['Lax', 'POST'],
])('%s, a %s from http', (sameSite, method) => {
  const { findings, lostAt, marks, first } = told(from('http://app.test/news', sameSite, method));
  expect(findings).toEqual(['error certain schemeful-same-site c3#0']);
  expect(lostAt).toEqual(['c3#0']);
  expect(marks).toEqual([`SameSite=${sameSite}`, 'http://app.test', 'https:']);
  expect(first?.fixes[0]?.verified).toBe(true);
});

test('a sibling over http counts the same', () => {
  expect(told(from('http://www.app.test/news', 'Strict', 'GET')).headline).toBe('schemeful-same-site');
});

test('silent: another site, whatever its scheme', () => {
  expect(told(from('http://mail.test/', 'Strict', 'GET')).headline).toBe('samesite-strict-cross-site-return');
  expect(told(from('http://mail.test/', 'Lax', 'POST')).headline).toBe('samesite-lax-cross-site-post');
});

test('silent: Firefox takes both schemes for one site', () => {
  const { diagnosis } = told(from('http://app.test/news', 'Strict', 'GET'), { profile: profiles.firefox });
  expect(diagnosis.findings.map(({ cause }) => cause)).not.toContain('schemeful-same-site');
});
