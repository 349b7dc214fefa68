import { expect, test } from 'vitest';
import { schemefulSameSiteUnspecifiedTreatedAsLax } from '../../../../src/core/reasons/not-sent/schemeful-same-site-unspecified-treated-as-lax.ts';
import { inside, notSent, now } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// HTML: schemeful same site
test.each<[string, SendQuestion]>([
  ['http page posts to https', { request: { initiator: 'http://app.test', method: 'POST' } }],
  ['http page fetches https', { request: inside('http://app.test/') }],
])('applies: %s', (_, question) => expect(notSent(schemefulSameSiteUnspecifiedTreatedAsLax, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['http page links to https', { request: { initiator: 'http://app.test' } }],
  [
    'near miss: young enough for the POST',
    { cookie: { createdAt: now }, request: { initiator: 'http://app.test', method: 'POST' } },
  ],
  ['None', { cookie: { sameSite: 'none', secure: true }, request: inside('http://app.test/') }],
])('silent: %s', (_, question) => expect(notSent(schemefulSameSiteUnspecifiedTreatedAsLax, question)).toBe(false));
