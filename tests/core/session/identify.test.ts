import { expect, test } from 'vitest';
import { told } from '../told.ts';

const followed = (script: string, chosen: { name: string; domain?: string }[] = []) =>
  told(script, { chosen }).diagnosis.sessionCookies.map(({ name, domain, because }) => `${name} ${domain} ${because}`);

const login = (...lines: readonly string[]) => `
  > POST https://app.test/login
  < 302 /
  ${lines.map((line) => `< Set-Cookie: ${line}`).join('\n  ')}
  > GET https://app.test/
  < 200`;

test.each([
  ['a name of its own needs no behaviour', login('PHPSESSID=1'), ['PHPSESSID app.test known-name']],
  ['a common name needs some', login('sid=1'), ['sid app.test known-name']],
  ['a common name without any is none', '> GET https://app.test/\n< 200\n< Set-Cookie: token=de', []],
  [
    'behaviour alone: HttpOnly, random, set at the login',
    login('xyz=7hG3kLq9Wm2Xz5Bv; HttpOnly'),
    ['xyz app.test behaviour'],
  ],
  ['two of three are not enough', login('xyz=7hG3kLq9Wm2Xz5Bv'), []],
  [
    'never analytics, bots, consent or affinity',
    login(
      '_ga=7hG3kLq9Wm2Xz5Bv; HttpOnly',
      '__cf_bm=8k2mfq91zxv4tb7np3lw; HttpOnly',
      'OptanonConsent=8k2mfq91zxv4tb7np3lw; HttpOnly',
      'AWSALB=q7w2e9r4t1y6u3i8o5pa; HttpOnly',
    ),
    [],
  ],
  [
    'a known name hides what only behaves like one',
    login('connect.sid=s%3A1.2', 'xyz=7hG3kLq9Wm2Xz5Bv; HttpOnly'),
    ['connect.sid app.test known-name'],
  ],
  [
    'two sessions',
    login('SimpleSAML=8k2mfq91zxv4tb7np3lw', 'SimpleSAMLAuthToken=q7w2e9r4t1y6u3i8o5pa'),
    ['SimpleSAML app.test known-name', 'SimpleSAMLAuthToken app.test known-name'],
  ],
  [
    'chunks are one',
    login('appSession.0=8k2mfq91zxv4tb7np3lw', 'appSession.1=q7w2e9r4t1y6u3i8o5pa'),
    ['appSession app.test known-name'],
  ],
  [
    'a transaction cookie where there is no session',
    login('oauth_state=8k2mfq91zxv4tb7np3lw'),
    ['oauth_state app.test known-name'],
  ],
])('%s', (_, script, expected) => {
  expect(followed(script)).toEqual(expected);
});

test('the user’s choice is above all guesses', () => {
  const script = login('connect.sid=s%3A1.2; Path=/', 'basket=5; Path=/');
  expect(followed(script, [{ name: 'basket' }])).toEqual(['basket app.test chosen']);
  expect(followed(script, [{ name: 'basket', domain: 'other.test' }])).toEqual(['connect.sid app.test known-name']);
});
