import { expect, test } from 'vitest';
import { schemefulSameSiteLax } from '../../../../src/core/reasons/not-sent/schemeful-same-site-lax.ts';
import { inside, notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// HTML: schemeful same site
test.each<[string, SendQuestion]>([
  [
    'http page posts to https',
    { cookie: { sameSite: 'lax' }, request: { initiator: 'http://app.test', method: 'POST' } },
  ],
  ['http page fetches https', { cookie: { sameSite: 'lax' }, request: inside('http://app.test/') }],
])('applies: %s', (_, question) => expect(notSent(schemefulSameSiteLax, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['http page links to https', { cookie: { sameSite: 'lax' }, request: { initiator: 'http://app.test' } }],
  [
    'near miss: the sites differ by more',
    { cookie: { sameSite: 'lax' }, request: { initiator: 'http://idp.test', method: 'POST' } },
  ],
])('silent: %s', (_, question) => expect(notSent(schemefulSameSiteLax, question)).toBe(false));
