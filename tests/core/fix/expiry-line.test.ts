import { expect, test } from 'vitest';
import { Jar } from '../../../src/core/cookie/jar.ts';
import { expiryLine } from '../../../src/core/fix/expiry-line.ts';
import { profiles } from '../../../src/core/profile.ts';
import { topLevelFacts } from '../../../src/core/site/request-facts.ts';

const now = Date.UTC(2026, 0, 1);
const request = topLevelFacts('https://www.app.test/login');
/** Cookies of one name and of its neighbours, each another to the browser. */
const lines = [
  'sid=1; Path=/',
  'sid=2; Path=/app',
  'sid=3; Path=/; Domain=app.test',
  'sid=4; Path=/; Domain=www.app.test; Secure',
  'sid=5; Path=/; Secure; Partitioned',
  '__Host-sid=6; Path=/; Secure',
  '__Secure-sid=7; Path=/; Domain=app.test; Secure; HttpOnly',
  '__Host-sid=8; Path=/; Secure; Partitioned',
  'sid=9; Path=/none; Secure; SameSite=None',
];

function filled(): Jar {
  const jar = new Jar([]);
  for (const line of lines) {
    const { outcome } = jar.store({ line, request, now, serverDate: undefined, profile: profiles.chromium });
    expect([line, outcome]).toEqual([line, 'stored']);
  }
  return jar;
}
const values = (jar: Jar): string =>
  jar
    .ofDomains(() => true)
    .map(({ value }) => value)
    .sort()
    .join('');

test.each(lines)('ends one copy and no other: %s', (line) => {
  const jar = filled();
  const value = line.charAt(line.indexOf('=') + 1);
  const copy = jar.ofDomains(() => true).find((cookie) => cookie.value === value)!;
  jar.store({ line: expiryLine(copy), request, now, serverDate: undefined, profile: profiles.chromium });
  expect(values(jar)).toBe('123456789'.replace(value, ''));
});
