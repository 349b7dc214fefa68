import { expect, test } from 'vitest';
import { invalidPrefix } from '../../../../src/core/reasons/rejected/invalid-prefix.ts';
import { rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.7 steps 20 to 22
test.each<[string, StoreQuestion]>([
  ['__Secure- without Secure', { line: '__Secure-sid=1' }],
  ['in any case of letters', { line: '__sEcUrE-sid=1' }],
  ['__Host- with a Domain', { line: '__Host-sid=1; Secure; Path=/; Domain=app.test' }],
  ['__Host- without a Path', { line: '__Host-sid=1; Secure' }],
  ['__Host- with another Path', { line: '__Host-sid=1; Secure; Path=/app' }],
  ['__Http- without HttpOnly', { line: '__Http-sid=1; Secure' }],
  ['__Host-Http- with a Domain', { line: '__Host-Http-sid=1; Secure; HttpOnly; Path=/; Domain=app.test' }],
  ['a nameless cookie that imitates one', { line: '=__Host-sid' }],
  ['Secure on a connection that is not', { line: '__Secure-sid=1; Secure', url: 'http://app.test/' }],
])('applies: %s', (_, question) => expect(rejected(invalidPrefix, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['__Secure- kept', { line: '__Secure-sid=1; Secure' }],
  ['__Host- kept', { line: '__Host-sid=1; Secure; Path=/' }],
  ['__Host-Http- kept', { line: '__Host-Http-sid=1; Secure; HttpOnly; Path=/' }],
  ['near miss: one underscore', { line: '_Host-sid=1' }],
  ['near miss: __Http- is not in RFC 10025', { line: '__Http-sid=1', profile: 'rfc10025' }],
  ['near miss: localhost is trusted', { line: '__Secure-sid=1; Secure', url: 'http://localhost/' }],
])('silent: %s', (_, question) => expect(rejected(invalidPrefix, question)).toBe(false));
