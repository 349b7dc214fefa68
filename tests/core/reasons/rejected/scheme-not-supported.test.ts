import { expect, test } from 'vitest';
import { schemeNotSupported } from '../../../../src/core/reasons/rejected/scheme-not-supported.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.3
test.each<[string, StoreQuestion]>([
  ['an extension page', { line: 'sid=1', url: 'chrome-extension://abc/' }],
  ['a file', { line: 'sid=1', url: 'file:///home/x.html' }],
])('applies: %s', (_, question) => expect(rejected(schemeNotSupported, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['http', { line: 'sid=1', url: 'http://app.test/' }],
  ['near miss: a WebSocket', { line: 'sid=1', url: 'wss://app.test/' }],
])('silent: %s', (_, question) => expect(rejected(schemeNotSupported, question)).toBe(false));
