import { expect, test } from 'vitest';
import { overwriteHttpOnly } from '../../../../src/core/reasons/rejected/overwrite-http-only.ts';
import { cookie, rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.7 steps 15 and 23
test.each<[string, StoreQuestion]>([
  [
    'a script replaces an HttpOnly cookie',
    { line: 'sid=2; Path=/', request: { via: 'script' }, jar: [cookie({ httpOnly: true })] },
  ],
  ['a script sets one', { line: 'sid=2; HttpOnly', request: { via: 'script' } }],
])('applies: %s', (_, question) => expect(rejected(overwriteHttpOnly, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['a response replaces it', { line: 'sid=2; Path=/', jar: [cookie({ httpOnly: true })] }],
  [
    'near miss: at another path it is another cookie',
    { line: 'sid=2; Path=/app', request: { via: 'script' }, jar: [cookie({ httpOnly: true })] },
  ],
])('silent: %s', (_, question) => expect(rejected(overwriteHttpOnly, question)).toBe(false));
