import { expect, test } from 'vitest';
import { invalidPath } from '../../../../src/core/reasons/rejected/invalid-path.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// layered cookies draft
test.each<[string, StoreQuestion]>([['Firefox: a TAB', { line: 'sid=1; Path=/a\tb', profile: 'firefox' }]])(
  'applies: %s',
  (_, question) => expect(rejected(invalidPath, question)).toBe(true),
);

test.each<[string, StoreQuestion]>([
  ['ASCII', { line: 'sid=1; Path=/e', profile: 'firefox' }],
  ['near miss: a relative path means the default', { line: 'sid=1; Path=app', profile: 'firefox' }],
  ['near miss: a later Path wins', { line: 'sid=1; Path=/a\tb; Path=/', profile: 'firefox' }],
  ['Firefox 153 takes non-ASCII', { line: 'sid=1; Path=/é', profile: 'firefox' }],
  ['Chromium 156 takes it', { line: 'sid=1; Path=/é', profile: 'chromium' }],
  ['RFC 10025 takes it', { line: 'sid=1; Path=/é', profile: 'rfc10025' }],
])('silent: %s', (_, question) => expect(rejected(invalidPath, question)).toBe(false));
