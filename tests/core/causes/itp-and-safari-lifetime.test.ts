import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const later = (pause: string, browser = 'safari') => `
  * browser ${browser}
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/; Max-Age=2592000; HttpOnly; Secure
  > GET https://app.test/home
  > Cookie: sessionid=k3v9q2m8x1z7b4n6
  < 200
  * after ${pause}
  > GET https://app.test/orders
  < 302 /login
  > GET https://app.test/login
  < 200`;

test('gone after eight days: possible, and no more than a warning', () => {
  const { findings } = told(later('8 d'));
  expect(findings).toEqual(['warning possible itp-and-safari-lifetime c2#0']);
});

describe('silent', () => {
  test.each([
    ['an hour later', later('1 h')],
    ['another browser', later('8 d', 'chromium')],
    ['its own lifetime was over', later('8 d').replace('Max-Age=2592000', 'Max-Age=86400')],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/itp/);
  });
});
