import { expect, test } from 'vitest';
import { invalidDomain } from '../../../../src/core/reasons/rejected/invalid-domain.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.7 steps 8 to 10
test.each<[string, StoreQuestion]>([
  ['another site', { line: 'sid=1; Domain=other.test' }],
  ['a subdomain of the host', { line: 'sid=1; Domain=www.app.test' }],
  ['a public suffix', { line: 'sid=1; Domain=test' }],
  ['a private public suffix', { line: 'sid=1; Domain=github.io', url: 'https://me.github.io/' }],
  ['part of an address', { line: 'sid=1; Domain=0.0.1', url: 'http://127.0.0.1/' }],
  ['two leading dots', { line: 'sid=1; Domain=..app.test' }],
  ['a port', { line: 'sid=1; Domain=app.test:443' }],
  ['a lone dot', { line: 'sid=1; Domain=.' }],
  ['percent-encoded', { line: 'sid=1; Domain=%61pp.test' }],
])('applies: %s', (_, question) => expect(rejected(invalidDomain, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['the host itself', { line: 'sid=1; Domain=app.test' }],
  ['a parent, with a dot and in capitals', { line: 'sid=1; Domain=.APP.test', url: 'https://www.app.test/' }],
  ['near miss: an empty Domain is none', { line: 'sid=1; Domain=' }],
  ['near miss: the last Domain wins', { line: 'sid=1; Domain=other.test; Domain=app.test' }],
  [
    'near miss: a host that is a public suffix, for itself',
    { line: 'sid=1; Domain=localhost', url: 'http://localhost/' },
  ],
  ['near miss: the whole address', { line: 'sid=1; Domain=127.0.0.1', url: 'http://127.0.0.1/' }],
])('silent: %s', (_, question) => expect(rejected(invalidDomain, question)).toBe(false));
