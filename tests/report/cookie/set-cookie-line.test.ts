import { expect, test } from 'vitest';
import { parseSetCookie } from '../../../src/core/cookie/parse-set-cookie.ts';
import type { Cookie } from '../../../src/core/model.ts';
import { profiles } from '../../../src/core/profile.ts';
import { setCookieLine } from '../../../src/report/cookie/set-cookie-line.ts';

const cookie: Cookie = {
  ...{ name: 'sid', value: 'a', domain: 'app.test', hostOnly: true, path: '/app', secure: true, httpOnly: true },
  ...{ sameSite: 'lax', expires: undefined, partitionKey: undefined, createdAt: undefined },
};

test.each([
  ['host-only, until the browser closes', {}, 'sid=a; Path=/app; Secure; HttpOnly; SameSite=Lax'],
  [
    'with a domain and a date',
    { hostOnly: false, expires: Date.UTC(2026, 0, 2), httpOnly: false, sameSite: 'unspecified' },
    'sid=a; Expires=Fri, 02 Jan 2026 00:00:00 GMT; Domain=app.test; Path=/app; Secure',
  ],
  [
    'partitioned',
    { partitionKey: { topLevelSite: 'https://top.test', hasCrossSiteAncestor: false }, sameSite: 'none' },
    'sid=a; Path=/app; Secure; HttpOnly; SameSite=None; Partitioned',
  ],
] as const)('%s', (_, change, line) => {
  expect(setCookieLine({ ...cookie, ...change })).toBe(line);
});

test.each([Infinity, -1, NaN, 1e300])('an odd expiry (%s) still makes a line that parses', (expires) => {
  expect(parseSetCookie(setCookieLine({ ...cookie, expires }), profiles.chromium).ok).toBe(true);
});
