import { expect, test } from 'vitest';
import { ambiguousSerialization } from '../../../../src/core/reasons/rejected/ambiguous-serialization.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// Chromium: EXCLUDE_AMBIGUOUS_SERIALIZATION
test.each<[string, StoreQuestion]>([
  ['nameless, with an equals sign', { line: '=a=b' }],
  ['Firefox: the same', { line: '=a=b', profile: 'firefox' }],
  ['Firefox: it would read back as a name', { line: '=a', profile: 'firefox' }],
])('applies: %s', (_, question) => expect(rejected(ambiguousSerialization, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['nameless, without one', { line: '=a' }],
  ['near miss: named', { line: 'x=a=b' }],
  ['Firefox: a name without a value', { line: 'a', profile: 'firefox' }],
  ['Safari takes it', { line: '=a=b', profile: 'safari' }],
])('silent: %s', (_, question) => expect(rejected(ambiguousSerialization, question)).toBe(false));
