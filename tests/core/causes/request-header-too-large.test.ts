import { expect, test } from 'vitest';
import { told } from '../told.ts';

const nonces = (count: number, size = 250) =>
  Array.from({ length: count }, (_, at) => `OpenIdConnect.nonce.${at}k${'x'.repeat(size)}=1`).join('; ');

const dashboard = (cookies: string, status: string) => `
  * observed
  * jar: https://app.test/ 60 s ago: sessionid=k3v9q2m8x1z7b4n6; HttpOnly
  > GET https://app.test/dashboard
  > Cookie: sessionid=k3v9q2m8x1z7b4n6${cookies === '' ? '' : `; ${cookies}`}
  < ${status}`;

test('the server says so', () => {
  const { findings, lostAt, marks } = told(dashboard(nonces(40), '431 Request Header Fields Too Large'));
  expect(findings).toEqual(['error certain request-header-too-large c1#0']);
  expect(lostAt).toEqual(['c1#0']);
  expect(marks).toEqual(expect.arrayContaining([expect.stringMatching(/^1\d{4} bytes$/), 'OpenIdConnect.nonce.']));
});

test('nginx and others answer 400: likely', () => {
  expect(told(dashboard(nonces(40), '400')).findings).toEqual(['error likely request-header-too-large c1#0']);
});

/** `token`: octets of another header. */
const withToken = (cookies: string, token: number) =>
  dashboard(cookies, '431').replace('> Cookie', `> Authorization: Bearer ${'t'.repeat(token)}\n  > Cookie`);

test.each([
  ['the cookies alone are beyond the usual limit, and another header is larger still', 9_000, 11_000, 'likely'],
  ['the cookies are most of it', 9_000, 500, 'certain'],
  ['the cookies are most of it, and would pass by themselves', 5_000, 4_000, 'likely'],
  ['another header is most of it', 5_000, 11_000, undefined],
])('the server says so; %s', (_, octets, token, confidence) => {
  const { findings } = told(withToken(`prefs=${'x'.repeat(octets)}`, token));
  expect(findings).toEqual(confidence === undefined ? [] : [`error ${confidence} request-header-too-large c1#0`]);
});

test('large cookies, no crowd: the session belongs on the server', () => {
  const { first } = told(dashboard(`prefs=${'x'.repeat(8_500)}`, '431'));
  expect(first?.fixes.some(({ setting }) => setting === 'SESSION_ENGINE')).toBe(true);
});

test('no session among them: a warning', () => {
  const { findings } = told(`
    > GET https://app.test/dashboard
    > Cookie: ${Array.from({ length: 40 }, (_, at) => `pref.${at}=${'x'.repeat(250)}`).join('; ')}
    < 431`);
  expect(findings).toEqual(['warning certain request-header-too-large c1#0']);
});

test.each([
  ['a 400 with an ordinary header', dashboard('', '400')],
  ['a 431 that cannot be meant for the cookies', dashboard('', '431')],
  ['many cookies, and the page arrives', dashboard(nonces(40), '200')],
  ['many cookies, and another error', dashboard(nonces(40), '503')],
])('silent: %s', (_, script) => {
  expect(told(script).findings.join()).not.toContain('request-header-too-large');
});

test('silent: one cookie that the browser does not take', () => {
  expect(
    told(`
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: session=${'eyJx'.repeat(1_100)}; Path=/
    > GET https://app.test/
    < 302 /login
    > GET https://app.test/login
    < 200`).headline,
  ).toBe('cookie-too-large');
});

test('a form that is refused unread, where there never was a session: told as what happened', () => {
  const { findings, first, verdicts } = told(`
    > POST https://app.test/login
    > Cookie: ${Array.from({ length: 40 }, (_, at) => `pref.${at}=${'x'.repeat(250)}`).join('; ')}
    < 400`);
  expect(findings).toEqual(['warning likely request-header-too-large c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(first?.story.map(({ event }) => event)).toEqual(['sent', 'refused-by-server']);
});
