import { expect, test } from 'vitest';
import { profiles } from '../../../src/core/profile.ts';
import { told } from '../told.ts';

const id = '.AspNetCore.Cookies=CfDJ8Aq9xT3bN7mK2pLz';
// The recording begins at 2026-01-01T00:00Z.
const signIn = (date: string, lifetime: string) => `
  > POST https://app.test/login
  < 302 /dashboard
  < Date: ${date}
  < Set-Cookie: ${id}; path=/; ${lifetime}`;
const behind = 'Wed, 31 Dec 2025 21:00:00 GMT';
const anHour = 'expires=Wed, 31 Dec 2025 22:00:00 GMT';

test('the browser goes by the server’s clock: a warning', () => {
  const { findings, marks, verdicts } = told(`
    ${signIn(behind, anHour)}
    > GET https://app.test/dashboard
    > Cookie: ${id}
    < 200`);
  expect(findings).toEqual(['warning likely clock-skew c1#0']);
  expect(marks).toEqual([behind, anHour]);
  expect(verdicts).toEqual(['kept']);
});

test('the browser goes by its own: it never had the cookie', () => {
  const script = `
    * browser safari
    ${signIn(behind, anHour)}
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`;
  const { findings, verdicts, proven } = told(script, { profile: profiles.safari });
  expect(findings).toEqual(['error likely clock-skew c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(proven).toContain('asp.net-core ExpireTimeSpan');
});

test.each([
  ['a Max-Age beside it needs no clock', behind, `${anHour}; max-age=3600`],
  ['the difference is smaller than the lifetime', behind, 'expires=Thu, 01 Jan 2026 09:00:00 GMT'],
  ['the server’s clock is ahead', 'Thu, 01 Jan 2026 03:00:00 GMT', 'expires=Thu, 01 Jan 2026 04:00:00 GMT'],
  ['a session cookie', behind, 'httponly'],
])('silent: %s', (_, date, lifetime) => {
  expect(
    told(`
    ${signIn(date, lifetime)}
    > GET https://app.test/dashboard
    > Cookie: ${id}
    < 200`).findings,
  ).toEqual([]);
});

test('silent: over by both clocks', () => {
  expect(
    told(`
    ${signIn('Thu, 01 Jan 2026 00:00:00 GMT', 'expires=Wed, 31 Dec 2025 22:00:00 GMT')}
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`).headline,
  ).toBe('cookie-expired');
});
