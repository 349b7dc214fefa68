import { expect, test } from 'vitest';
import {
  notSentReasons,
  notSentReasonsOf,
  rejectedReasons,
  rejectedReasonsOf,
} from '../../../src/core/reasons/index.ts';
import type { SendQuestion, StoreQuestion } from './ask.ts';
import { cookie, inside, rejectContext, sendContext } from './ask.ts';

test.each<[string, SendQuestion, readonly string[]]>([
  ['sent', {}, []],
  [
    'all reasons, most telling first',
    {
      cookie: { path: '/app', secure: true, sameSite: 'strict' },
      url: 'http://www.app.test/',
      request: { initiator: 'https://idp.test' },
    },
    ['domain-mismatch', 'not-on-path', 'secure-only', 'same-site-strict'],
  ],
  [
    'None without Secure is not cross-site',
    { cookie: { sameSite: 'none' }, request: inside('https://page.test/') },
    ['same-site-none-insecure'],
  ],
])('not sent: %s', (_, question, expected) => expect(notSentReasonsOf(sendContext(question))).toEqual(expected));

test.each<[string, StoreQuestion, readonly string[]]>([
  ['stored', { line: 'sid=1' }, []],
  [
    'what makes no cookie has no attributes to judge',
    { line: 'sid=\u0001; Domain=other.test' },
    ['disallowed-character'],
  ],
  ['Domain and prefix together', { line: '__Host-sid=1; Domain=other.test' }, ['invalid-domain', 'invalid-prefix']],
  [
    'an invalid cookie is not tried against the connection',
    { line: 'sid=1; Domain=other.test; Secure', url: 'http://app.test/' },
    ['invalid-domain'],
  ],
  [
    'connection, site and jar together',
    {
      line: 'sid=1; Path=/; SameSite=Strict',
      url: 'http://app.test/',
      request: inside('http://page.test/'),
      jar: [cookie({ secure: true })],
    },
    ['overwrite-secure', 'same-site-strict'],
  ],
])('not stored: %s', (_, question, expected) => expect(rejectedReasonsOf(rejectContext(question))).toEqual(expected));

test.each([
  ['not sent', notSentReasons],
  ['rejected', rejectedReasons],
])('%s: every reason once, each with its words and its source', (_, reasons) => {
  const ids = reasons.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { plain, spec } of reasons) {
    expect(plain).not.toBe('');
    expect(spec).toMatch(/^https:\/\//);
  }
});
