import { expect, test } from 'vitest';
import { sameSiteUnspecifiedTreatedAsLax } from '../../../../src/core/reasons/not-sent/same-site-unspecified-treated-as-lax.ts';
import { inside, notSent, now } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 section 5.6.7.2
test.each<[string, SendQuestion]>([
  [
    'a cross-site POST, older than two minutes',
    { cookie: { createdAt: now - 120_001 }, request: { initiator: 'https://idp.test', method: 'POST' } },
  ],
  ['a cross-site POST, age unknown', { request: { initiator: 'https://idp.test', method: 'POST' } }],
  ['young, but not a top-level navigation', { cookie: { createdAt: now }, request: inside('https://page.test/') }],
])('applies: %s', (_, question) => expect(notSent(sameSiteUnspecifiedTreatedAsLax, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['a cross-site link', { request: { initiator: 'https://idp.test' } }],
  [
    'near miss: two minutes old to the millisecond',
    { cookie: { createdAt: now - 120_000 }, request: { initiator: 'https://idp.test', method: 'POST' } },
  ],
  [
    'Firefox does not default to Lax',
    { request: { initiator: 'https://idp.test', method: 'POST' }, profile: 'firefox' },
  ],
  ['explicit Lax', { cookie: { sameSite: 'lax' }, request: { initiator: 'https://idp.test', method: 'POST' } }],
])('silent: %s', (_, question) => expect(notSent(sameSiteUnspecifiedTreatedAsLax, question)).toBe(false));
