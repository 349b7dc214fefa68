import { expect, test } from 'vitest';
import { sameSiteUnspecifiedTreatedAsLax } from '../../../../src/core/reasons/rejected/same-site-unspecified-treated-as-lax.ts';
import { inside, rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.7 step 18
test.each<[string, StoreQuestion]>([
  ['fetched from another site', { line: 'sid=1', request: inside('https://page.test/') }],
  [
    'a frame in another site',
    {
      line: 'sid=1',
      request: inside('https://page.test/', {
        isNavigation: true,
        resourceType: 'sub-frame',
        ancestors: ['https://page.test/'],
      }),
    },
  ],
])('applies: %s', (_, question) => expect(rejected(sameSiteUnspecifiedTreatedAsLax, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['fetched from its own site', { line: 'sid=1', request: inside('https://www.app.test/') }],
  [
    'near miss: any top-level navigation may set it',
    { line: 'sid=1', request: { initiator: 'https://idp.test', method: 'POST' } },
  ],
  ['near miss: only the scheme differs', { line: 'sid=1', request: inside('http://app.test/') }],
  ['None', { line: 'sid=1; SameSite=None; Secure', request: inside('https://page.test/') }],
  ['Firefox does not default to Lax', { line: 'sid=1', request: inside('https://page.test/'), profile: 'firefox' }],
])('silent: %s', (_, question) => expect(rejected(sameSiteUnspecifiedTreatedAsLax, question)).toBe(false));
