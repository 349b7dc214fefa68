import { expect, test } from 'vitest';
import { sameSiteNoneInsecure } from '../../../../src/core/reasons/not-sent/same-site-none-insecure.ts';
import { notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 section 5.7 step 19
test.each<[string, SendQuestion]>([['None without Secure', { cookie: { sameSite: 'none' } }]])(
  'applies: %s',
  (_, question) => expect(notSent(sameSiteNoneInsecure, question)).toBe(true),
);

test.each<[string, SendQuestion]>([
  ['None with Secure', { cookie: { sameSite: 'none', secure: true } }],
  ['near miss: no SameSite attribute', {}],
  ['Safari allows it', { cookie: { sameSite: 'none' }, profile: 'safari' }],
])('silent: %s', (_, question) => expect(notSent(sameSiteNoneInsecure, question)).toBe(false));
