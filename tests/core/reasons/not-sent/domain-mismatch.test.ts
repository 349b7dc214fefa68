import { expect, test } from 'vitest';
import { domainMismatch } from '../../../../src/core/reasons/not-sent/domain-mismatch.ts';
import { notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 sections 5.1.3 and 5.8.3
test.each<[string, SendQuestion]>([
  ['host-only, a subdomain asks', { url: 'https://www.app.test/' }],
  ['host-only of www, the bare name asks', { cookie: { domain: 'www.app.test' } }],
  ['a domain below the host', { cookie: { domain: 'www.app.test', hostOnly: false } }],
  ['a sibling', { cookie: { domain: 'a.app.test', hostOnly: false }, url: 'https://b.app.test/' }],
])('applies: %s', (_, question) => expect(notSent(domainMismatch, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['the host itself', {}],
  ['a subdomain of the domain', { cookie: { hostOnly: false }, url: 'https://www.app.test/' }],
  ['near miss: another port is the same host', { url: 'https://app.test:8443/' }],
])('silent: %s', (_, question) => expect(notSent(domainMismatch, question)).toBe(false));
