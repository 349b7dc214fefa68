import { expect, test } from 'vitest';
import { expired } from '../../../../src/core/reasons/not-sent/expired.ts';
import { notSent, now } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 section 5.5
test.each<[string, SendQuestion]>([
  ['over since a second', { cookie: { expires: now - 1000 } }],
  ['over at this very moment', { cookie: { expires: now } }],
  ['gone from the jar, because it expired', { past: 'expired' }],
])('applies: %s', (_, question) => expect(notSent(expired, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['near miss: one more millisecond', { cookie: { expires: now + 1 } }],
  ['a session cookie', {}],
  ['deleted, whatever its expiry', { cookie: { expires: now - 1000 }, past: 'deleted-earlier' }],
])('silent: %s', (_, question) => expect(notSent(expired, question)).toBe(false));
