import type { LookAlike } from './look-alike.ts';
import { signedOut } from './look-alike.ts';

const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const question = 'https://idp.test/authorize?client_id=a&response_type=code&state=x';
const returning = (to: string) => `${question}&redirect_uri=${encodeURIComponent(to)}`;
const login = (line: string, to: string, host: string) => `
    * observed
    > POST https://app.test/login
    < 302 ${to}
    < Set-Cookie: ${line}
    > GET ${to}
    ${signedOut(host)}`;

/** The way to the provider and the page there, `wait` before the answer. */
const sso = (line: string, wait = '20 s') => `
    * observed
    > GET https://app.test/sso
    < 302 ${question}
    < Set-Cookie: ${line}
    > GET ${question}
    < 200
    * after ${wait}`;

export const heldBack: readonly LookAlike[] = [
  {
    name: 'a name without a dot that nobody outside can reach: the cookie has nothing to do with it',
    line: '21 against 4: not both hosts are public',
    first: 'error certain redirect-to-internal-host c1#0',
    not: [
      'host-change-host-only-cookie',
      'redirect-downgrades-to-http',
      'invalid-cookie-domain',
      'cookie-path-mismatch',
    ],
    script: `
    * observed
    > POST https://app.test/login
    < 302 http://web:3000/dashboard
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly
    > GET http://web:3000/dashboard
    * error net::ERR_NAME_NOT_RESOLVED`,
  },
  {
    name: 'www and the bare name: both public, the cookie is for one of them',
    line: '4 against 21, 10 and 22',
    first: 'error certain host-change-host-only-cookie c1#1',
    not: ['redirect-to-internal-host', 'invalid-cookie-domain', 'public-suffix-domain', 'redirect-downgrades-to-http'],
    script: login(`${id}; Path=/; HttpOnly; Secure`, 'https://www.app.test/account', 'www.app.test'),
  },
  {
    name: 'a preview asks the provider to return to production: another site, where no Domain and no SameSite helps',
    line: '4: different registrable domain, the redirect_uri must change',
    first: 'error likely host-change-host-only-cookie c2#1',
    not: ['public-suffix-domain', 'samesite-lax-cross-site-post', 'different-cookie-jar', 'session-cookie-never-set'],
    script: `
    * observed
    > GET https://app-git-x.vercel.app/sso
    < 302 ${returning('https://app.vercel.app/callback')}
    < Set-Cookie: oauth_state=x; Path=/; Secure; SameSite=Lax; HttpOnly
    > GET ${returning('https://app.vercel.app/callback')}
    < 200
    > POST https://idp.test/login
    < 302 https://app.vercel.app/callback?code=1&state=x
    > GET https://app.vercel.app/callback?code=1&state=x
    < 302 /login?error=state
    > GET https://app.vercel.app/login?error=state
    < 200`,
  },
  {
    name: 'a launcher begins a sign-in that another site finishes: each has its own session, and all is well',
    line: '4: that the hosts differ is no fault, that the second one refuses is',
    first: undefined,
    not: ['host-change-host-only-cookie', 'session-not-recognised', 'different-cookie-jar'],
    script: `
    * observed
    > POST https://portal.test/login
    < 302 /apps
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly
    > GET https://portal.test/apps
    > Cookie: ${id}
    < 200
    > GET https://portal.test/go/7
    > Cookie: ${id}
    < 302 ${returning('https://mail.test/callback')}
    > GET ${returning('https://mail.test/callback')}
    < 302 https://mail.test/callback?code=1&state=x
    > GET https://mail.test/callback?code=1&state=x
    < 302 /inbox
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; Secure; HttpOnly
    > GET https://mail.test/inbox
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 200`,
  },
  {
    name: 'a central sign-in sends the user to another site without a ticket, and hands one over when asked',
    line: '4: sites that share a sign-in, not a cookie',
    first: undefined,
    not: ['host-change-host-only-cookie', 'session-not-recognised', 'session-cookie-never-set'],
    script: `
    * observed
    > POST https://login.one.test/login
    < 302 https://two.test/home
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly
    > GET https://two.test/home
    < 302 https://login.one.test/login?service=https%3A%2F%2Ftwo.test%2Fhome
    > GET https://login.one.test/login?service=https%3A%2F%2Ftwo.test%2Fhome
    > Cookie: ${id}
    < 302 https://two.test/home?ticket=ST-12-aXcD
    > GET https://two.test/home?ticket=ST-12-aXcD
    < 302 /home
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; Secure; HttpOnly
    > GET https://two.test/home
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 200`,
  },
  {
    name: 'the command line tool that waits on this machine refuses: the address was its own',
    line: '4 and 21: the visitor himself named the host',
    first: 'info certain redirect-downgrades-to-http c1#1',
    not: ['host-change-host-only-cookie', 'redirect-to-internal-host', 'different-cookie-jar'],
    script: `
    * observed
    > GET https://app.test/cli?redirect_uri=http%3A%2F%2Flocalhost%3A8976%2Fcallback
    < 302 ${returning('http://localhost:8976/callback')}
    < Set-Cookie: ${id}; Path=/; Secure; SameSite=Lax
    > GET ${returning('http://localhost:8976/callback')}
    < 302 http://localhost:8976/callback?code=1&state=x
    > GET http://localhost:8976/callback?code=1&state=x
    < 403`,
  },
  {
    name: 'another port of the same host gets the cookie: the server there does not know it',
    line: '4: a port does not matter to cookies',
    first: undefined,
    not: ['host-change-host-only-cookie', 'redirect-to-internal-host', 'origin-bound-cookie'],
    script: `
    * observed
    > POST http://localhost:3000/login
    < 302 http://localhost:4000/dashboard
    < Set-Cookie: ${id}; Path=/
    > GET http://localhost:4000/dashboard
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'the provider leads back to www, and the path would not fit there either',
    line: '19: the first rule that fails is the host',
    first: 'error certain host-change-host-only-cookie c1#2',
    not: ['cookie-path-mismatch', 'samesite-strict-cross-site-return', 'samesite-lax-cross-site-post'],
    script: `
    * observed
    > GET https://app.test/sso
    < 302 ${question}
    < Set-Cookie: ${id}; Path=/sso; Secure; SameSite=Lax
    > GET ${question}
    < 302 https://www.app.test/callback?code=1&state=x
    > GET https://www.app.test/callback?code=1&state=x
    < 302 /login?error=state
    > GET https://www.app.test/login?error=state
    < 200`,
  },
  {
    name: '`/App` and `/app`: the same but for a capital',
    line: '51 against 19',
    first: 'error certain path-case-mismatch c1#1',
    not: ['cookie-path-mismatch', 'proxy-path-rewrite-breaks-cookie-path'],
    script: `
    * observed
    > POST https://app.test/App/login
    < 302 /app/home
    < Set-Cookie: ${id}; Path=/App
    > GET https://app.test/app/home
    < 302 /app/login
    > GET https://app.test/app/login
    < 200`,
  },
  {
    name: 'a slash is missing at the end: no capital letter, and the reload would not help',
    line: 'case O8, not the case of letters and not a race',
    first: 'error certain cookie-path-mismatch c2#1',
    not: [
      'path-case-mismatch',
      'proxy-path-rewrite-breaks-cookie-path',
      'save-before-redirect-race',
      'session-not-recognised',
    ],
    script: `
    * observed
    > GET http://monitor.test/naemon
    < 200
    > POST http://monitor.test/naemon/login
    < 302 /naemon
    < Set-Cookie: thruk_auth=k3v9q2m8x1z7b4n6; path=/naemon/; HttpOnly
    > GET http://monitor.test/naemon
    < 302 /naemon/login
    > GET http://monitor.test/naemon/login
    > Cookie: thruk_auth=k3v9q2m8x1z7b4n6
    < 200`,
  },
  {
    name: 'the path does not even cover the page that set it: it is the one behind the proxy',
    line: '31 against 19',
    first: 'error likely proxy-path-rewrite-breaks-cookie-path c1#0',
    not: ['cookie-path-mismatch', 'path-case-mismatch', 'session-cookie-never-set'],
    script: `
    * observed
    > POST https://host.test/public-eve/rutorrent/login
    < 302 /public-eve/rutorrent/
    < Set-Cookie: ${id}; Path=/rutorrent
    > GET https://host.test/public-eve/rutorrent/
    < 302 /public-eve/rutorrent/login
    > GET https://host.test/public-eve/rutorrent/login
    < 200`,
  },
  {
    name: 'no Path: the directory of the page that set it, so no proxy wrote it',
    line: '19: the default path',
    first: 'error certain cookie-path-mismatch c1#1',
    not: ['proxy-path-rewrite-breaks-cookie-path', 'path-case-mismatch', 'host-change-host-only-cookie'],
    script: `
    * observed
    > POST https://app.test/auth/callback/login
    < 302 /dashboard
    < Set-Cookie: ${id}; HttpOnly
    > GET https://app.test/dashboard
    ${signedOut()}`,
  },
  {
    name: 'the redirect leads down to http on the same host',
    line: '24: a real hop over http',
    first: 'error certain redirect-downgrades-to-http c1#1',
    not: ['hsts-internal-307', 'host-change-host-only-cookie', 'schemeful-same-site', 'redirect-to-internal-host'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 http://app.test/home
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly
    > GET http://app.test/home
    < 302 /login
    > GET http://app.test/login
    < 200`,
  },
  {
    name: 'Strict, from the same domain over http: no other site is part of it',
    line: 'specified: the scheme is part of the site',
    first: 'error certain schemeful-same-site c3#0',
    not: ['samesite-strict-cross-site-return', 'redirect-downgrades-to-http', 'secure-cookie-over-plain-http'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly; SameSite=Strict
    > GET https://app.test/
    > Cookie: ${id}
    < 200
    * via start
    > GET http://app.test/news
    < 200
    > GET https://app.test/orders
    ${signedOut()}`,
  },
  {
    name: 'a form from the same domain over http: Lax, and still no other site',
    line: 'specified: the scheme is part of the site',
    first: 'error certain schemeful-same-site c3#0',
    not: ['samesite-lax-cross-site-post', 'lax-plus-post-two-minutes'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: ${id}
    < 200
    * via start
    > GET http://app.test/news
    < 200
    > POST https://app.test/orders
    ${signedOut()}`,
  },
  {
    name: 'stored by the callback, not sent by the next hop: a GET, and the path fits',
    line: 'case O2, not a race and not the path; folk explanation: Set-Cookie on a 302 is ignored',
    first: 'error certain samesite-strict-cross-site-return c2#2',
    not: [
      'save-before-redirect-race',
      'cookie-path-mismatch',
      'samesite-lax-cross-site-post',
      'schemeful-same-site',
      'session-cookie-never-set',
      'session-not-recognised',
      'unexplained',
    ],
    script: `
    * observed
    > GET https://app.test/
    < 302 ${question}
    > GET ${question}
    < 200
    > POST https://idp.test/login
    < 302 https://app.test/signin-oauth?code=1&state=x
    > GET https://app.test/signin-oauth?code=1&state=x
    < 302 /
    < Set-Cookie: .AspNetCore.Cookies=CfDJ8Aq9xT3bN7mK2pLz; path=/; secure; samesite=strict; httponly
    > GET https://app.test/
    < 302 ${question}
    > GET ${question}
    < 302 https://app.test/signin-oauth?code=2&state=x
    > GET https://app.test/signin-oauth?code=2&state=x
    < 302 /
    < Set-Cookie: .AspNetCore.Cookies=CfDJ8Bq9xT3bN7mK2pLz; path=/; secure; samesite=strict; httponly
    > GET https://app.test/
    < 302 ${question}`,
  },
  {
    name: 'a page of the application that goes on by itself, within the site: Strict is no obstacle, the path is',
    line: '2: the initiator counts, not the way',
    first: 'error certain cookie-path-mismatch c2#0',
    not: ['samesite-strict-cross-site-return', 'session-not-recognised'],
    notFirst: ['client-side-redirect'],
    script: `
    * observed
    > POST https://app.test/auth/login
    < 200
    < Set-Cookie: ${id}; Path=/auth; Secure; HttpOnly; SameSite=Strict
    * via script
    > GET https://app.test/dashboard
    < 302 /auth/login
    > GET https://app.test/auth/login
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'SAML answers by POST: Lax, begun in this very browser, and the cookie is in the jar',
    line: 'case O1, not another jar and not Strict',
    first: 'error certain samesite-lax-cross-site-post c2#0',
    not: [
      'different-cookie-jar',
      'samesite-strict-cross-site-return',
      'third-party-context-blocked',
      'lax-plus-post-two-minutes',
      'redirect-307-308-preserves-post',
      'session-cookie-never-set',
    ],
    script: `
    * observed
    > GET https://app.test/api/auth/saml/acme/login
    < 302 https://idp.test/sso?SAMLRequest=fZ
    < Set-Cookie: pda_saml_state=9f3kq2LmPz81xTgh; SameSite=Lax; HttpOnly; Secure; Path=/
    > GET https://idp.test/sso?SAMLRequest=fZ
    < 200
    * after 40 s
    > POST https://app.test/api/auth/saml/acme/acs
    < 302 /login?error=saml-state-missing
    > GET https://app.test/login?error=saml-state-missing
    < 200`,
  },
  {
    name: 'a payment returns by POST, and the site’s own session is replaced: nobody destroyed it abroad',
    line: 'folk explanation: the browser destroys the session on another domain',
    first: 'error certain samesite-lax-cross-site-post c3#0',
    not: ['session-not-recognised', 'cookie-deleted', 'third-party-context-blocked', 'unexplained'],
    script: `
    * observed
    > POST https://shop.test/login
    < 302 /cart
    < Set-Cookie: laravel_session=8k2mfq91zxv4tb7np3lw; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://shop.test/cart
    > Cookie: laravel_session=8k2mfq91zxv4tb7np3lw
    < 200
    > POST https://shop.test/checkout
    > Cookie: laravel_session=8k2mfq91zxv4tb7np3lw
    < 302 https://pay.test/session/1
    > GET https://pay.test/session/1
    < 200
    > POST https://shop.test/payment/success
    < 302 /login
    < Set-Cookie: laravel_session=q7w2e9r4t1y6u3i8o5pa; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://shop.test/login
    > Cookie: laravel_session=q7w2e9r4t1y6u3i8o5pa
    < 200`,
  },
  {
    name: 'the POST comes from a 307 of the provider: that is said beside the Lax cookie, not in its place',
    line: '1: a POST that a redirect repeats',
    first: 'error certain samesite-lax-cross-site-post c2#1',
    not: ['lax-plus-post-two-minutes', 'samesite-strict-cross-site-return'],
    notFirst: ['redirect-307-308-preserves-post'],
    script: `${sso(`${id}; Path=/; Secure; HttpOnly; SameSite=Lax`)}
    > POST https://idp.test/login
    < 307 https://app.test/callback?code=1&state=x
    > POST https://app.test/callback?code=1&state=x
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    < 200`,
  },
  {
    name: 'no SameSite, three minutes old: it had worked when it was faster',
    line: '36 against 1',
    first: 'error certain lax-plus-post-two-minutes c2#0',
    not: ['samesite-lax-cross-site-post', 'state-expired-while-at-idp', 'cookie-expired', 'unexplained'],
    script: `${sso(`${id}; Path=/; Secure; HttpOnly`, '3 min')}
    > POST https://app.test/callback
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'Lax as written, three minutes old: age has no part in it',
    line: '1 against 36',
    first: 'error certain samesite-lax-cross-site-post c2#0',
    not: ['lax-plus-post-two-minutes', 'state-expired-while-at-idp'],
    script: `${sso(`${id}; Path=/; Secure; HttpOnly; SameSite=Lax`, '3 min')}
    > POST https://app.test/callback
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'no rule holds it back on its own host, another port: a browser that binds cookies would',
    line: 'specified: bound to scheme and port',
    first: 'error possible origin-bound-cookie c1#1',
    not: ['unexplained', 'host-change-host-only-cookie', 'same-name-collision-same-host'],
    profile: 'origin-bound',
    script: `
    * observed
    > POST http://localhost:8080/login
    < 302 http://localhost:9000/home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET http://localhost:9000/home
    < 302 /login
    > GET http://localhost:9000/login
    < 200`,
  },
  {
    name: 'the same in a browser that does not: nothing explains it',
    line: '8, what to watch: not the default yet',
    first: 'error possible unexplained c1#1',
    not: ['origin-bound-cookie', 'host-change-host-only-cookie', 'redirect-to-internal-host'],
    script: `
    * observed
    > POST http://localhost:8080/login
    < 302 http://localhost:9000/home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET http://localhost:9000/home
    < 302 /login
    > GET http://localhost:9000/login
    < 200`,
  },
];
