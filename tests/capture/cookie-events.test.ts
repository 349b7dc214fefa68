import { expect, test } from 'vitest';
import { cookieChanged, readCookie } from '../../src/capture/cookie-events.ts';
import { chromium, firefox } from './recorded.ts';

test.each([
  ['chromium', chromium.cookie, '0'],
  ['firefox', firefox.cookie, 'firefox-default'],
])('%s: a cookie in our words', (_, raw, storeId) => {
  expect(cookieChanged(raw, 5)).toEqual({
    type: 'cookie-changed',
    time: 5,
    removed: false,
    cause: 'explicit',
    storeId,
    cookie: {
      name: 'b',
      value: '2',
      domain: 'a.test',
      hostOnly: true,
      path: '/',
      secure: false,
      httpOnly: true,
      sameSite: 'strict',
      expires: raw.cookie.expirationDate! * 1000,
      partitionKey: undefined,
      createdAt: undefined,
    },
  });
});

test('a domain cookie loses its dot and its capitals', () => {
  expect(readCookie({ ...chromium.cookie.cookie, domain: '.App.Test', hostOnly: false }).domain).toBe('app.test');
});

test.each([
  ['no_restriction', 'none'],
  ['lax', 'lax'],
  ['unspecified', 'unspecified'],
  [undefined, 'unspecified'],
])('SameSite %s', (sameSite, expected) => {
  expect(readCookie({ ...chromium.cookie.cookie, sameSite }).sameSite).toBe(expected);
});

test.each([
  [
    { topLevelSite: 'https://top.test', hasCrossSiteAncestor: true },
    { topLevelSite: 'https://top.test', hasCrossSiteAncestor: true },
  ],
  [{ topLevelSite: 'https://top.test' }, { topLevelSite: 'https://top.test', hasCrossSiteAncestor: false }],
  [{}, undefined],
  [null, undefined],
])('partition key %o', (partitionKey, expected) => {
  expect(readCookie({ ...chromium.cookie.cookie, partitionKey }).partitionKey).toEqual(expected);
});

test.each([
  ['overwrite', 'overwrite'],
  ['expired_overwrite', 'expired-overwrite'],
  ['evicted', 'evicted'],
  ['expired', 'expired'],
  ['explicit', 'explicit'],
])('cause %s', (cause, expected) => {
  expect(cookieChanged({ ...chromium.overwrite, cause }, 0)).toMatchObject({ cause: expected, removed: true });
});
