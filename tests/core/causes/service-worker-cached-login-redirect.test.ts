import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const page = (mark: string, end = '< 302 /login') => `
  * observed
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/; HttpOnly; Secure
  > GET https://app.test/home
  > Cookie: sessionid=k3v9q2m8x1z7b4n6
  < 200
  * via fetch
  > GET https://app.test/api/orders
  > Cookie: sessionid=k3v9q2m8x1z7b4n6
  ${end}
  ${mark}`;

test('the worker’s request is refused: possible', () => {
  const { findings } = told(page('* mark service-worker', '< 401'));
  expect(findings).toEqual(['error possible service-worker-cached-login-redirect c2#0']);
});

describe('silent', () => {
  test.each([
    ['the page asked itself', page('', '< 401')],
    ['the worker’s request is welcome', page('* mark service-worker', '< 200')],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/service-worker/);
  });
});
