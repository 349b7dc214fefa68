/** Recordings that invite a wrong certainty: what is said first of each, and how surely. */
export interface Tempting {
  readonly name: string;
  /** As `told` prints it; undefined: nothing is said. */
  readonly first: string | undefined;
  readonly script: string;
}

export const tempting: readonly Tempting[] = [
  {
    name: 'its time was over between two requests',
    first: 'error certain cookie-expired c2#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Max-Age=5
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * after 6 s
      > GET https://app.test/home
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a file whose session began before it',
    first: undefined,
    script: `
      > GET https://app.test/home
      < 302 /login
      > GET https://app.test/login
      < 200
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly`,
  },
  {
    name: 'two copies on two paths: which one the server read is likely',
    first: 'error likely duplicate-cookie-shadowing c1#1',
    script: `
      * observed
      * jar: sid=old111111111111111; Path=/app; HttpOnly
      > POST https://app.test/app/login
      > Cookie: sid=old111111111111111
      < 302 /app/home
      < Set-Cookie: sid=new222222222222222; Path=/; HttpOnly
      > GET https://app.test/app/home
      > Cookie: sid=old111111111111111; sid=new222222222222222
      < 302 /app/login
      > GET https://app.test/app/login
      > Cookie: sid=old111111111111111; sid=new222222222222222
      < 200`,
  },
  {
    name: 'a line refused while an older cookie stays',
    first: 'error certain invalid-cookie-domain c1#0',
    script: `
      * observed
      * jar: sid=old111111111111111; Path=/; HttpOnly
      > POST https://app.test/login
      > Cookie: sid=old111111111111111
      < 302 /home
      < Set-Cookie: sid=new222222222222222; Path=/; HttpOnly; Domain=other.test
      > GET https://app.test/home
      > Cookie: sid=old111111111111111
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=old111111111111111
      < 200`,
  },
  {
    name: 'another tab took it away',
    first: 'error possible unexplained c2#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * after 30 s
      * removed sid
      * after 30 s
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'another tab took it away, which a file does not tell',
    first: 'error possible unexplained c2#0',
    script: `
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * after 30 s
      * after 30 s
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a file: missing at a POST for Lax, and at the GET after it for no reason',
    first: 'error possible samesite-lax-cross-site-post c3#0',
    script: `
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; SameSite=Lax
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://idp.test/
      < 200
      > POST https://app.test/cb
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'nobody saw what was sent',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/app; HttpOnly
      > GET https://app.test/home
      * mark headers-missing
      < 302 /login
      > GET https://app.test/login
      * mark headers-missing
      < 200`,
  },
  {
    name: 'the worker was away',
    first: 'error possible unexplained c2#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * after 1 min
      > GET https://app.test/account
      * mark listener-lost
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a third-party cookie that every rule allows: a setting, by elimination',
    first: 'warning likely third-party-context-blocked c2#0',
    script: `
      * observed
      * jar: https://app.test/: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure; SameSite=None
      > GET https://top.test/
      < 200
      * via frame
      > GET https://app.test/widget
      < 401`,
  },
  {
    name: 'the same in a file is a guess',
    first: 'warning possible third-party-context-blocked c2#0',
    script: `
      * jar: https://app.test/: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure; SameSite=None
      > GET https://top.test/
      < 200
      * via frame
      > GET https://app.test/widget
      < 401`,
  },
  {
    name: 'deleted and set anew in one response',
    first: undefined,
    script: `
      * observed
      * jar: sid=old111111111111111; Path=/; HttpOnly
      > POST https://app.test/login
      > Cookie: sid=old111111111111111
      < 302 /home
      < Set-Cookie: sid=; Path=/; Max-Age=0
      < Set-Cookie: sid=new222222222222222; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=new222222222222222
      < 200`,
  },
  {
    name: 'set, and a copy that is not there deleted',
    first: 'error likely session-not-recognised c1#1',
    script: `
      * observed
      * jar: sid=old111111111111111; Path=/; HttpOnly
      > POST https://app.test/login
      > Cookie: sid=old111111111111111
      < 302 /home
      < Set-Cookie: sid=new222222222222222; Path=/; HttpOnly
      < Set-Cookie: sid=; Path=/app; Max-Age=0
      > GET https://app.test/home
      > Cookie: sid=new222222222222222
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=new222222222222222
      < 200`,
  },
  {
    name: 'sent to http, which the browser turns into https',
    first: 'info certain hsts-internal-307 c1#0',
    script: `
      * observed
      * jar: https://app.test/: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET http://app.test/
      * internal
      > GET https://app.test/
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'signed out at an address that says so',
    first: undefined,
    script: `
      * observed
      * jar: https://app.test/: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/signout
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /
      < Set-Cookie: sid=; Path=/; Max-Age=0
      > GET https://app.test/
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'signed out at an address that no list knows',
    first: undefined,
    script: `
      * observed
      * jar: https://app.test/: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/hesap/cikis
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /
      < Set-Cookie: sid=; Path=/; Max-Age=0
      > GET https://app.test/
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'signed out by a form at an exit',
    first: undefined,
    script: `
      * observed
      * jar: https://app.test/: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > POST https://app.test/account/exit
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /
      < Set-Cookie: sid=; Path=/; Max-Age=0
      > GET https://app.test/
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a user asks for the administrators’ pages, which have a session of their own',
    first: undefined,
    script: `
      * observed
      * jar: https://app.test/: sid=usersession1234567890; Path=/; HttpOnly; Secure
      > GET https://app.test/admin
      > Cookie: sid=usersession1234567890
      < 302 /admin/login
      > GET https://app.test/admin/login
      > Cookie: sid=usersession1234567890
      < 200
      < Set-Cookie: admin_sid=adminsession123456789; Path=/admin; HttpOnly; Secure`,
  },
  {
    name: 'an administrator asks for the shop, which has a session of its own',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/admin/login
      < 302 /admin/
      < Set-Cookie: admin_session=adminsession123456789; Path=/admin; HttpOnly; Secure
      > GET https://app.test/admin/
      > Cookie: admin_session=adminsession123456789
      < 200
      * via link
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a cookie of the form’s page beside the session',
    first: 'error likely session-not-recognised c1#1',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: uidx=8k2mfq91zxv4tb7np3lw; Path=/login; HttpOnly
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: uidx=8k2mfq91zxv4tb7np3lw; sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a wrong password',
    first: undefined,
    script: `
      * observed
      > GET https://app.test/login
      < 200
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > POST https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: '401 is the normal answer to who is not signed in',
    first: undefined,
    script: `
      * observed
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      * via fetch
      > GET https://app.test/api/me
      > Cookie: sid=abcdefghijklmnop1234
      < 401`,
  },
  {
    name: 'a short token is renewed after 401',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      < 302 /
      < Set-Cookie: access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk; Path=/; HttpOnly; Max-Age=60
      < Set-Cookie: refresh_token=8k2mfq91zxv4tb7np3lw; Path=/auth/refresh; HttpOnly; Max-Age=6000
      > GET https://app.test/
      > Cookie: access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk
      < 200
      * after 2 min
      * via fetch
      > GET https://app.test/api/me
      < 401
      * via fetch
      > POST https://app.test/auth/refresh
      > Cookie: refresh_token=8k2mfq91zxv4tb7np3lw
      < 200
      < Set-Cookie: access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyIn0.abcdefghijk; Path=/; HttpOnly; Max-Age=60
      * via fetch
      > GET https://app.test/api/me
      > Cookie: access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyIn0.abcdefghijk
      < 200`,
  },
  {
    name: 'a short token is renewed on the way',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      < 302 /
      < Set-Cookie: access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk; Path=/; HttpOnly; Max-Age=60
      < Set-Cookie: refresh_token=8k2mfq91zxv4tb7np3lw; Path=/auth/refresh; HttpOnly; Max-Age=6000
      > GET https://app.test/
      > Cookie: access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk
      < 200
      * after 2 min
      > GET https://app.test/
      < 302 /auth/refresh
      > GET https://app.test/auth/refresh
      > Cookie: refresh_token=8k2mfq91zxv4tb7np3lw
      < 302 /
      < Set-Cookie: access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyIn0.abcdefghijk; Path=/; HttpOnly; Max-Age=60
      > GET https://app.test/
      > Cookie: access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyIn0.abcdefghijk
      < 200`,
  },
  {
    name: 'only the load balancer’s cookie changes',
    first: undefined,
    script: `
      * observed
      * jar: https://app.test/: connect.sid=s%3AfK2vQ9zL7mB4xT1pAbCd.aXcD; Path=/; HttpOnly
      * jar: https://app.test/: AWSALB=aaa; Path=/
      > GET https://app.test/home
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1pAbCd.aXcD; AWSALB=aaa
      < 302 /login
      < Set-Cookie: AWSALB=bbb; Path=/
      > GET https://app.test/login
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1pAbCd.aXcD; AWSALB=bbb
      < 200`,
  },
  {
    name: 'the jar did not take it, and no rule says why',
    first: 'error possible unexplained c1#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Domain=app.test
      * rejected
      > GET https://app.test/home
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'the same in Firefox',
    first: 'error possible unexplained c1#0',
    script: `
      * browser firefox
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Domain=app.test
      * rejected
      > GET https://app.test/home
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a token against forged forms, for the form’s path only',
    first: undefined,
    script: `
      * observed
      > GET https://app.test/login
      < 200
      < Set-Cookie: csrf=abcdefghijklmnop1234; Path=/login; HttpOnly; SameSite=Strict
      < Set-Cookie: sess=bbbdefghijklmnop1234; Path=/; HttpOnly
      > POST https://app.test/login
      > Cookie: csrf=abcdefghijklmnop1234; sess=bbbdefghijklmnop1234
      < 302 /home
      > GET https://app.test/home
      > Cookie: sess=bbbdefghijklmnop1234
      < 200`,
  },
  {
    name: 'cleared all cookies, but the session survived until something else took it',
    first: 'error possible unexplained c4#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://app.test/flush
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      < Clear-Site-Data: "cookies"
      * after 60 s
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * after 10 s
      * removed sid
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a cache that tells visitors apart by their cookies',
    first: 'error likely cached-redirect-or-page c2#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://app.test/account
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      < X-Cache: HIT
      < Vary: Accept-Encoding, Cookie
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a refused line just before somebody removed the cookie',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://app.test/x
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      < Set-Cookie: sid=zzzzzzzzzzzzzzzz9999; Path=/; Domain=other.test
      * removed sid
      * after 2 s
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a refused line long before the cookie expired',
    first: 'error certain cookie-expired c2#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure; Max-Age=30
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure; Max-Age=30; Domain=other.test
      * after 60 s
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'the server’s own time limit',
    first: 'warning likely session-not-recognised c2#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * after 31 min
      > GET https://app.test/account
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      < Set-Cookie: sid=newnewnewnewnew12345; Path=/; HttpOnly; Secure
      > GET https://app.test/login
      > Cookie: sid=newnewnewnewnew12345
      < 200`,
  },
  {
    name: 'no right to a page',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://app.test/admin
      > Cookie: sid=abcdefghijklmnop1234
      < 403`,
  },
  {
    name: 'signed out into an anonymous session',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > POST https://app.test/logout
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /
      < Set-Cookie: sid=anonanonanonanon1234; Path=/; HttpOnly; Secure
      > GET https://app.test/
      > Cookie: sid=anonanonanonanon1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=anonanonanonanon1234
      < 200`,
  },
  {
    name: 'two applications on two paths of a host, with one name',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/admin/login
      < 302 /admin/
      < Set-Cookie: PHPSESSID=abcdefghijklmnop1234; Path=/admin; HttpOnly; Secure
      > GET https://app.test/admin/
      > Cookie: PHPSESSID=abcdefghijklmnop1234
      < 200
      > GET https://app.test/shop/account
      < 302 /shop/login
      > GET https://app.test/shop/login
      < 200
      < Set-Cookie: PHPSESSID=shopshopshopshop1234; Path=/shop; HttpOnly; Secure`,
  },
  {
    name: 'two applications on two hosts of a site',
    first: undefined,
    script: `
      * observed
      > POST https://www.site.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://www.site.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://blog.site.test/wp-admin/
      < 302 /wp-login.php
      > GET https://blog.site.test/wp-login.php
      < 200`,
  },
  {
    name: 'http:// typed, and the server leads to https',
    first: undefined,
    script: `
      * observed
      * jar: https://app.test/: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET http://app.test/account
      < 301 https://app.test/account
      > GET https://app.test/account
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a visitor who never signed in is asked to',
    first: undefined,
    script: `
      * observed
      > GET https://app.test/
      < 200
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/account
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'back from paying by POST to a page that needs nobody',
    first: undefined,
    script: `
      * observed
      > GET https://shop.test/
      < 200
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure; SameSite=Lax
      > POST https://shop.test/checkout
      > Cookie: sid=abcdefghijklmnop1234
      < 302 https://pay.test/
      > GET https://pay.test/
      < 200
      > POST https://shop.test/payment/return
      < 302 /thanks
      > GET https://shop.test/thanks
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'ids that change with each answer',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * via fetch
      > GET https://app.test/api/a
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      < Set-Cookie: sid=bbbbefghijklmnop1234; Path=/; HttpOnly; Secure
      * via fetch
      > GET https://app.test/api/b
      > Cookie: sid=bbbbefghijklmnop1234
      < 200
      < Set-Cookie: sid=ccccefghijklmnop1234; Path=/; HttpOnly; Secure`,
  },
  {
    name: 'a file without any Cookie headers',
    first: 'error possible unexplained c1#1',
    script: `
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      < 200
      > GET https://app.test/account
      < 200`,
  },
  {
    name: 'the same, where a path would explain it',
    first: 'error likely cookie-path-mismatch c1#1',
    script: `
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/app; HttpOnly
      > GET https://app.test/home
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a fetch of another host without credentials',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * via fetch
      * initiator https://app.test
      > GET https://api.app.test/me
      < 401
      > GET https://app.test/x
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'said to have expired, which no lifetime explains',
    first: 'error possible unexplained c2#0',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * removed sid (expired)
      > GET https://app.test/account
      * mark listener-lost
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'hops that nobody might look at',
    first: undefined,
    script: `
      * observed
      > POST https://app.test/login
      * mark access-withheld
      < 302 /home
      > GET https://app.test/home
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'the user said no at the provider',
    first: undefined,
    script: `
      * observed
      > GET https://app.test/login
      < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
      < Set-Cookie: oauth_state=abcdefghijklmnop1234; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
      < 302 https://app.test/callback?code=c&state=x
      > GET https://app.test/callback?code=c&state=x
      > Cookie: oauth_state=abcdefghijklmnop1234
      < 302 /login?error=access_denied
      < Set-Cookie: oauth_state=; Path=/; Max-Age=0
      > GET https://app.test/login?error=access_denied
      < 200`,
  },
];
