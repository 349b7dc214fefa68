import { expect, test } from 'vitest';
import { partitionMismatch } from '../../../../src/core/reasons/not-sent/partition-mismatch.ts';
import { inside, notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// CHIPS
test.each<[string, SendQuestion]>([
  [
    'set in a frame of page.test, asked for at top level',
    { cookie: { partitionKey: { topLevelSite: 'https://page.test', hasCrossSiteAncestor: true } } },
  ],
  [
    'near miss: same top-level site, other ancestors',
    {
      cookie: { partitionKey: { topLevelSite: 'https://page.test', hasCrossSiteAncestor: false } },
      request: inside('https://page.test/'),
    },
  ],
  [
    'Firefox: an unpartitioned cookie inside another site',
    { request: inside('https://page.test/'), profile: 'firefox' },
  ],
])('applies: %s', (_, question) => expect(notSent(partitionMismatch, question)).toBe(true));

test.each<[string, SendQuestion]>([
  [
    'in its own partition',
    {
      cookie: { partitionKey: { topLevelSite: 'https://page.test', hasCrossSiteAncestor: true } },
      request: inside('https://page.test/'),
    },
  ],
  ['unpartitioned, in Chromium', { request: inside('https://page.test/') }],
  ['Firefox: an unpartitioned cookie at top level', { profile: 'firefox' }],
])('silent: %s', (_, question) => expect(notSent(partitionMismatch, question)).toBe(false));
