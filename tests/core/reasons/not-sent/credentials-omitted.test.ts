import { expect, test } from 'vitest';
import { credentialsOmitted } from '../../../../src/core/reasons/not-sent/credentials-omitted.ts';
import { inside, notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// Fetch: credentials mode
test.each<[string, SendQuestion]>([
  ['the headers prove it', { request: inside('https://page.test/'), seen: { withoutCredentials: true } }],
  [
    'by elimination: a same-origin fetch that carried nothing',
    { request: inside('https://app.test/'), seen: { withheld: true } },
  ],
])('applies: %s', (_, question) => expect(notSent(credentialsOmitted, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['nothing seen', { request: inside('https://app.test/') }],
  ['near miss: a navigation always carries credentials', { seen: { withheld: true } }],
  [
    'near miss: in a third party a setting is likelier',
    { request: inside('https://page.test/'), seen: { withheld: true } },
  ],
])('silent: %s', (_, question) => expect(notSent(credentialsOmitted, question)).toBe(false));
