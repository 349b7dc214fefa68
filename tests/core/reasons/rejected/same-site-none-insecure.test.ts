import { expect, test } from 'vitest';
import { sameSiteNoneInsecure } from '../../../../src/core/reasons/rejected/same-site-none-insecure.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.7 step 19
test.each<[string, StoreQuestion]>([['None without Secure', { line: 'sid=1; SameSite=None' }]])(
  'applies: %s',
  (_, question) => expect(rejected(sameSiteNoneInsecure, question)).toBe(true),
);

test.each<[string, StoreQuestion]>([
  ['None with Secure', { line: 'sid=1; SameSite=None; Secure' }],
  ['near miss: a later Lax wins', { line: 'sid=1; SameSite=None; SameSite=Lax' }],
  ['Safari takes it', { line: 'sid=1; SameSite=None', profile: 'safari' }],
])('silent: %s', (_, question) => expect(rejected(sameSiteNoneInsecure, question)).toBe(false));
