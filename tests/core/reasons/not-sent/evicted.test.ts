import { expect, test } from 'vitest';
import { evicted } from '../../../../src/core/reasons/not-sent/evicted.ts';
import { notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// our own: told by the timeline of the jar
test.each<[string, SendQuestion]>([['its past says so', { past: 'evicted' }]])('applies: %s', (_, question) =>
  expect(notSent(evicted, question)).toBe(true),
);

test.each<[string, SendQuestion]>([
  ['the jar holds it', {}],
  ['near miss: another past', { past: 'expired' }],
])('silent: %s', (_, question) => expect(notSent(evicted, question)).toBe(false));
