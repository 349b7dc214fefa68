import { expect, test } from 'vitest';
import { userPreferences } from '../../../../src/core/reasons/rejected/user-preferences.ts';
import { inside, rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 7.1
test.each<[string, StoreQuestion]>([
  [
    'not stored in a third party, no rule says why',
    { line: 'sid=1; SameSite=None; Secure', request: inside('https://page.test/'), seen: { withheld: true } },
  ],
  ['Safari blocks third parties', { line: 'sid=1', request: inside('https://page.test/'), profile: 'safari' }],
])('applies: %s', (_, question) => expect(rejected(userPreferences, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['third party, nothing missing', { line: 'sid=1; SameSite=None; Secure', request: inside('https://page.test/') }],
  ['near miss: not stored in the first party', { line: 'sid=1', seen: { withheld: true } }],
])('silent: %s', (_, question) => expect(rejected(userPreferences, question)).toBe(false));
