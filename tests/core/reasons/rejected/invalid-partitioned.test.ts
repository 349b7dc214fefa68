import { expect, test } from 'vitest';
import { invalidPartitioned } from '../../../../src/core/reasons/rejected/invalid-partitioned.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// CHIPS
test.each<[string, StoreQuestion]>([
  ['Partitioned without Secure', { line: 'sid=1; Partitioned' }],
  ['with Secure, over http', { line: 'sid=1; Partitioned; Secure', url: 'http://app.test/' }],
])('applies: %s', (_, question) => expect(rejected(invalidPartitioned, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['with Secure', { line: 'sid=1; Partitioned; Secure' }],
  ['near miss: not Partitioned', { line: 'sid=1' }],
  ['near miss: where Partitioned is unknown', { line: 'sid=1; Partitioned', profile: 'rfc10025' }],
])('silent: %s', (_, question) => expect(rejected(invalidPartitioned, question)).toBe(false));
