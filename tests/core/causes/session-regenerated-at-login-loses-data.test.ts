import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const login = (to: string, ask = '/login', line = '< Set-Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; path=/; HttpOnly') => `
  * observed
  > GET https://app.test/orders/7
  < 302 ${ask}
  < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/; HttpOnly
  > GET https://app.test${ask}
  > Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw
  < 200
  > POST https://app.test/login
  > Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw
  < 302 ${to}
  ${line}
  > GET https://app.test${to}
  > Cookie: PHPSESSID=${line === '' ? '8k2mfq91zxv4tb7np3lw' : 'q7w2e9r4t1y6u3i8o5pa'}
  < 200`;

test('signed in, but not where the user was going: a remark', () => {
  const { findings, verdicts } = told(login('/home'));
  expect(findings).toEqual(['info possible session-regenerated-at-login-loses-data c2#0']);
  expect(verdicts.at(-1)).toBe('kept');
});

describe('silent', () => {
  test.each([
    ['the login leads to where the user was going', login('/orders/7')],
    ['the address of the sign-in page remembers it', login('/home', '/login?next=%2Forders%2F7')],
    ['the id is not renewed', login('/home', '/login', '')],
  ])('%s', (_, script) => {
    expect(told(script).findings).toEqual([]);
  });
});
