import { expect, test } from 'vitest';
import { userPreferences } from '../../../../src/core/reasons/not-sent/user-preferences.ts';
import { inside, notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 section 7.1
test.each<[string, SendQuestion]>([
  [
    'withheld in a third party, no rule says why',
    { cookie: { sameSite: 'none', secure: true }, request: inside('https://page.test/'), seen: { withheld: true } },
  ],
  [
    'Safari blocks third parties',
    { cookie: { sameSite: 'none', secure: true }, request: inside('https://page.test/'), profile: 'safari' },
  ],
])('applies: %s', (_, question) => expect(notSent(userPreferences, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['third party, not withheld', { request: inside('https://page.test/') }],
  ['near miss: withheld in the first party', { seen: { withheld: true } }],
])('silent: %s', (_, question) => expect(notSent(userPreferences, question)).toBe(false));
