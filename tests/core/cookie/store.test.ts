import { describe, expect, test } from 'vitest';
import { longestLifetime } from '../../../src/core/cookie/expiry.ts';
import { storeCookie } from '../../../src/core/cookie/store.ts';
import type { StoreInput, StoreResult } from '../../../src/core/cookie/store.ts';
import type { Cookie } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';

const now = Date.parse('2026-01-01T00:00:00Z');

function store(line: string, more: Partial<StoreInput> & { readonly url?: string } = {}): StoreResult {
  const { url = 'https://www.app.test/app/login', ...rest } = more;
  return storeCookie({ line, request: topLevelFacts(url), now, jar: [], profile: profiles.chromium, ...rest });
}

describe('the cookie that a line makes (section 5.7)', () => {
  test.each<[string, Partial<Cookie>]>([
    [
      'sid=1',
      {
        name: 'sid',
        value: '1',
        domain: 'www.app.test',
        hostOnly: true,
        path: '/app',
        expires: undefined,
        sameSite: 'unspecified',
      },
    ],
    ['sid=1; Domain=App.test', { domain: 'app.test', hostOnly: false }],
    ['sid=1; Domain=', { domain: 'www.app.test', hostOnly: true }],
    ['sid=1; Path=/x', { path: '/x' }],
    ['sid=1; Path=x', { path: '/app' }],
    ['sid=1; Secure; HttpOnly; SameSite=Strict', { secure: true, httpOnly: true, sameSite: 'strict' }],
    ['sid=1; Max-Age=60', { expires: now + 60_000 }],
    ['sid=1; Max-Age=60; Expires=Thu, 01 Jan 2027 00:00:00 GMT', { expires: now + 60_000 }],
    ['sid=1; Expires=Thu, 01 Jan 2026 01:00:00 GMT', { expires: now + 3_600_000 }],
    ['sid=1; Max-Age=99999999999', { expires: now + longestLifetime }],
    ['sid=1; Expires=Thu, 01 Jan 2099 00:00:00 GMT', { expires: now + longestLifetime }],
    ['sid=1; Expires=never', { expires: undefined }],
  ])('%s', (line, expected) => expect(store(line).cookie).toMatchObject(expected));

  test('an address as its own Domain stays host-only', () => {
    expect(store('sid=1; Domain=127.0.0.1', { url: 'http://127.0.0.1/' }).cookie).toMatchObject({
      domain: '127.0.0.1',
      hostOnly: true,
    });
  });

  test('Expires is read by the server’s clock where the browser does so', () => {
    const serverDate = now - 3_600_000;
    const line = 'sid=1; Expires=Thu, 01 Jan 2026 01:00:00 GMT';
    expect(store(line, { serverDate }).cookie?.expires).toBe(now + 7_200_000);
    expect(store(line, { serverDate, profile: profiles.rfc10025 }).cookie?.expires).toBe(now + 3_600_000);
  });

  test('Partitioned takes the partition of the request', () => {
    expect(store('sid=1; Secure; Partitioned').cookie?.partitionKey).toEqual({
      topLevelSite: 'https://app.test',
      hasCrossSiteAncestor: false,
    });
    expect(store('sid=1; Secure; Partitioned', { profile: profiles.rfc10025 }).cookie?.partitionKey).toBeUndefined();
  });
});

describe('step 23: what it replaces', () => {
  const before = store('sid=1; Path=/', { now: now - 5000 }).jar;

  test('the same cookie, in its place', () => {
    const { outcome, replaced, jar } = store('sid=2; Path=/', { jar: before });
    expect([outcome, replaced?.value, jar.map(({ value }) => value)]).toEqual(['stored', '1', ['2']]);
  });

  test.each([
    'sid=2; Path=/app',
    'sid=2; Path=/; Domain=app.test',
    'SID=2; Path=/',
    'sid=2; Path=/; Domain=www.app.test',
  ])('%s is another cookie', (line) => expect(store(line, { jar: before }).jar).toHaveLength(2));

  test.each([
    ['sid=1; Path=/', 'chromium', now - 5000],
    ['sid=2; Path=/', 'chromium', now], // a new value makes it a new cookie
    ['sid=2; Path=/', 'rfc10025', now - 5000],
  ] as const)('creation time of %s in %s', (line, profile, createdAt) => {
    expect(store(line, { jar: before, profile: profiles[profile] }).cookie === undefined).toBe(false);
    expect(store(line, { jar: before, profile: profiles[profile] }).jar[0]?.createdAt).toBe(createdAt);
  });

  test.each([
    'sid=; Max-Age=0; Path=/',
    'sid=; Max-Age=-1; Path=/',
    'sid=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/',
  ])('%s deletes it', (line) => {
    const { outcome, replaced, jar } = store(line, { jar: before });
    expect([outcome, replaced?.value, jar]).toEqual(['deleted', '1', []]);
  });

  test('a deletion that misses by its path changes nothing', () => {
    const { outcome, replaced, jar } = store('sid=; Max-Age=0', { jar: before });
    expect([outcome, replaced, jar]).toEqual(['deleted', undefined, before]);
  });

  test('a deletion must itself pass the checks', () => {
    const jar = store('__Host-sid=1; Secure; Path=/').jar;
    expect(store('__Host-sid=; Max-Age=0', { jar })).toMatchObject({
      outcome: 'rejected',
      reasons: ['invalid-prefix'],
      jar,
    });
  });
});

test('a refused line leaves the very same jar', () => {
  const { jar } = store('sid=1');
  expect(store('sid=2; Domain=other.test', { jar }).jar).toBe(jar);
});
