import { expect, test } from 'vitest';
import { sameSiteLax } from '../../../../src/core/reasons/not-sent/same-site-lax.ts';
import { inside, notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 section 5.6.7.1
test.each<[string, SendQuestion]>([
  ['a cross-site POST', { cookie: { sameSite: 'lax' }, request: { initiator: 'https://idp.test', method: 'POST' } }],
  [
    'a frame in another site',
    {
      cookie: { sameSite: 'lax' },
      request: inside('https://page.test/', {
        isNavigation: true,
        resourceType: 'sub-frame',
        ancestors: ['https://page.test/'],
      }),
    },
  ],
  ['fetched from another site', { cookie: { sameSite: 'lax' }, request: inside('https://page.test/') }],
])('applies: %s', (_, question) => expect(notSent(sameSiteLax, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['a cross-site link', { cookie: { sameSite: 'lax' }, request: { initiator: 'https://idp.test' } }],
  ['a same-site POST', { cookie: { sameSite: 'lax' }, request: { initiator: 'https://www.app.test', method: 'POST' } }],
  [
    'near miss: no SameSite attribute has its own reason',
    { request: { initiator: 'https://idp.test', method: 'POST' } },
  ],
  [
    'near miss: HEAD is safe',
    { cookie: { sameSite: 'lax' }, request: { initiator: 'https://idp.test', method: 'HEAD' } },
  ],
])('silent: %s', (_, question) => expect(notSent(sameSiteLax, question)).toBe(false));

test('its plain words name the request by what it does, and do not end in a bare "none"', () => {
  expect(sameSiteLax.plain).not.toMatch(/\bnone$/);
});
