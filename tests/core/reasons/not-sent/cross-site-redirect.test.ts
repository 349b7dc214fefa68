import { expect, test } from 'vitest';
import { crossSiteRedirect } from '../../../../src/core/reasons/not-sent/cross-site-redirect.ts';
import { inside, notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// Firefox: CookieBlockedCrossSiteRedirect
test.each<[string, SendQuestion]>([
  [
    'Strict, A → B → A in Firefox',
    {
      cookie: { sameSite: 'strict' },
      request: { initiator: 'https://app.test', redirectedFrom: ['https://app.test/', 'https://idp.test/'] },
      profile: 'firefox',
    },
  ],
  [
    'Lax, fetched through another site',
    {
      cookie: { sameSite: 'lax' },
      request: inside('https://app.test/', { redirectedFrom: ['https://idp.test/'] }),
      profile: 'firefox',
    },
  ],
])('applies: %s', (_, question) => expect(notSent(crossSiteRedirect, question)).toBe(true));

test.each<[string, SendQuestion]>([
  [
    'the same in Chromium',
    {
      cookie: { sameSite: 'strict' },
      request: { initiator: 'https://app.test', redirectedFrom: ['https://idp.test/'] },
    },
  ],
  [
    'Lax on a top-level navigation',
    {
      cookie: { sameSite: 'lax' },
      request: { initiator: 'https://app.test', redirectedFrom: ['https://idp.test/'] },
      profile: 'firefox',
    },
  ],
  [
    'near miss: the chain stays in the site',
    {
      cookie: { sameSite: 'strict' },
      request: { initiator: 'https://app.test', redirectedFrom: ['https://www.app.test/'] },
      profile: 'firefox',
    },
  ],
  [
    'near miss: cross-site anyway, without the chain',
    {
      cookie: { sameSite: 'strict' },
      request: { initiator: 'https://idp.test', redirectedFrom: ['https://idp.test/'] },
      profile: 'firefox',
    },
  ],
])('silent: %s', (_, question) => expect(notSent(crossSiteRedirect, question)).toBe(false));
