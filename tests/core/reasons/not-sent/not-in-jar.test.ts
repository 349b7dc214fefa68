import { expect, test } from 'vitest';
import { notInJar } from '../../../../src/core/reasons/not-sent/not-in-jar.ts';
import { notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// our own: told by the timeline of the jar
test.each<[string, SendQuestion]>([['its past says so', { past: 'not-in-jar' }]])('applies: %s', (_, question) =>
  expect(notSent(notInJar, question)).toBe(true),
);

test.each<[string, SendQuestion]>([
  ['the jar holds it', {}],
  ['near miss: another past', { past: 'expired' }],
])('silent: %s', (_, question) => expect(notSent(notInJar, question)).toBe(false));
