import { expect, test } from 'vitest';
import { deletedEarlier } from '../../../../src/core/reasons/not-sent/deleted-earlier.ts';
import { notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// our own: told by the timeline of the jar
test.each<[string, SendQuestion]>([['its past says so', { past: 'deleted-earlier' }]])('applies: %s', (_, question) =>
  expect(notSent(deletedEarlier, question)).toBe(true),
);

test.each<[string, SendQuestion]>([
  ['the jar holds it', {}],
  ['near miss: another past', { past: 'expired' }],
])('silent: %s', (_, question) => expect(notSent(deletedEarlier, question)).toBe(false));
