import { describe, expect, test } from 'vitest';
import { parseSetCookie } from '../../../src/core/cookie/parse-set-cookie.ts';
import type { ParsedSetCookie, SetCookieProblem } from '../../../src/core/cookie/parse-set-cookie.ts';
import { profiles } from '../../../src/core/profile.ts';
import type { Profile } from '../../../src/core/profile.ts';

const { rfc10025, chromium, firefox } = profiles;

function parsed(line: string, profile: Profile = rfc10025): ParsedSetCookie {
  const result = parseSetCookie(line, profile);
  if (!result.ok) throw new Error(`${line}: ${result.reason}`);
  return result.parsed;
}

function problem(line: string, profile: Profile = rfc10025, binary = false): SetCookieProblem['reason'] | undefined {
  const result = parseSetCookie(line, profile, binary);
  return result.ok ? undefined : result.reason;
}

describe('name and value (section 5.6 steps 2 to 4)', () => {
  test.each([
    ['a=1', 'a', '1'],
    [' \t a \t = \t 1 \t ', 'a', '1'],
    ['a=b=c', 'a', 'b=c'],
    ['a=1, b=2', 'a', '1, b=2'], // never split at a comma
    ['a="1;2"', 'a', '"1'],
    ['a=%20', 'a', '%20'],
    ['bare', '', 'bare'],
    ['=bare', '', 'bare'],
    ['a=', 'a', ''],
    ['a b=c d', 'a b', 'c d'],
  ])('%j', (line, name, value) => expect(parsed(line)).toMatchObject({ name, value }));
});

describe('attributes (sections 5.6.1 to 5.6.7)', () => {
  test.each<[string, Partial<ParsedSetCookie>]>([
    ['a=1; PATH = /x ; dOmAiN=.App.test', { path: '/x', domain: '.App.test' }],
    ['a=1; Secure=no; HttpOnly=0', { secure: true, httpOnly: true }],
    ['a=1; Path=/x; Path=/y', { path: '/y' }],
    ['a=1; Path=/x; Path', { path: '' }],
    ['a=1; Domain=a.test; Domain=', { domain: '' }],
    ['a=1; SameSite=LAX', { sameSite: 'lax' }],
    ['a=1; SameSite=Strict; SameSite=Sometimes', { sameSite: 'unspecified' }], // does not fall back
    ['a=1; SameSite', { sameSite: 'unspecified' }],
    ['a=1; Max-Age=5; Max-Age=x', { maxAge: '5' }],
    ['a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Expires=never', { expires: 'Wed, 21 Oct 2015 07:28:00 GMT' }],
    ['a=1; Partitioned', { partitioned: false }], // not in RFC 10025
    ['a=1;;; Secure;', { secure: true }],
  ])('%s', (line, expected) => expect(parsed(line)).toMatchObject(expected));

  test('says what it ignored and why', () => {
    const { ignored } = parsed(`a=1; Priority=High; Max-Age=x; Path=/${'x'.repeat(1024)}; SameSite=Maybe`);
    expect(ignored.map(({ name, because }) => [name, because])).toEqual([
      ['Priority', 'unknown'],
      ['Max-Age', 'invalid'],
      ['Path', 'too-long'],
      ['SameSite', 'invalid'],
    ]);
  });

  test('a value over 1024 octets does not hide an earlier one', () => {
    expect(parsed(`a=1; Path=/x; Path=/${'y'.repeat(1024)}`).path).toBe('/x');
    expect(parsed(`a=1; Path=/x; Path=/${'y'.repeat(1023)}`).path).toHaveLength(1024);
  });

  test('in Chromium a last expiry that does not parse hides an earlier one', () => {
    expect(parsed('a=1; Max-Age=5; Max-Age=x', chromium).maxAge).toBe('x');
  });
});

describe('lines that make no cookie', () => {
  const long = 'x'.repeat(4095);
  test.each<[string, string, SetCookieProblem['reason'] | undefined]>([
    ['empty', '', 'no-cookie-content'],
    ['only an equals sign', '=', 'no-cookie-content'],
    ['only attributes', '; Secure', 'no-cookie-content'],
    ['only blanks', ' \t ', 'no-cookie-content'],
    ['4096 octets', `a=${long}`, undefined],
    ['4097 octets', `ab=${long}`, 'name-value-pair-exceeds-max-size'],
    ['4096 characters, more octets', `a=é${'x'.repeat(4094)}`, 'name-value-pair-exceeds-max-size'],
    ['a control character in the value', 'a=1\u0001', 'disallowed-character'],
    ['DEL in an attribute', 'a=1; Path=/\u007f', 'disallowed-character'],
    ['a NUL', 'a=1\0', 'disallowed-character'],
    ['a TAB inside', 'a=1\t2', undefined],
  ])('%s', (_, line, expected) => expect(problem(line)).toBe(expected));

  test('octets of a binary line are its units', () => {
    expect(problem(`a=${'\u00e9'.repeat(4095)}`, rfc10025, true)).toBeUndefined();
    expect(problem(`a=${'\u00e9'.repeat(4095)}`)).toBe('name-value-pair-exceeds-max-size');
  });

  test.each<[string, string, Profile, SetCookieProblem['reason'] | undefined]>([
    ['TAB in a value', 'a=1\t2', chromium, 'disallowed-character'],
    ['TAB in an attribute name', 'a=1; Http\tOnly', chromium, 'disallowed-character'],
    ['TAB around a value', 'a=\t1\t', chromium, undefined],
    ['TAB in a value', 'a=1\t2', firefox, undefined],
    ['nameless with an equals sign', '=a=b', chromium, undefined],
    ['nameless without one', '=a', chromium, undefined],
  ])('%s: %j', (_, line, profile, expected) => expect(problem(line, profile)).toBe(expected));
});
