import { expect, test } from 'vitest';
import { nameValuePairExceedsMaxSize } from '../../../../src/core/reasons/rejected/name-value-pair-exceeds-max-size.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.6 step 5
test.each<[string, StoreQuestion]>([['4097 octets', { line: `sid=${'x'.repeat(4094)}` }]])(
  'applies: %s',
  (_, question) => expect(rejected(nameValuePairExceedsMaxSize, question)).toBe(true),
);

test.each<[string, StoreQuestion]>([
  ['near miss: 4096 octets, the equals sign not counted', { line: `sid=${'x'.repeat(4093)}` }],
  ['long attributes do not count', { line: `sid=1; Path=/${'x'.repeat(5000)}` }],
])('silent: %s', (_, question) => expect(rejected(nameValuePairExceedsMaxSize, question)).toBe(false));
