import { expect, test } from 'vitest';
import { schemefulSameSiteUnspecifiedTreatedAsLax } from '../../../../src/core/reasons/rejected/schemeful-same-site-unspecified-treated-as-lax.ts';
import { inside, rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// HTML: schemeful same site
test.each<[string, StoreQuestion]>([
  ['fetched by the http page of the same domain', { line: 'sid=1', request: inside('http://app.test/') }],
])('applies: %s', (_, question) => expect(rejected(schemefulSameSiteUnspecifiedTreatedAsLax, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['near miss: the sites differ by more', { line: 'sid=1', request: inside('http://page.test/') }],
  ['a top-level navigation', { line: 'sid=1', request: { initiator: 'http://app.test' } }],
  [
    'Firefox release takes them for one site',
    { line: 'sid=1', request: inside('http://app.test/'), profile: 'firefox' },
  ],
])('silent: %s', (_, question) => expect(rejected(schemefulSameSiteUnspecifiedTreatedAsLax, question)).toBe(false));
