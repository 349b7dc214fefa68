import { expect, test } from 'vitest';
import { cookieKey, distinctCookies, sameCookie } from '../../../src/core/cookie/cookie-key.ts';
import type { CookieRef } from '../../../src/core/model.ts';

const sid: CookieRef = { name: 'sid', domain: 'app.test', path: '/', hostOnly: true, partitionKey: undefined };
const partitionKey = { topLevelSite: 'https://top.test', hasCrossSiteAncestor: true };

test.each<[string, Partial<CookieRef>]>([
  ['name', { name: 'SID' }],
  ['domain', { domain: 'www.app.test' }],
  ['path', { path: '/app' }],
  ['host-only flag', { hostOnly: false }],
  ['partition', { partitionKey }],
])('another %s makes another cookie', (_, change) => {
  expect(cookieKey({ ...sid, ...change })).not.toBe(cookieKey(sid));
  expect(sameCookie({ ...sid, ...change }, sid)).toBe(false);
});

test('the ancestor bit tells partitions apart', () => {
  const one = { ...sid, partitionKey };
  const other = { ...sid, partitionKey: { ...partitionKey, hasCrossSiteAncestor: false } };
  expect(cookieKey(one)).not.toBe(cookieKey(other));
  expect(sameCookie(one, other)).toBe(false);
  expect(sameCookie(one, { ...sid, partitionKey: { ...partitionKey } })).toBe(true);
});

test('each cookie once, in order of appearance, and nothing but what names it', () => {
  const other = { ...sid, domain: 'www.app.test' };
  expect(distinctCookies([{ ...sid, value: 'a' } as CookieRef, other, { ...sid }])).toEqual([sid, other]);
});
