import { expect, test } from 'vitest';
import { told } from '../told.ts';

const id = 'sid=7hG3kLq9Wm2Xz5Bv';

test('typed with http, upgraded', () => {
  const { findings, verdicts } = told(`
    * jar: https://app.test/ 60 s ago: ${id}; Secure; HttpOnly
    > GET http://app.test/
    * internal
    > GET https://app.test/
    > Cookie: ${id}
    < 200`);
  expect(findings).toEqual(['info certain hsts-internal-307 c1#0']);
  expect(verdicts).toEqual(['kept']);
});

test.each([
  ['nobody’s session', '> GET http://app.test/\n* internal\n> GET https://app.test/\n< 200'],
  [
    'a server redirects, the request went out',
    `* jar: https://app.test/ 60 s ago: ${id}; Secure
    > GET http://app.test/
    < 301 https://app.test/
    > GET https://app.test/
    > Cookie: ${id}
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).findings).toEqual([]);
});

test('silent: a server led down to http, which is told as that', () => {
  expect(
    told(`
    > POST https://app.test/login
    < 302 http://app.test/home
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly
    > GET http://app.test/home
    * internal
    > GET https://app.test/home
    > Cookie: ${id}
    < 200`).findings,
  ).toEqual(['info certain redirect-downgrades-to-http c1#0']);
});
