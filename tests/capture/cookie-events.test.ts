import { expect, test } from 'vitest';
import { cookieChanged, readCookie } from '../../src/capture/cookie-events.ts';
import { chromium, firefox } from './recorded.ts';

test.each([
  ['chromium' as const, chromium.cookie, '0'],
  ['firefox' as const, firefox.cookie, 'firefox-default'],
])('%s: a cookie in our words', (dialect, raw, storeId) => {
  expect(cookieChanged(raw, 5, dialect)).toEqual({
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
  expect(readCookie({ ...chromium.cookie.cookie, domain: '.App.Test', hostOnly: false }, 'chromium').domain).toBe(
    'app.test',
  );
});

test.each([
  ['no_restriction', 'none'],
  ['lax', 'lax'],
  ['unspecified', 'unspecified'],
  [undefined, 'unspecified'],
])('SameSite %s', (sameSite, expected) => {
  expect(readCookie({ ...chromium.cookie.cookie, sameSite }, 'chromium').sameSite).toBe(expected);
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
  expect(readCookie({ ...chromium.cookie.cookie, partitionKey }, 'chromium').partitionKey).toEqual(expected);
});

test.each([
  ['overwrite', 'overwrite'],
  ['expired_overwrite', 'expired-overwrite'],
  ['evicted', 'evicted'],
  ['expired', 'expired'],
  ['explicit', 'explicit'],
])('cause %s', (cause, expected) => {
  expect(cookieChanged({ ...chromium.overwrite, cause }, 0, 'chromium')).toMatchObject({
    cause: expected,
    removed: true,
  });
});

test.each([
  ['firefox', 'bytes of UTF-8', '\xc3\xbcn\xc3\xad', 'üní'],
  ['firefox', 'a byte that is none', 'n\xff', 'n\ufffd'],
  ['firefox', 'ASCII', '__Host-sid', '__Host-sid'],
  ['firefox', 'already text', 'n\u20ac', 'n\u20ac'],
  ['chromium', 'text', '\xc3\xbc', '\xc3\xbc'],
] as const)('%s gives a name as %s', (dialect, _, name, expected) => {
  expect(readCookie({ ...firefox.cookie.cookie, name }, dialect).name).toBe(expected);
});

test('Firefox gives values as text', () => {
  const value = '\xc3\xbc';
  expect(readCookie({ ...firefox.cookie.cookie, value }, 'firefox').value).toBe(value);
});
