import { expect, test } from 'vitest';
import { told } from '../told.ts';

const back = (status: number) => `
  * observed
  > GET https://app.test/sso
  < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly; SameSite=Lax
  > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
  < 200
  * after 20 s
  > POST https://idp.test/login
  < ${status} https://app.test/callback?code=1&state=x
  > ${status === 303 ? 'GET' : 'POST'} https://app.test/callback?code=1&state=x
  < 302 /login?error=state
  > GET https://app.test/login?error=state
  < 200`;

test.each([307, 308])(
  '%i: the headline is the cookie that stayed behind; this says where the POST came from',
  (status) => {
    const { findings, first, diagnosis } = told(back(status));
    expect(findings).toEqual([
      'error certain samesite-lax-cross-site-post c2#1',
      'warning certain redirect-307-308-preserves-post c2#0',
    ]);
    expect(diagnosis.findings[1]?.evidence.map(({ hop }) => hop)).toEqual([0, 0, 1]);
    expect(first?.explanation.values).toMatchObject({ status, by: 'idp.test' });
    expect(first?.fixes[0]).toMatchObject({ verified: true, text: { values: { status } } });
  },
);

test('silent: the form comes directly from the provider’s page', () => {
  expect(
    told(`
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 200
    > POST https://app.test/callback
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    < 200`).findings,
  ).toEqual(['error certain samesite-lax-cross-site-post c2#0']);
});

test('silent: 307 within one site', () => {
  expect(
    told(`
    * observed
    > POST https://app.test/login
    < 307 /signin
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; SameSite=Lax
    > POST https://app.test/signin
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /home
    > GET https://app.test/home
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).findings,
  ).toEqual([]);
});
