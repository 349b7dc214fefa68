import { expect, test } from 'vitest';
import { sameSiteLax } from '../../../../src/core/reasons/rejected/same-site-lax.ts';
import { inside, rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.7 step 18
test.each<[string, StoreQuestion]>([
  ['fetched from another site', { line: 'sid=1; SameSite=Lax', request: inside('https://page.test/') }],
  [
    'a frame in another site',
    {
      line: 'sid=1; SameSite=Lax',
      request: inside('https://page.test/', {
        isNavigation: true,
        resourceType: 'sub-frame',
        ancestors: ['https://page.test/'],
      }),
    },
  ],
])('applies: %s', (_, question) => expect(rejected(sameSiteLax, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['fetched from its own site', { line: 'sid=1; SameSite=Lax', request: inside('https://www.app.test/') }],
  [
    'near miss: any top-level navigation may set it',
    { line: 'sid=1; SameSite=Lax', request: { initiator: 'https://idp.test', method: 'POST' } },
  ],
  ['near miss: only the scheme differs', { line: 'sid=1; SameSite=Lax', request: inside('http://app.test/') }],
  ['None', { line: 'sid=1; SameSite=None; Secure', request: inside('https://page.test/') }],
])('silent: %s', (_, question) => expect(rejected(sameSiteLax, question)).toBe(false));
