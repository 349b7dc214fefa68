import { describe, expect, test } from 'vitest';
import { told } from '../../told.ts';

const id = 's%3AfK2vQ9zL7mB4xT1p.aXcD';
const other = 's%3Az9LmQ2fK7xT1pB4v.kJhG';

/** A login whose session the next page refuses; `set` and `use` are more headers of the two answers. */
const refused = ({ name = 'connect.sid', value = id, host = 'app.test', set = '', use = '', sent = ['', ''] } = {}) => `
  * observed
  > POST https://${host}/login
  ${sent[0]}
  < 302 /dashboard
  < Set-Cookie: ${name}=${value}; Path=/; HttpOnly
  ${set}
  > GET https://${host}/dashboard
  > Cookie: ${name}=${value}
  ${sent[1]}
  < 302 /login
  < Set-Cookie: ${name}=${other}; Path=/; HttpOnly
  ${use}`;

const ranked = (script: string) =>
  told(script).first?.hypotheses.map(({ cause, confidence }) => `${confidence} ${cause}`) ?? [];

describe('session-not-recognised: the ranking follows the evidence', () => {
  test.each([
    [
      'another node',
      refused({ set: '< X-Served-By: web-1', use: '< X-Served-By: web-2' }),
      'likely no-affinity-in-memory-session',
    ],
    [
      'another value of the affinity cookie',
      refused({
        set: '< Set-Cookie: SERVERID=web-1; Path=/',
        use: '< Set-Cookie: SERVERID=web-2; Path=/',
      }),
      'likely no-affinity-in-memory-session',
    ],
    [
      'an affinity cookie that is renewed with each answer, as AWSALB is: no other node',
      refused({
        set: '< Set-Cookie: AWSALB=aaaa1111bbbb2222; Path=/',
        use: '< Set-Cookie: AWSALB=cccc3333dddd4444; Path=/',
      }),
      'possible secret-or-keyring-mismatch',
    ],
    [
      'a payload',
      refused({ value: 'eyJ1c2VyIjoiYWxpY2UifQ.Zk1aQw.kq83hGJ2mWq0LsP1xT4bN7' }),
      'likely secret-or-keyring-mismatch',
    ],
    ['Firebase', refused({ host: 'todo.web.app' }), 'likely cdn-or-host-strips-request-cookie'],
    [
      'another User-Agent',
      refused({ sent: ['> User-Agent: Desktop', '> User-Agent: Phone'] }),
      'likely client-fingerprint-or-ip-binding',
    ],
    [
      'a failure of the server',
      `${refused()}\n  > GET https://app.test/login\n  < 503`,
      'likely session-store-unavailable',
    ],
  ])('%s', (_, script, first) => {
    expect(ranked(script)[0]).toBe(first);
  });

  test('a cache is possible, behind what is likely', () => {
    const list = ranked(refused({ set: '< X-Served-By: web-1', use: '< X-Served-By: web-2\n  < Via: 1.1 varnish' }));
    expect(list[0]).toBe('likely no-affinity-in-memory-session');
    expect(list).toContain('possible cdn-or-host-strips-request-cookie');
  });

  test('a cookie named __session is what Firebase hands on', () => {
    expect(ranked(refused({ host: 'todo.web.app', name: '__session', value: id })).join()).not.toMatch(/cdn-or-host/);
  });

  test('a fast redirect is possible, a slow one is not', () => {
    expect(ranked(refused())).toContain('possible save-before-redirect-race');
    const slow = refused().replace(
      '> GET https://app.test/dashboard',
      '* after 3 s\n  > GET https://app.test/dashboard',
    );
    expect(ranked(slow).join()).not.toMatch(/save-before/);
  });

  test('languages differ between page and script by themselves', () => {
    const list = ranked(`
      * observed
      > POST https://app.test/login
      > Accept-Language: de-DE,de;q=0.9,en;q=0.8
      < 302 /
      < Set-Cookie: connect.sid=${id}; Path=/; HttpOnly
      > GET https://app.test/
      > Cookie: connect.sid=${id}
      < 200
      * via fetch
      > GET https://app.test/api/me
      > Accept-Language: de
      > Cookie: connect.sid=${id}
      < 401
      < Set-Cookie: connect.sid=${other}; Path=/; HttpOnly`);
    expect(list).toContain('possible client-fingerprint-or-ip-binding');
  });

  const katana = (answer: string) => `
    * observed
    > GET https://app.test/
    < 302 https://idp.test/authorize?client_id=a&response_type=id_token&state=s1
    < Set-Cookie: OpenIdConnect.nonce.abc=QUJD; path=/; secure; HttpOnly; SameSite=None
    > GET https://idp.test/authorize?client_id=a&response_type=id_token&state=s1
    < 200
    > POST https://app.test/signin-oidc
    > Cookie: OpenIdConnect.nonce.abc=QUJD
    < 302 /
    < Set-Cookie: ASP.NET_SessionId=k3v9q2m8x1z7b4n6p5r0t2w4; path=/; HttpOnly; SameSite=Lax
    ${answer}
    > GET https://app.test/
    > Cookie: OpenIdConnect.nonce.abc=QUJD; ASP.NET_SessionId=k3v9q2m8x1z7b4n6p5r0t2w4
    < 302 https://idp.test/authorize?client_id=a&response_type=id_token&state=s2`;

  test('Katana: ASP.NET’s session arrives, the sign-in’s cookie was never set', () => {
    expect(ranked(katana(''))[0]).toBe('likely katana-systemweb-cookie-conflict');
  });

  test('Katana: not where the sign-in’s cookie was set', () => {
    const script = katana('< Set-Cookie: .AspNet.Cookies=8k2mfq91zxv4tb7np3lw; path=/; secure; HttpOnly');
    expect(
      told(script)
        .diagnosis.findings.flatMap(({ hypotheses }) => hypotheses.map(({ cause }) => cause))
        .join(),
    ).not.toMatch(/katana/);
  });
});

const never = (headers: string) => `
  > POST https://app.test/login
  < 302 /dashboard
  ${headers}
  > GET https://app.test/dashboard
  < 302 /login`;

describe('session-cookie-never-set: the ranking follows the evidence', () => {
  test.each([
    [
      'a proxy before Express',
      '< Via: 1.1 vegur\n  < X-Powered-By: Express',
      'likely secure-cookie-not-emitted-behind-proxy',
    ],
    ['an answer out of a cache', '< X-Cache: HIT\n  < Age: 42', 'likely cdn-strips-set-cookie'],
    ['a framework’s own redirect', '< X-Middleware-Rewrite: /x', 'likely framework-drops-cookie-on-redirect'],
    ['nothing of the kind', '', 'possible secure-cookie-not-emitted-behind-proxy'],
  ])('%s', (_, headers, first) => {
    expect(ranked(never(headers))[0]).toBe(first);
  });

  test('a cache that only stands there is possible', () => {
    expect(ranked(never('< X-Varnish: 32770'))).toContain('possible cdn-strips-set-cookie');
  });
});
