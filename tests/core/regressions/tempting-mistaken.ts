import type { Tempting } from './tempting.ts';

/** Where one cookie, line or word was taken for the one that did it. */
export const mistaken: readonly Tempting[] = [
  {
    name: 'a line that deletes, folded into another: nothing was swallowed that the sign-in had given',
    first: 'error likely session-cookie-never-set c2#0',
    script: `
      * observed
      > GET https://app.test/login
      < 200
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: theme=dark; Path=/, sessionid=""; Path=/; Max-Age=0
      > GET https://app.test/home
      > Cookie: theme=dark
      < 302 /login
      > GET https://app.test/login
      > Cookie: theme=dark
      < 200`,
  },
  {
    name: 'a line cut in two, of a session that went along all the same',
    first: 'error likely session-not-recognised c1#1',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; HttpOnly; Expires=Wed
      < Set-Cookie: 21 Oct 2026 07:28:00 GMT; Path=/
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a line cut in two, and deleted by a later answer',
    first: 'error certain cookie-deleted c1#1',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; HttpOnly; Expires=Wed
      < Set-Cookie: 21 Oct 2026 07:28:00 GMT; Path=/
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /next
      < Set-Cookie: sid=; Path=/; Max-Age=0
      > GET https://app.test/next
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a line cut in two, held back for what was not cut off',
    first: 'error certain samesite-lax-cross-site-post c2#0',
    script: `
      * observed
      > GET https://app.test/sso
      < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
      < Set-Cookie: sid=abcdefghijklmnop1234; HttpOnly; SameSite=Lax; Expires=Wed
      < Set-Cookie: 21 Oct 2026 07:28:00 GMT; Path=/
      > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
      < 200
      * via form
      > POST https://app.test/callback
      < 302 /login?error=state
      > GET https://app.test/login?error=state
      < 200`,
  },
  {
    name: 'thrown out while the site had one cookie',
    first: 'error certain set-cookie-eviction c2#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * removed sid (evicted)
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a deletion of the copy beside it; the session went later, by no response',
    first: 'error likely client-script-overwrites c2#0',
    script: `
      * observed
      * jar: sid=old111111111111111; Path=/old; HttpOnly
      > POST https://app.test/login
      < 302 /old/x
      < Set-Cookie: sid=new222222222222222; Path=/
      > GET https://app.test/old/x
      > Cookie: sid=old111111111111111; sid=new222222222222222
      < 200
      < Set-Cookie: sid=; Path=/old; Max-Age=0
      * after 30 s
      * removed sid
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a deletion for the host alone; the cookie of the domain went later, by no response',
    first: 'error likely client-script-overwrites c2#0',
    script: `
      * observed
      > POST https://www.app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; Domain=app.test
      > GET https://www.app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      < Set-Cookie: sid=; Path=/; Max-Age=0
      * after 30 s
      * removed sid
      > GET https://www.app.test/account
      < 302 /login
      > GET https://www.app.test/login
      < 200`,
  },
  {
    name: 'a deletion that missed; the browser threw the cookie out later',
    first: 'error certain set-cookie-eviction c2#0',
    script: `
      * observed
      > POST https://www.app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; Domain=app.test
      > GET https://www.app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      < Set-Cookie: sid=; Path=/; Max-Age=0
      * after 30 s
      * removed sid (evicted)
      > GET https://www.app.test/account
      < 302 /login
      > GET https://www.app.test/login
      < 200`,
  },
  {
    name: 'deleted with the blank that WordPress writes: no value came too late',
    first: 'error certain cookie-deleted c1#0',
    script: `
      * observed
      * jar: sid=old111111111111111; Path=/; HttpOnly
      > GET https://app.test/callback?code=1&state=2
      > Cookie: sid=old111111111111111
      < 302 /home
      < Set-Cookie: sid=+; expires=Thu, 01 Jan 2025 00:00:00 GMT; Path=/
      > GET https://app.test/home
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'deleted with a word of its framework: no value came too late',
    first: 'error certain cookie-deleted c1#0',
    script: `
      * observed
      * jar: sid=old111111111111111; Path=/; HttpOnly
      > GET https://app.test/callback?code=1&state=2
      > Cookie: sid=old111111111111111
      < 302 /home
      < Set-Cookie: sid=deleteMe; Max-Age=0; Path=/
      > GET https://app.test/home
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a cache that says it had no hit',
    first: 'error likely session-not-recognised c1#1',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      < Cache-Status: Edge; fwd=uri-miss; hit=?0
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a hit on an answer that gives a session of its own',
    first: 'error likely cached-redirect-or-page c1#1',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=s%3AfK2vQ9zL7mB4xT1pAbCd.aXcD; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=s%3AfK2vQ9zL7mB4xT1pAbCd.aXcD
      < 302 /login
      < X-Cache: HIT
      < Set-Cookie: sid=s%3AqQ8vL2xT7mB4kJ9wZzYy.bYdE; Path=/; HttpOnly
      > GET https://app.test/login
      > Cookie: sid=s%3AqQ8vL2xT7mB4kJ9wZzYy.bYdE
      < 200`,
  },
  {
    name: 'a host inside answers with a certificate that this browser does not trust',
    first: 'error likely redirect-to-internal-host c1#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 https://backend:8443/home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://backend:8443/home
      * error net::ERR_CERT_AUTHORITY_INVALID`,
  },
  {
    name: 'a host inside, while the computer has no network',
    first: 'info certain redirect-downgrades-to-http c1#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 http://backend:8080/home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET http://backend:8080/home
      * error net::ERR_INTERNET_DISCONNECTED`,
  },
  {
    name: 'the provider’s way back leads to a certificate that this browser does not trust',
    first: 'warning likely redirect-to-internal-host c1#2',
    script: `
      * observed
      > GET https://app.test/sso
      < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x&redirect_uri=https%3A%2F%2Fbackend%3A8443%2Fcallback
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://idp.test/authorize?client_id=a&response_type=code&state=x&redirect_uri=https%3A%2F%2Fbackend%3A8443%2Fcallback
      < 302 https://backend:8443/callback?code=1&state=x
      > GET https://backend:8443/callback?code=1&state=x
      * error net::ERR_CERT_AUTHORITY_INVALID`,
  },
  {
    name: 'the provider’s way back, while the computer has no network',
    first: undefined,
    script: `
      * observed
      > GET https://app.test/sso
      < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x&redirect_uri=https%3A%2F%2Fbackend%3A8443%2Fcallback
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://idp.test/authorize?client_id=a&response_type=code&state=x&redirect_uri=https%3A%2F%2Fbackend%3A8443%2Fcallback
      < 302 https://backend:8443/callback?code=1&state=x
      > GET https://backend:8443/callback?code=1&state=x
      * error net::ERR_INTERNET_DISCONNECTED`,
  },
  {
    name: 'cookies that are named like attributes',
    first: 'warning likely cookie-header-polluted c1#0',
    script: `
      * observed
      * jar: https://app.test/: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      * jar: https://app.test/: domain=shop.app.test; Path=/
      * jar: https://app.test/: path=/shoes; Path=/
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234; domain=shop.app.test; path=/shoes
      < 200`,
  },
  {
    name: 'a line that clears up after an older version on every answer, in a loop',
    first: 'error likely session-not-recognised c1#1',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      < Set-Cookie: sid=; Path=/old; Max-Age=0
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      < Set-Cookie: sid=; Path=/old; Max-Age=0
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /home
      < Set-Cookie: sid=; Path=/old; Max-Age=0
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      < Set-Cookie: sid=; Path=/old; Max-Age=0
      * error net::ERR_TOO_MANY_REDIRECTS`,
  },
  {
    name: 'a sign-out in two steps, of which the first clears up after an older version',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://app.test/logout
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /bye
      < Set-Cookie: sid=; Path=/old; Max-Age=0
      > GET https://app.test/bye
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      < Set-Cookie: sid=; Path=/; Max-Age=0`,
  },
  {
    name: 'Clear-Site-Data in another site’s frame, before the cookie was gone',
    first: 'error likely clear-site-data c4#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure; SameSite=None
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://top.test/
      < 200
      * via frame
      > GET https://app.test/widget
      < 200
      < Clear-Site-Data: "cookies"
      * after 1 s
      * removed sid for app.test /
      * tab 1
      * frame 0
      * via link
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a stale copy for another path; the session is Lax',
    first: 'error certain samesite-lax-cross-site-post c3#0',
    script: `
      * observed
      * jar: https://app.test/: sid=old111111111111111; Path=/old; HttpOnly
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://idp.test/
      < 200
      * via form
      > POST https://app.test/callback
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a stale copy for another host; the session is Lax',
    first: 'error certain samesite-lax-cross-site-post c3#0',
    script: `
      * observed
      * jar: https://www.app.test/: sid=old111111111111111; Path=/; HttpOnly
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://idp.test/
      < 200
      * via form
      > POST https://app.test/callback
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a stale copy for https; the session has a path',
    first: 'error certain cookie-path-mismatch c1#2',
    script: `
      * observed
      * jar: https://app.test/: sid=old111111111111111; Path=/; HttpOnly; Secure
      > POST http://app.test/shop/login
      < 302 /shop/home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/shop; HttpOnly
      * stored
      > GET http://app.test/shop/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /account
      > GET http://app.test/account
      < 302 /shop/login
      > GET http://app.test/shop/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
];
