import { expect, test } from 'vitest';
import { secureOnly } from '../../../../src/core/reasons/rejected/secure-only.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.7 step 13
test.each<[string, StoreQuestion]>([['Secure over http', { line: 'sid=1; Secure', url: 'http://app.test/' }]])(
  'applies: %s',
  (_, question) => expect(rejected(secureOnly, question)).toBe(true),
);

test.each<[string, StoreQuestion]>([
  ['Secure over https', { line: 'sid=1; Secure' }],
  ['plain over http', { line: 'sid=1', url: 'http://app.test/' }],
  ['near miss: localhost is trusted', { line: 'sid=1; Secure', url: 'http://localhost:3000/' }],
])('silent: %s', (_, question) => expect(rejected(secureOnly, question)).toBe(false));
