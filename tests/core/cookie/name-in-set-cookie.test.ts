import { expect, test } from 'vitest';
import { nameInSetCookie } from '../../../src/core/cookie/name-in-set-cookie.ts';
import { parseSetCookie } from '../../../src/core/cookie/parse-set-cookie.ts';
import { profiles } from '../../../src/core/profile.ts';

test.each([
  ['sid=1; Path=/', 'sid', 'sid'],
  [' \tsid\t =1', 'sid', 'sid'],
  ['=1', '', ''],
  ['sid; Path=/', '', 'sid'],
  ['sid ', '', 'sid'],
  ['', '', ''],
  ['; a=b', '', ''],
])('%j', (line, chromium, firefox) => {
  expect(nameInSetCookie(line, profiles.chromium)).toBe(chromium);
  expect(nameInSetCookie(line, profiles.firefox)).toBe(firefox);
  for (const profile of [profiles.chromium, profiles.firefox]) {
    const parse = parseSetCookie(line, profile);
    if (parse.ok) expect(parse.parsed.name).toBe(nameInSetCookie(line, profile));
  }
});

test('octets are read as text', () => {
  expect(nameInSetCookie('\xc3\xbc\xff=1', profiles.chromium, true)).toBe('ü\ufffd');
});
