import type { LookAlike } from './look-alike.ts';
import { signedOut } from './look-alike.ts';

const id = 'sessionid=k3v9q2m8x1z7b4n6';
const question = 'https://idp.test/authorize?client_id=a&response_type=code&state=x';

/** Signed in and used once; `between` happens before the next page. */
const used = (attributes: string, between: string) => `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/${attributes}
    > GET https://app.test/home
    > Cookie: ${id}
    < 200
    ${between}
    > GET https://app.test/orders
    ${signedOut()}`;

export const takenAway: readonly LookAlike[] = [
  {
    name: 'a response told the browser to forget everything: the jar lets go of it just then, so it was no script',
    line: '37; 55 needs that no response did it',
    first: 'error certain clear-site-data c2#0',
    not: ['client-script-overwrites', 'set-cookie-eviction', 'unexplained', 'cookie-deleted'],
    script: used('', '* removed sessionid').replace(
      '< 200\n    * removed',
      '< 200\n    < Clear-Site-Data: "cookies"\n    * removed',
    ),
  },
  {
    name: 'only the cache was to be cleared; then a script took the cookie',
    line: '37: the header must name cookies',
    first: 'error likely client-script-overwrites c2#0',
    not: ['clear-site-data', 'set-cookie-eviction', 'unexplained', 'cookie-deleted'],
    script: used('', '* removed sessionid').replace(
      '< 200\n    * removed',
      '< 200\n    < Clear-Site-Data: "cache", "storage"\n    * removed',
    ),
  },
  {
    name: 'thrown out to make room: the jar’s own word, and nobody deleted it',
    line: '48 against 13 and 55',
    first: 'error certain set-cookie-eviction c2#0',
    not: ['client-script-overwrites', 'cookie-too-large', 'clear-site-data', 'unexplained', 'cookie-expired'],
    script: used('', '* removed sessionid (evicted)'),
  },
  {
    name: 'HttpOnly, so that no script can touch it: somebody else took it',
    line: '55: only what scripts can see',
    first: 'error possible unexplained c2#0',
    not: ['client-script-overwrites', 'set-cookie-eviction', 'clear-site-data', 'itp-and-safari-lifetime'],
    script: used('; HttpOnly', '* removed sessionid'),
  },
  {
    name: 'a response set it and took it back in one go',
    line: '46: the later of two lines with one key',
    first: 'error certain deletes-what-it-just-set c1#0',
    not: ['cookie-deleted', 'cookie-expired', 'duplicate-cookie-shadowing', 'session-cookie-never-set'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: __Secure-authjs.session-token=8k2mfq91zxv4tb7np3lw; Path=/; HttpOnly; Secure; SameSite=Lax
    < Set-Cookie: __Secure-authjs.session-token=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    ${signedOut()}`,
  },
  {
    name: 'another hop deletes it, and names neither Secure nor SameSite as the cookie has them: it need not',
    line: 'folk explanation: a deletion must repeat all attributes; 46 against a plain deletion',
    first: 'error certain cookie-deleted c1#1',
    not: ['deletes-what-it-just-set', 'delete-does-not-match-or-zombie', 'client-script-overwrites', 'cookie-expired'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /welcome
    < Set-Cookie: ${id}; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/welcome
    > Cookie: ${id}
    < 302 /home
    < Set-Cookie: sessionid=; Path=/; Max-Age=0
    > GET https://app.test/home
    ${signedOut()}`,
  },
  {
    name: 'the old copy of another path is cleaned up beside the new session, which goes on',
    line: '46: the keys must be equal',
    first: undefined,
    not: ['deletes-what-it-just-set', 'cookie-deleted', 'delete-does-not-match-or-zombie'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    < Set-Cookie: sessionid=; Path=/old; Max-Age=0
    > GET https://app.test/home
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'a thousandth of a day is no lifetime that anybody means',
    line: '38: seconds and milliseconds',
    first: 'error likely cookie-lifetime-unit-error c2#0',
    not: ['cookie-expired', 'clock-skew', 'state-expired-while-at-idp', 'itp-and-safari-lifetime'],
    script: used('; Max-Age=86', '* after 2 min'),
  },
  {
    name: 'a quarter of an hour is one: it was over',
    line: '38: tiny or absurd lifetimes only',
    first: 'error certain cookie-expired c2#0',
    not: ['cookie-lifetime-unit-error', 'clock-skew', 'state-expired-while-at-idp', 'unexplained', 'cookie-deleted'],
    script: used('; Max-Age=600', '* after 11 min'),
  },
  {
    name: 'the user stayed at the provider for longer than the state lives: it came back by GET, and Lax would do',
    line: '33 against 1 and 36',
    first: 'error certain state-expired-while-at-idp c2#1',
    not: [
      'cookie-expired',
      'cookie-lifetime-unit-error',
      'samesite-lax-cross-site-post',
      'lax-plus-post-two-minutes',
      'different-cookie-jar',
    ],
    script: `
    * observed
    > GET https://app.test/sso
    < 302 ${question}
    < Set-Cookie: oidc_state=8k2mfq91zxv4tb7np3lw; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=900
    > GET ${question}
    < 200
    * after 20 min
    > POST https://idp.test/login
    < 302 https://app.test/callback?code=1&state=x
    > GET https://app.test/callback?code=1&state=x
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    < 200`,
  },
  {
    name: 'alive by the server’s clock, over by the browser’s: no lifetime is wrong',
    line: '34 against 38',
    first: 'error likely clock-skew c1#0',
    not: ['cookie-expired', 'cookie-deleted', 'cookie-lifetime-unit-error', 'deletes-what-it-just-set'],
    profile: 'safari',
    script: `
    * browser safari
    > POST https://app.test/login
    < 302 /dashboard
    < Date: Wed, 31 Dec 2025 21:00:00 GMT
    < Set-Cookie: .AspNetCore.Cookies=CfDJ8Aq9xT3bN7mK2pLz; path=/; expires=Wed, 31 Dec 2025 22:00:00 GMT
    > GET https://app.test/dashboard
    ${signedOut()}`,
  },
  {
    name: 'over by both clocks when it came: the date is wrong, not a clock',
    line: '34: the difference must exceed the lifetime',
    first: 'error likely cookie-expired c1#0',
    not: ['clock-skew', 'cookie-lifetime-unit-error', 'deletes-what-it-just-set'],
    script: `
    > POST https://app.test/login
    < 302 /dashboard
    < Date: Thu, 01 Jan 2026 00:00:00 GMT
    < Set-Cookie: .AspNetCore.Cookies=CfDJ8Aq9xT3bN7mK2pLz; path=/; expires=Wed, 31 Dec 2025 22:00:00 GMT
    > GET https://app.test/dashboard
    ${signedOut()}`,
  },
  {
    name: 'Safari, eight days without a visit, and a lifetime of a month',
    line: '42 against plain expiry',
    first: 'warning possible itp-and-safari-lifetime c2#0',
    not: ['cookie-expired', 'unexplained', 'client-script-overwrites', 'secure-cookie-on-localhost-safari'],
    script: `
    * browser safari
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; Max-Age=2592000; HttpOnly; Secure
    > GET https://app.test/home
    > Cookie: ${id}
    < 200
    * after 8 d
    > GET https://app.test/orders
    ${signedOut()}`,
  },
  {
    name: 'Safari, eight days without a visit, and a lifetime of one',
    line: '42: its own lifetime comes first',
    first: 'warning likely cookie-expired c2#0',
    not: ['itp-and-safari-lifetime', 'cookie-lifetime-unit-error'],
    script: `
    * browser safari
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; Max-Age=90000; HttpOnly; Secure
    > GET https://app.test/home
    > Cookie: ${id}
    < 200
    * after 8 d
    > GET https://app.test/orders
    ${signedOut()}`,
  },
];
