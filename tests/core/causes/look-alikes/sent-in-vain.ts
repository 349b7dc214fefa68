import type { LookAlike } from './look-alike.ts';
import { signedOut } from './look-alike.ts';

const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const other = 'connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG';
const question = (state: string) => `https://idp.test/authorize?client_id=a&response_type=code&state=${state}`;

const asked = `
    * observed
    > GET https://app.test/sso
    < 302 ${question('st-one-8fK2')}
    < Set-Cookie: auth_verification=st-one-8fK2; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET ${question('st-one-8fK2')}
    < 200`;

const used = `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly; Secure
    > GET https://app.test/home
    > Cookie: ${id}
    < 200`;

/** A sign-in whose state cookie is set with the prefix, and the answer at the callback. */
const nextAuth = (prefix: string, line: string, to: string) => `
    * observed
    > POST https://app.test/api/auth/signin/idp
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x9
    < Set-Cookie: ${prefix}next-auth.state=eyJhbGciOiJkaXIifQ.x8k2mfq91zxv4tb7; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x9
    < 302 https://app.test/api/auth/callback/idp?code=1&state=x9
    > GET https://app.test/api/auth/callback/idp?code=1&state=x9
    > Cookie: ${prefix}next-auth.state=eyJhbGciOiJkaXIifQ.x8k2mfq91zxv4tb7
    < 302 ${to}
    < Set-Cookie: ${line}
    > GET https://app.test${to}
    < 200`;

export const sentInVain: readonly LookAlike[] = [
  {
    name: 'behind a proxy the state is set as `x` and looked for as `__Secure-x`: it was sent, and not found',
    line: '45: useSecureCookies changes the name with the scheme',
    first: 'error likely cookie-prefix-violation c1#2',
    not: ['session-not-recognised', 'secret-or-keyring-mismatch', 'no-affinity-in-memory-session', 'cookie-deleted'],
    script: nextAuth(
      '',
      '__Secure-next-auth.state=; Path=/; Secure; HttpOnly; Max-Age=0',
      '/signin?error=OAuthCallback',
    ),
  },
  {
    name: 'the callback takes the state away under the name that it was sent by: a use, whatever comes of it',
    line: '45 against 6: one name at both hops',
    first: undefined,
    not: ['cookie-prefix-violation', 'cookie-deleted', 'session-not-recognised'],
    script: nextAuth(
      '__Secure-',
      '__Secure-next-auth.state=; Path=/; Secure; HttpOnly; Max-Age=0',
      '/signin?error=OAuthCallback',
    ),
  },
  {
    name: 'a sign-in that moves to the longer name, and keeps the user',
    line: '45: two names are no loss where one of them is known',
    first: undefined,
    not: ['cookie-prefix-violation', 'duplicate-cookie-shadowing', 'session-not-recognised'],
    script: `
    * jar: next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m; HttpOnly
    * observed
    > GET https://app.test/
    > Cookie: next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m
    < 302 /home
    < Set-Cookie: __Secure-next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m; Path=/; Secure; HttpOnly
    > GET https://app.test/home
    > Cookie: next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m; __Secure-next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m
    < 200`,
  },
  {
    name: 'the answer of a sign-in comes from outside, to a jar that knows of none',
    line: '28: no start, no cookie, no initiator',
    first: 'error likely different-cookie-jar c1#0',
    not: ['session-cookie-never-set', 'unexplained', 'samesite-lax-cross-site-post', 'state-expired-while-at-idp'],
    script: `
    * observed
    > GET https://app.test/callback?code=c1&state=st-8fK2
    < 302 /login?error=state`,
  },
  {
    name: 'begun in this browser, and its state was gone: the jar is the same',
    line: '28: a start in this store speaks against it',
    first: 'error certain state-expired-while-at-idp c2#0',
    not: ['different-cookie-jar', 'unexplained'],
    script: `${asked.replace('SameSite=Lax', 'SameSite=Lax; Max-Age=300')}
    * after 10 min
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-one-8fK2
    < 302 /login?error=state`,
  },
  {
    name: 'a second tab began another sign-in in between: two states, each asked for once',
    line: '14; 32 needs one state twice; 8 another application',
    first: 'error likely parallel-login-overwrites-state c3#0',
    not: [
      'speculative-load-or-double-callback',
      'same-name-collision-same-host',
      'session-not-recognised',
      'regenerate-race-concurrent-requests',
      'cookie-deleted',
    ],
    script: `${asked}
    * via popup
    > GET https://app.test/orders
    > Cookie: auth_verification=st-one-8fK2
    < 302 ${question('st-two-9qL3')}
    < Set-Cookie: auth_verification=st-two-9qL3; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET ${question('st-two-9qL3')}
    < 200
    * tab 1
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-one-8fK2
    > Cookie: auth_verification=st-two-9qL3
    < 302 /login?error=state_mismatch`,
  },
  {
    name: 'one state, its page asked for twice: there was one sign-in only',
    line: '32 against 14 and against the race of 15',
    first: 'error likely speculative-load-or-double-callback c3#0',
    not: [
      'parallel-login-overwrites-state',
      'cookie-deleted',
      'deletes-what-it-just-set',
      'save-before-redirect-race',
      'different-cookie-jar',
    ],
    script: `${asked}
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-one-8fK2
    > Cookie: auth_verification=st-one-8fK2
    < 200
    < Set-Cookie: auth_verification=; Path=/; Max-Age=0
    * via reload
    > GET https://app.test/callback?code=c1&state=st-one-8fK2
    < 302 /login?error=state`,
  },
  {
    name: 'a slow poll overlaps the login and brings an empty session after it',
    line: '18: ranges intersect; 8 and 6 when they do not',
    first: 'error likely regenerate-race-concurrent-requests c4#0',
    not: [
      'session-not-recognised',
      'same-name-collision-same-host',
      'secret-or-keyring-mismatch',
      'parallel-login-overwrites-state',
    ],
    script: `
    * observed
    * jar: https://app.test/ 30 s ago: ${id}; HttpOnly
    > GET https://app.test/login
    > Cookie: ${id}
    < 200
    > POST https://app.test/login
    > Cookie: ${id}
    < 302 /dashboard
    < Set-Cookie: ${other}; Path=/; HttpOnly
    * via fetch
    > GET https://app.test/api/poll
    > Cookie: ${id}
    < 200
    < Set-Cookie: connect.sid=s%3Ab4xT1pQ9zL7mB4xT.mNbV; Path=/; HttpOnly
    * took 400 ms
    * via link
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3Ab4xT1pQ9zL7mB4xT.mNbV
    < 302 /login
    > GET https://app.test/login
    > Cookie: connect.sid=s%3Ab4xT1pQ9zL7mB4xT.mNbV
    < 200`,
  },
  {
    name: 'two hundred leftovers, and the server says that it is too much: each cookie is small',
    line: '27 against 13',
    first: 'error certain request-header-too-large c1#0',
    not: ['cookie-too-large', 'session-not-recognised', 'session-cookie-never-set', 'set-cookie-eviction'],
    script: `
    * observed
    * jar: https://app.test/ 60 s ago: ${id}; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: ${id}; ${Array.from({ length: 40 }, (_, at) => `OpenIdConnect.nonce.${at}k${'x'.repeat(250)}=1`).join('; ')}
    < 431 Request Header Fields Too Large`,
  },
  {
    name: 'one cookie that the browser does not take: no request was too long',
    line: '13 against 27',
    first: 'error certain cookie-too-large c1#0',
    not: ['request-header-too-large', 'set-cookie-eviction', 'session-cookie-never-set'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: session=${'eyJx'.repeat(1_100)}; Path=/
    > GET https://app.test/
    ${signedOut()}`,
  },
  {
    name: 'a shared cache answers with the page of a stranger: the application was not asked',
    line: '35 against 6 and 11',
    first: 'error likely cached-redirect-or-page c2#0',
    not: ['session-not-recognised', 'secret-or-keyring-mismatch', 'no-affinity-in-memory-session'],
    script: `${used}
    > GET https://app.test/account
    > Cookie: ${id}
    < 302 /login
    < CF-Cache-Status: HIT
    > GET https://app.test/login
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'the cache passed the question on: it is the server that does not know',
    line: '35: only a hit counts',
    first: 'error likely session-not-recognised c2#0',
    not: ['cached-redirect-or-page', 'service-worker-cached-login-redirect', 'not-modified-since-sign-in'],
    script: `${used}
    > GET https://app.test/account
    > Cookie: ${id}
    < 302 /login
    < CF-Cache-Status: DYNAMIC
    < Age: 0
    > GET https://app.test/login
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'the deletion names another path, and the refused session comes back',
    line: '41: jar still has it',
    first: 'error likely delete-does-not-match-or-zombie c2#0',
    not: ['session-not-recognised', 'cookie-deleted', 'duplicate-cookie-shadowing', 'deletes-what-it-just-set'],
    script: `
    * observed
    > POST https://app.test/account/login
    < 302 /account/home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/account/home
    > Cookie: ${id}
    < 200
    > GET https://app.test/account/orders
    > Cookie: ${id}
    < 302 /login?next=%2Faccount%2Forders
    < Set-Cookie: connect.sid=; Max-Age=0
    > GET https://app.test/login?next=%2Faccount%2Forders
    > Cookie: ${id}
    < 302 /account/orders
    > GET https://app.test/account/orders
    > Cookie: ${id}
    < 302 /login?next=%2Faccount%2Forders
    < Set-Cookie: connect.sid=; Max-Age=0
    > GET https://app.test/login?next=%2Faccount%2Forders
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'two copies go, the stale one first, at the second in which the fresh one was made',
    line: 'case O5, neither the secret nor a clock; 9 against 8 and 41',
    first: 'error likely duplicate-cookie-shadowing c2#0',
    not: [
      'secret-or-keyring-mismatch',
      'clock-skew',
      'session-not-recognised',
      'same-name-collision-same-host',
      'delete-does-not-match-or-zombie',
      'partition-mismatch-popup',
    ],
    script: `
    * observed
    * jar: https://use.jitsu.test/ 9 d ago: auth=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk; Domain=use.jitsu.test; HttpOnly
    > POST https://use.jitsu.test/login
    > Cookie: auth=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk
    < 200
    < Set-Cookie: auth=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.lmnopqrstuv; Domain=jitsu.test; Path=/; HttpOnly
    * via fetch
    > GET https://use.jitsu.test/api/workspaces
    > Cookie: auth=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk; auth=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.lmnopqrstuv
    < 401`,
  },
  {
    name: 'one copy goes, and another port wrote it',
    line: 'case O7, neither affinity nor rotation; 8 against 9',
    first: 'error likely same-name-collision-same-host c1#2',
    not: [
      'no-affinity-in-memory-session',
      'session-regenerated-at-login-loses-data',
      'duplicate-cookie-shadowing',
      'session-not-recognised',
      'parallel-login-overwrites-state',
      'host-change-host-only-cookie',
    ],
    script: `
    * observed
    > GET http://localhost:8080/
    < 302 http://localhost:8080/login
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
    > GET http://localhost:8080/login
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 http://localhost:9000/oauth2/authorize?response_type=code&client_id=x&state=s
    > GET http://localhost:9000/oauth2/authorize?response_type=code&client_id=x&state=s
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 http://localhost:8080/login/oauth2/code/x?code=c&state=s
    < Set-Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly
    > GET http://localhost:8080/login/oauth2/code/x?code=c&state=s
    > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60
    < 302 /login?error
    > GET http://localhost:8080/login?error
    > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60
    < 200`,
  },
  {
    name: 'the application itself gave the new id, which its next page refuses',
    line: '8: a rotation by the same application is none',
    first: 'error likely session-not-recognised c2#1',
    not: ['same-name-collision-same-host', 'duplicate-cookie-shadowing', 'regenerate-race-concurrent-requests'],
    script: `
    * observed
    > GET https://docs.test/login
    < 200
    < Set-Cookie: ${id}; Path=/
    > POST https://docs.test/login
    > Cookie: ${id}
    < 302 /dashboard
    < Set-Cookie: ${other}; Path=/
    > GET https://docs.test/dashboard
    > Cookie: ${other}
    < 302 /login`,
  },
  {
    name: 'attributes among the cookies: the client sends what only a server writes',
    line: '53: names of attributes',
    first: 'error likely cookie-header-polluted c1#1',
    not: ['session-not-recognised', 'duplicate-cookie-shadowing', 'invalid-cookie-characters'],
    script: `
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: ${id}; Path=/; Domain=app.test; Secure
    < 302 /login
    > GET https://app.test/login
    < 200`,
  },
  {
    name: 'cookies that are only called so: a path that is no path, a domain that is none',
    line: '53: what the names hold must fit',
    first: 'error likely session-not-recognised c1#1',
    not: ['cookie-header-polluted'],
    script: `
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: ${id}; path=home; domain=sales; secure=no
    < 302 /login
    > GET https://app.test/login
    < 200`,
  },
  {
    name: 'opaque ids and another node: the memory of one machine, not a key',
    line: '30 against 6',
    first: 'error likely session-not-recognised c1#1',
    ranked: 'no-affinity-in-memory-session',
    not: ['same-name-collision-same-host', 'cdn-or-host-strips-request-cookie', 'session-store-unavailable'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < X-Served-By: web-1
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: ${id}
    < 302 /login
    < X-Served-By: web-2
    < Set-Cookie: ${other}; Path=/; HttpOnly`,
  },
  {
    name: 'the cookie holds its payload: a key, not a memory',
    line: '6 against 30',
    first: 'error likely session-not-recognised c1#1',
    ranked: 'secret-or-keyring-mismatch',
    not: [
      'no-affinity-in-memory-session',
      'session-store-unavailable',
      'save-before-redirect-race',
      'client-fingerprint-or-ip-binding',
      'session-ended-on-the-server',
      'cookie-too-large',
    ],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ.Zk1aQw.kq83hGJ2mWq0LsP1xT4bN7; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ.Zk1aQw.kq83hGJ2mWq0LsP1xT4bN7
    < 302 /login
    < Set-Cookie: session=eyJ1c2VyIjpudWxsfQ.Zk1aQx.xT4bN7kq83hGJ2mWq0LsP1; Path=/; HttpOnly`,
  },
  {
    name: 'Firebase hands on one name only, and the session has it: not Firebase',
    line: '11: a cookie named `__session` excludes it',
    first: 'error likely session-not-recognised c1#1',
    not: ['cdn-or-host-strips-request-cookie'],
    script: `
    * observed
    > POST https://todo.web.app/login
    < 302 /dashboard
    < Set-Cookie: __session=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    > GET https://todo.web.app/dashboard
    > Cookie: __session=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /login
    < Set-Cookie: __session=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; HttpOnly`,
  },
  {
    name: 'the session was in the URL, and the redirect forgot it',
    line: '47: an id in the URL, none in Location',
    first: 'error likely url-session-id c2#0',
    not: ['session-cookie-never-set', 'secure-cookie-not-emitted-behind-proxy', 'different-cookie-jar'],
    script: `
    > GET https://app.test/login;jsessionid=16E880F5A9C24B7D8E1F
    < 200
    > POST https://app.test/login;jsessionid=16E880F5A9C24B7D8E1F
    < 302 /dashboard
    > GET https://app.test/dashboard
    ${signedOut()}`,
  },
  {
    name: 'https, a proxy, and not one cookie: the application believes that it is on http',
    line: 'case O3, neither size nor the mode of a request; 7 against 39 and 16',
    first: 'error likely session-cookie-never-set c1#0',
    ranked: 'secure-cookie-not-emitted-behind-proxy',
    not: [
      'cookie-too-large',
      'fetch-without-credentials',
      'url-session-id',
      'set-cookie-folded-or-split',
      'set-cookie-refused',
      'cdn-strips-set-cookie',
      'katana-systemweb-cookie-conflict',
    ],
    script: `
    > POST https://app.test/login
    < 302 /dashboard
    < Via: 1.1 vegur
    < X-Powered-By: Express
    > GET https://app.test/dashboard
    ${signedOut()}`,
  },
  {
    name: 'the page is there a moment later for the very same value: neither a key nor an empty store heals by itself',
    line: '15 against 6, 30 and 44',
    first: 'error likely session-not-recognised c1#1',
    ranked: 'save-before-redirect-race',
    not: ['session-ended-on-the-server', 'speculative-load-or-double-callback', 'regenerate-race-concurrent-requests'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: ${id}
    < 302 /login
    > GET https://app.test/login
    > Cookie: ${id}
    < 200
    * after 2 s
    > GET https://app.test/dashboard
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'used again after twenty minutes: nothing was in a hurry',
    line: '15 needs a redirect that was just followed; 30 needs another node to be likely',
    first: 'warning likely session-not-recognised c2#0',
    ranked: 'session-ended-on-the-server',
    not: ['save-before-redirect-race', 'cookie-expired', 'cookie-lifetime-unit-error'],
    script: `${used}
    * after 20 min
    > GET https://app.test/account
    > Cookie: ${id}
    < 302 /login
    < Set-Cookie: ${other}; Path=/; HttpOnly; Secure
    > GET https://app.test/login
    > Cookie: ${other}
    < 200`,
  },
  {
    name: 'a form that is refused without any cookie, and no redirect that could have lost one',
    line: 'case O3 as reported; 16 needs a redirect',
    first: 'error possible session-cookie-never-set c2#0',
    ranked: 'secure-cookie-not-emitted-behind-proxy',
    not: ['framework-drops-cookie-on-redirect', 'cookie-too-large', 'fetch-without-credentials'],
    script: `
    > GET https://app.test/login
    < 200
    < Via: 1.1 vegur
    < X-Powered-By: Express
    > POST https://app.test/login
    < 403
    < Via: 1.1 vegur
    < X-Powered-By: Express`,
  },
  {
    name: 'plain http from end to end: no cookie was kept back for its Secure',
    line: '7 needs an https page; 16',
    first: 'error likely session-cookie-never-set c1#0',
    ranked: 'framework-drops-cookie-on-redirect',
    not: ['secure-cookie-not-emitted-behind-proxy', 'cdn-strips-set-cookie'],
    script: `
    > POST http://app.test/login
    < 302 /dashboard
    < X-Powered-By: Next.js
    > GET http://app.test/dashboard
    ${signedOut()}`.replaceAll('https:', 'http:'),
  },
];
