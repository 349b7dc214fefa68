import { expect, test } from 'vitest';
import { credentialsOmitted } from '../../../../src/core/reasons/rejected/credentials-omitted.ts';
import { inside, rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// Fetch: credentials mode
test.each<[string, StoreQuestion]>([
  [
    'the headers prove it',
    { line: 'sid=1', request: inside('https://page.test/'), seen: { withoutCredentials: true } },
  ],
  [
    'by elimination: a same-origin fetch whose cookie was not stored',
    { line: 'sid=1', request: inside('https://app.test/'), seen: { withheld: true } },
  ],
])('applies: %s', (_, question) => expect(rejected(credentialsOmitted, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['nothing seen', { line: 'sid=1', request: inside('https://app.test/') }],
  ['near miss: a navigation always carries credentials', { line: 'sid=1', seen: { withheld: true } }],
])('silent: %s', (_, question) => expect(rejected(credentialsOmitted, question)).toBe(false));
