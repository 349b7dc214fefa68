import { expect, test } from 'vitest';
import { disallowedCharacter } from '../../../../src/core/reasons/rejected/disallowed-character.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.6 step 1
test.each<[string, StoreQuestion]>([
  ['a control character in the value', { line: 'sid=\u0001' }],
  ['in an attribute', { line: 'sid=1; Path=/\u007f' }],
  ['Chromium: a TAB inside', { line: 'sid=1\t2' }],
])('applies: %s', (_, question) => expect(rejected(disallowedCharacter, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['plain', { line: 'sid=1' }],
  ['near miss: a TAB around', { line: 'sid=\t1\t' }],
  ['near miss: a TAB inside, in Firefox', { line: 'sid=1\t2', profile: 'firefox' }],
  ['non-ASCII is no control character', { line: 'sid=é' }],
])('silent: %s', (_, question) => expect(rejected(disallowedCharacter, question)).toBe(false));
