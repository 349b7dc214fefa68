import { expect, test } from 'vitest';
import { schemefulSameSiteStrict } from '../../../../src/core/reasons/not-sent/schemeful-same-site-strict.ts';
import { inside, notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// HTML: schemeful same site
test.each<[string, SendQuestion]>([
  ['http page links to https', { cookie: { sameSite: 'strict' }, request: { initiator: 'http://app.test' } }],
  [
    'https page links to http',
    { cookie: { sameSite: 'strict' }, url: 'http://app.test/', request: { initiator: 'https://www.app.test' } },
  ],
])('applies: %s', (_, question) => expect(notSent(schemefulSameSiteStrict, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['the sites differ by more', { cookie: { sameSite: 'strict' }, request: { initiator: 'http://idp.test' } }],
  [
    'Firefox release takes them for one site',
    { cookie: { sameSite: 'strict' }, request: { initiator: 'http://app.test' }, profile: 'firefox' },
  ],
  [
    'near miss: wss belongs to https',
    {
      cookie: { sameSite: 'strict' },
      url: 'wss://app.test/',
      request: inside('https://app.test/', { resourceType: 'websocket' }),
    },
  ],
])('silent: %s', (_, question) => expect(notSent(schemefulSameSiteStrict, question)).toBe(false));
