import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('https redirects to http, and the Secure cookie stays behind', () => {
  const { findings, marks, proven } = told(`
    * observed
    > POST https://forum.test/login
    < 302 http://forum.test/dashboard
    < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/; secure
    > GET http://forum.test/dashboard
    < 302 /login
    > GET http://forum.test/login
    < 200`);
  expect(findings).toEqual(['error certain redirect-downgrades-to-http c1#1']);
  expect(marks).toEqual(['http://forum.test/dashboard', 'secure']);
  expect(proven).toContain('django SECURE_PROXY_SSL_HEADER');
});

test('HSTS repairs it: a remark', () => {
  const { findings, verdicts } = told(`
    * observed
    > POST https://forum.test/login
    < 302 http://forum.test/dashboard
    < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/; secure
    > GET http://forum.test/dashboard
    * internal
    > GET https://forum.test/dashboard
    > Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw
    < 200`);
  expect(findings).toEqual(['info certain redirect-downgrades-to-http c1#0']);
  expect(verdicts).toEqual(['kept']);
});

test('silent: a cookie that is not Secure', () => {
  expect(
    told(`
    > POST https://forum.test/login
    < 302 http://forum.test/dashboard
    < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/
    > GET http://forum.test/dashboard
    > Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw
    < 200`).headline,
  ).toBeUndefined();
});
