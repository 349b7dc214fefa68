import { expect, test } from 'vitest';
import { noCookieContent } from '../../../../src/core/reasons/rejected/no-cookie-content.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.7 step 2
test.each<[string, StoreQuestion]>([
  ['empty', { line: '' }],
  ['only an equals sign', { line: ' = ' }],
  ['only attributes', { line: '; Secure; Path=/' }],
])('applies: %s', (_, question) => expect(rejected(noCookieContent, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['a name', { line: 'sid=' }],
  ['near miss: only a value', { line: 'sid' }],
])('silent: %s', (_, question) => expect(rejected(noCookieContent, question)).toBe(false));
