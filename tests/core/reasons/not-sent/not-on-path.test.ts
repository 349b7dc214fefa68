import { expect, test } from 'vitest';
import { notOnPath } from '../../../../src/core/reasons/not-sent/not-on-path.ts';
import { notSent } from '../ask.ts';
import type { SendQuestion } from '../ask.ts';

// RFC 10025 section 5.1.4
test.each<[string, SendQuestion]>([
  ['path beside', { cookie: { path: '/app' }, url: 'https://app.test/dashboard' }],
  ['path above', { cookie: { path: '/app' } }],
  ['case differs', { cookie: { path: '/App' }, url: 'https://app.test/app' }],
  ['same letters, no boundary', { cookie: { path: '/app' }, url: 'https://app.test/apple' }],
  ['the request lacks the closing slash', { cookie: { path: '/app/' }, url: 'https://app.test/app' }],
])('applies: %s', (_, question) => expect(notSent(notOnPath, question)).toBe(true));

test.each<[string, SendQuestion]>([
  ['the path itself', { cookie: { path: '/app' }, url: 'https://app.test/app' }],
  ['below the path', { cookie: { path: '/app' }, url: 'https://app.test/app/x' }],
  ['near miss: the query is no path', { cookie: { path: '/app' }, url: 'https://app.test/app?next=/x' }],
])('silent: %s', (_, question) => expect(notSent(notOnPath, question)).toBe(false));
