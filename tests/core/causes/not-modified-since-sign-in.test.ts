import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const home = (answer: string, before = '< 200') => `
  * observed
  > GET https://app.test/home
  ${before}
  > GET https://app.test/login
  < 200
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/; HttpOnly; Secure
  > GET https://app.test/home
  > Cookie: sessionid=k3v9q2m8x1z7b4n6
  > If-None-Match: "1"
  ${answer}`;

test('304 for a page from before the login', () => {
  const { findings, marks } = told(
    home('< 304').replaceAll('> GET https://app.test/login', '* via script\n  > GET https://app.test/login'),
  );
  expect(findings.filter((one) => !one.startsWith('info'))).toEqual([
    'warning possible not-modified-since-sign-in c3#1',
  ]);
  expect(marks).toContain('"1"');
});

describe('silent', () => {
  test.each([
    ['the page comes whole', home('< 200')],
    ['it was not there before the login', home('< 304', '< 302 /login')],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/not-modified/);
  });
});
