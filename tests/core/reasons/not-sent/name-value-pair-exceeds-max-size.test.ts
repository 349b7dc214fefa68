import { expect, test } from 'vitest';
import { nameValuePairExceedsMaxSize } from '../../../../src/core/reasons/not-sent/name-value-pair-exceeds-max-size.ts';
import { notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 section 5.6 step 5
test.each<[string, SendQuestion]>([
  ['4097 octets', { cookie: { value: 'x'.repeat(4094) } }],
  ['octets count, not characters', { cookie: { value: 'é'.repeat(2047) } }],
])('applies: %s', (_, question) => expect(notSent(nameValuePairExceedsMaxSize, question)).toBe(true));

test.each<[string, SendQuestion]>([['near miss: 4096 octets', { cookie: { value: 'x'.repeat(4093) } }]])(
  'silent: %s',
  (_, question) => expect(notSent(nameValuePairExceedsMaxSize, question)).toBe(false),
);
