import { expect, test } from 'vitest';
import { secureOnly } from '../../../../src/core/reasons/not-sent/secure-only.ts';
import { inside, notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 section 5.8.3
test.each<[string, SendQuestion]>([
  ['Secure over http', { cookie: { secure: true }, url: 'http://app.test/' }],
  ['a WebSocket without TLS', { cookie: { secure: true }, url: 'ws://app.test/', request: inside('http://app.test/') }],
  ['Safari, localhost', { cookie: { secure: true }, url: 'http://localhost/', profile: 'safari' }],
])('applies: %s', (_, question) => expect(notSent(secureOnly, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['Secure over https', { cookie: { secure: true } }],
  ['not Secure over http', { url: 'http://app.test/' }],
  ['near miss: loopback counts as secure', { cookie: { secure: true }, url: 'http://127.0.0.1/' }],
  ['near miss: a name below localhost', { cookie: { secure: true }, url: 'http://app.localhost:8080/' }],
])('silent: %s', (_, question) => expect(notSent(secureOnly, question)).toBe(false));
