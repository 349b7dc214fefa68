import { expect, test } from 'vitest';
import { overwriteSecure } from '../../../../src/core/reasons/rejected/overwrite-secure.ts';
import { cookie, now, rejected } from '../ask.ts';
import type { StoreQuestion } from '../ask.ts';

// RFC 10025 section 5.7 step 16
test.each<[string, StoreQuestion]>([
  ['the same cookie', { line: 'sid=2; Path=/', url: 'http://app.test/', jar: [cookie({ secure: true })] }],
  [
    'a Secure one, which is refused for that too',
    { line: 'sid=2; Path=/; Secure', url: 'http://app.test/', jar: [cookie({ secure: true })] },
  ],
  [
    'one that would shadow it, at a longer path',
    { line: 'sid=2; Path=/app', url: 'http://app.test/', jar: [cookie({ secure: true })] },
  ],
  [
    'one of a parent domain',
    {
      line: 'sid=2; Path=/; Domain=app.test',
      url: 'http://www.app.test/',
      jar: [cookie({ domain: 'www.app.test', secure: true })],
    },
  ],
])('applies: %s', (_, question) => expect(rejected(overwriteSecure, question)).toBe(true));

test.each<[string, StoreQuestion]>([
  ['over https', { line: 'sid=2; Path=/', jar: [cookie({ secure: true })] }],
  ['the one in the jar is not Secure', { line: 'sid=2; Path=/', url: 'http://app.test/', jar: [cookie()] }],
  [
    'near miss: a shorter path cannot shadow',
    { line: 'sid=2; Path=/', url: 'http://app.test/', jar: [cookie({ secure: true, path: '/app' })] },
  ],
  [
    'near miss: a sibling host',
    { line: 'sid=2; Path=/', url: 'http://b.app.test/', jar: [cookie({ domain: 'a.app.test', secure: true })] },
  ],
  [
    'near miss: the Secure one is over',
    { line: 'sid=2; Path=/', url: 'http://app.test/', jar: [cookie({ secure: true, expires: now - 1 })] },
  ],
])('silent: %s', (_, question) => expect(rejected(overwriteSecure, question)).toBe(false));

// Firefox 153, seen in tests/differential/firefox
test.each<[string, boolean, StoreQuestion]>([
  ['host-only above', false, { line: 'sid=2', jar: [cookie({ domain: 'app.test', hostOnly: true, secure: true })] }],
  ['a domain above', true, { line: 'sid=2', jar: [cookie({ domain: 'app.test', hostOnly: false, secure: true })] }],
  [
    'host-only below a domain',
    true,
    { line: 'sid=2; Domain=app.test', jar: [cookie({ domain: 'www.app.test', hostOnly: true, secure: true })] },
  ],
])('Firefox, the Secure one is %s: %s', (_, applies, question) => {
  expect(rejected(overwriteSecure, { ...question, url: 'http://www.app.test/', profile: 'firefox' })).toBe(applies);
});
