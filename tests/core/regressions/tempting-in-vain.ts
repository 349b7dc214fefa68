/** A hop came without the session, a later one with it, and the server refused it there: no other way of sending it helps. */
export interface InVain {
  readonly name: string;
  /** As `told` prints all findings. */
  readonly findings: readonly string[];
  /** Unsaid: no fix of the first finding may count as proven, as none helps. */
  readonly proven?: 'some';
  readonly script: string;
}

/** Of a session that someone was signed in with. */
export const refused = (at: string) => [`error likely session-not-recognised ${at}`];

export const sentInVain: readonly InVain[] = [
  {
    name: 'past the bare host, and sent to www again',
    findings: refused('c1#2'),
    script: `
      * observed
      > POST https://www.app.test/login
      < 302 https://app.test/home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      < 301 https://www.app.test/home
      > GET https://www.app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://www.app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'down to http and up again',
    findings: refused('c1#2'),
    script: `
      * observed
      > POST https://app.test/login
      < 302 http://app.test/home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET http://app.test/home
      < 301 https://app.test/home
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'out of the cookie’s directory and into it again',
    findings: refused('c1#2'),
    script: `
      * observed
      > POST https://app.test/app/login
      < 302 /
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/app; HttpOnly
      > GET https://app.test/
      < 302 /app/home
      > GET https://app.test/app/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /app/login
      > GET https://app.test/app/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'out of the cookie’s directory and into the page that asked to sign in',
    findings: refused('c3#2'),
    script: `
      * observed
      > GET https://app.test/app/home
      < 302 /app/login
      > GET https://app.test/app/login
      < 200
      * after 5 s
      > GET https://app.test/app/login?again=1
      < 200
      > POST https://app.test/app/login
      < 302 /
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/app; HttpOnly
      > GET https://app.test/
      < 302 /app/home
      > GET https://app.test/app/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /app/login
      > GET https://app.test/app/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'into the cookie’s directory, where the server takes it away',
    findings: refused('c1#2'),
    script: `
      * observed
      > POST https://app.test/app/login
      < 302 /
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/app; HttpOnly
      > GET https://app.test/
      < 302 /app/home
      > GET https://app.test/app/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /app/login
      < Set-Cookie: sid=; Path=/app; Max-Age=0
      > GET https://app.test/app/login
      < 200`,
  },
  {
    name: 'into the cookie’s directory, where the server is content',
    findings: [],
    script: `
      * observed
      > POST https://app.test/app/login
      < 302 /
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/app; HttpOnly
      > GET https://app.test/
      < 302 /app/home
      > GET https://app.test/app/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'into the cookie’s directory, but only after the page outside asked to sign in',
    findings: ['error certain cookie-path-mismatch c1#1'],
    proven: 'some',
    script: `
      * observed
      > POST https://app.test/app/login
      < 302 /
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/app; HttpOnly
      > GET https://app.test/
      < 302 /app/login
      > GET https://app.test/app/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'the page outside put an anonymous session in its place',
    findings: ['error certain samesite-strict-cross-site-return c2#0'],
    proven: 'some',
    script: `
      * observed
      > POST https://app.test/login
      < 302 /
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; SameSite=Strict; HttpOnly
      > GET https://app.test/
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * via link
      * initiator https://mail.test
      > GET https://app.test/home
      < 302 /account
      < Set-Cookie: sid=zyxwvutsrqponmlk9876; Path=/; HttpOnly
      > GET https://app.test/account
      > Cookie: sid=zyxwvutsrqponmlk9876
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=zyxwvutsrqponmlk9876
      < 200`,
  },
  {
    name: 'signed in at the bare host, typed www, led back',
    findings: refused('c2#1'),
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * via start
      > GET https://www.app.test/home
      < 301 https://app.test/home
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'signed in by https, typed http, led back',
    findings: refused('c2#1'),
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * via start
      > GET http://app.test/home
      < 301 https://app.test/home
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'two applications of one site: the provider’s session did its part, the exchange failed',
    findings: [],
    script: `
      * observed
      > POST https://accounts.app.test/login
      < 302 https://shop.app.test/sso
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET https://shop.app.test/sso
      < 302 https://accounts.app.test/authorize?client_id=shop&response_type=code&state=x&redirect_uri=https%3A%2F%2Fshop.app.test%2Fcallback
      > GET https://accounts.app.test/authorize?client_id=shop&response_type=code&state=x&redirect_uri=https%3A%2F%2Fshop.app.test%2Fcallback
      > Cookie: sid=abcdefghijklmnop1234
      < 302 https://shop.app.test/callback?code=c&state=x
      > GET https://shop.app.test/callback?code=c&state=x
      < 302 /login?error=code_exchange_failed
      > GET https://shop.app.test/login?error=code_exchange_failed
      < 200`,
  },
  {
    name: 'a SAML answer without the session, then its second half with it',
    findings: ['error possible session-not-recognised c2#1'],
    script: `
      * observed
      > GET https://app.test/sso
      < 302 https://idp.test/sso?SAMLRequest=x
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://idp.test/sso?SAMLRequest=x
      < 200
      * via form
      > POST https://app.test/saml/acs
      < 302 /saml/complete
      > GET https://app.test/saml/complete
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login?error=audience_mismatch
      > GET https://app.test/login?error=audience_mismatch
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'an answer read without the session that asked for it, which led on as if nothing had happened',
    findings: ['warning certain samesite-lax-cross-site-post c2#0'],
    script: `
      * observed
      > GET https://app.test/sso
      < 302 https://idp.test/authorize?client_id=a&response_type=code&response_mode=form_post&state=x
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://idp.test/authorize?client_id=a&response_type=code&response_mode=form_post&state=x
      < 200
      * via form
      > POST https://app.test/callback
      < 302 /
      > GET https://app.test/
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
];
