import { expect, test } from 'vitest';
import { told } from '../told.ts';

const typed = (url: string) => `
  * observed
  > POST https://app.test/Portal/login
  < 302 /Portal/
  < Set-Cookie: ASP.NET_SessionId=k3v9q2m8x1z7b4n6; path=/Portal; HttpOnly
  > GET https://app.test/Portal/
  > Cookie: ASP.NET_SessionId=k3v9q2m8x1z7b4n6
  < 200
  * via start
  > GET https://app.test${url}
  < 302 /Portal/login
  > GET https://app.test/Portal/login
  > Cookie: ASP.NET_SessionId=k3v9q2m8x1z7b4n6
  < 200`;

test('typed in lower case', () => {
  const { findings, lostAt, marks, first } = told(typed('/portal/orders'));
  expect(findings).toEqual(['error certain path-case-mismatch c2#0']);
  expect(lostAt).toEqual(['c2#0']);
  expect(marks).toEqual(['path=/Portal']);
  expect(first?.fixes.find(({ framework }) => framework === 'any')).toMatchObject({ verified: true });
});

test('silent: the same case, another path', () => {
  expect(told(typed('/Orders/7')).headline).toBe('cookie-path-mismatch');
});

test('silent: only the slash differs', () => {
  expect(
    told(`
    * observed
    > POST https://app.test/monitor/login
    < 302 /monitor
    < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/monitor/
    > GET https://app.test/monitor
    < 302 /monitor/login
    > GET https://app.test/monitor/login
    > Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw
    < 200`).headline,
  ).toBe('cookie-path-mismatch');
});
