import { expect, test } from 'vitest';
import { syntaxError } from '../../../../src/core/reasons/rejected/syntax-error.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// Chromium: FAILURE_TO_STORE
test.each<[string, StoreQuestion]>([['a URL that is none', { line: 'sid=1', url: 'nonsense' }]])(
  'applies: %s',
  (_, question) => expect(rejected(syntaxError, question)).toBe(true),
);

test.each<[string, StoreQuestion]>([
  ['any URL', { line: 'sid=1' }],
  ['near miss: a broken attribute', { line: 'sid=1; Max-Age=x' }],
])('silent: %s', (_, question) => expect(rejected(syntaxError, question)).toBe(false));
