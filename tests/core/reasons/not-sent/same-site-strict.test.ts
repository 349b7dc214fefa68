import { expect, test } from 'vitest';
import { sameSiteStrict } from '../../../../src/core/reasons/not-sent/same-site-strict.ts';
import { inside, notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 section 5.6.7.1
test.each<[string, SendQuestion]>([
  ['another site links here', { cookie: { sameSite: 'strict' }, request: { initiator: 'https://idp.test' } }],
  ['an opaque origin links here', { cookie: { sameSite: 'strict' }, request: { initiator: 'null' } }],
  ['fetched from another site', { cookie: { sameSite: 'strict' }, request: inside('https://page.test/') }],
])('applies: %s', (_, question) => expect(notSent(sameSiteStrict, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['typed into the address bar', { cookie: { sameSite: 'strict' } }],
  ['a subdomain links here', { cookie: { sameSite: 'strict' }, request: { initiator: 'https://www.app.test' } }],
  ['near miss: only the scheme differs', { cookie: { sameSite: 'strict' }, request: { initiator: 'http://app.test' } }],
  [
    'near miss: Chromium does not look at the redirect chain',
    {
      cookie: { sameSite: 'strict' },
      request: { initiator: 'https://app.test', redirectedFrom: ['https://idp.test/'] },
    },
  ],
  ['Lax', { cookie: { sameSite: 'lax' }, request: inside('https://page.test/') }],
])('silent: %s', (_, question) => expect(notSent(sameSiteStrict, question)).toBe(false));
