/** Lost sessions as they hide in recordings of real kinds of applications: `cause` is what an engineer would say first. */
export interface Broken {
  readonly name: string;
  /** As `told` prints it. */
  readonly first: string;
  readonly script: string;
}

export const broken: readonly Broken[] = [
  {
    name: 'a name and a place that no list knows: the form is where the chain ends',
    first: 'error certain cookie-path-mismatch c1#1',
    script: `
      * observed
      > POST https://app.test/portal/entrar/go
      < 302 /inicio
      < Set-Cookie: kundensitzung=8k2mfq91zxv4tb7np3lw; HttpOnly
      > GET https://app.test/inicio
      < 302 /portal/entrar
      > GET https://app.test/portal/entrar
      < 200`,
  },
  {
    name: 'a script signs in, and asks another path without the cookie',
    first: 'error certain cookie-path-mismatch c3#0',
    script: `
      * observed
      > GET https://app.test/
      < 200
      * via fetch
      > POST https://app.test/api/auth/login
      < 200
      < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/api/auth; HttpOnly
      * via fetch
      > GET https://app.test/api/me
      < 401`,
  },
  {
    name: 'the same where no word says that it was a sign-in',
    first: 'warning certain cookie-path-mismatch c3#0',
    script: `
      * observed
      > GET https://app.test/
      < 200
      * via fetch
      > POST https://app.test/api/auth/token
      < 204
      < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; HttpOnly
      * via fetch
      > GET https://app.test/api/me
      < 401`,
  },
  {
    name: 'a script signs in, and asks a sibling host without the cookie',
    first: 'warning certain host-change-host-only-cookie c3#0',
    script: `
      * observed
      > GET https://app.site.test/
      < 200
      * via fetch
      > POST https://app.site.test/api/login
      < 200
      < Set-Cookie: sid=8k2mfq91zxv4tb7np3lw; path=/; HttpOnly
      * via fetch
      > GET https://api.site.test/me
      < 401`,
  },
  {
    name: 'GraphQL: the only session is refused',
    first: 'warning certain samesite-none-without-secure c3#0',
    script: `
      * observed
      > GET https://app.test/
      < 200
      * via fetch
      > POST https://app.test/graphql
      < 200
      < Set-Cookie: sid=k3v9q2m8x1z7b4n6; Path=/; SameSite=None; HttpOnly
      * via fetch
      > POST https://app.test/graphql
      < 401`,
  },
  {
    name: 'the provider returns by POST, and the page fails with 500',
    first: 'error certain samesite-lax-cross-site-post c2#0',
    script: `
      * observed
      > GET https://app.test/saml/login
      < 302 https://idp.test/sso?SAMLRequest=x
      < Set-Cookie: PHPSESSID=k3v9q2m8x1z7b4n6ab; Path=/; SameSite=Lax; HttpOnly; Secure
      > GET https://idp.test/sso?SAMLRequest=x
      < 200
      * via form
      * initiator https://idp.test
      > POST https://app.test/saml/acs
      < 500`,
  },
  {
    name: 'two session cookies, of which one stays behind',
    first: 'error certain cookie-path-mismatch c1#1',
    script: `
      * observed
      > POST https://app.test/app/login
      < 302 /home
      < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
      < Set-Cookie: SESSION=NzBhYjM0ZDEtZjE2; Path=/app; HttpOnly
      > GET https://app.test/home
      > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
      < 302 /app/login
      > GET https://app.test/app/login
      > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; SESSION=NzBhYjM0ZDEtZjE2
      < 200`,
  },
  {
    name: 'one chunk of a split session stays behind',
    first: 'error certain cookie-path-mismatch c1#1',
    script: `
      * observed
      > POST https://app.test/auth/login
      < 302 /home
      < Set-Cookie: appSession.0=aK2vQ9zL7mB4xT1p; Path=/; HttpOnly; Secure
      < Set-Cookie: appSession.1=bQ9zL7mB4xT1pK2v; Path=/auth; HttpOnly; Secure
      > GET https://app.test/home
      > Cookie: appSession.0=aK2vQ9zL7mB4xT1p
      < 302 /auth/login
      > GET https://app.test/auth/login
      > Cookie: appSession.1=bQ9zL7mB4xT1pK2v; appSession.0=aK2vQ9zL7mB4xT1p
      < 200`,
  },
  {
    name: 'the sign-in was before the recording, its page gets the cookie',
    first: 'warning certain cookie-path-mismatch c2#0',
    script: `
      * observed
      * jar: https://app.test/app/ 60 s ago: sid=k3v9q2m8x1z7b4n6; Path=/app; HttpOnly
      > GET https://app.test/app/
      > Cookie: sid=k3v9q2m8x1z7b4n6
      < 200
      > GET https://app.test/orders
      < 302 /app/login
      > GET https://app.test/app/login
      > Cookie: sid=k3v9q2m8x1z7b4n6
      < 200`,
  },
  {
    name: 'scripts ask two nodes in turn',
    first: 'error likely session-not-recognised c3#0',
    script: `
      * observed
      > GET https://app.test/
      < 200
      * via fetch
      > POST https://app.test/api/login
      < 200
      < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
      < X-Served-By: node-1
      * via fetch
      > GET https://app.test/api/me
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 401
      < X-Served-By: node-2
      * via fetch
      > GET https://app.test/api/orders
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 200
      < X-Served-By: node-1`,
  },
  {
    name: 'sent to the start page, with the reason in a parameter',
    first: 'error certain cookie-path-mismatch c1#1',
    script: `
      * observed
      > POST https://app.test/account/login
      < 302 /dashboard
      < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/account; HttpOnly
      > GET https://app.test/dashboard
      < 302 /?error=not_logged_in
      > GET https://app.test/?error=not_logged_in
      < 200`,
  },
  {
    name: 'back from paying by POST, the basket’s session stays behind and another takes its place: nobody ever signed in',
    first: 'error certain samesite-lax-cross-site-post c3#0',
    script: `
      * observed
      > GET https://shop.test/
      < 200
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure; SameSite=Lax
      > POST https://shop.test/checkout
      > Cookie: sid=abcdefghijklmnop1234
      < 303 https://pay.test/session/1
      > GET https://pay.test/session/1
      < 200
      * after 40 s
      * via form
      * initiator https://pay.test
      > POST https://shop.test/payment/return
      < 303 /thanks
      < Set-Cookie: sid=zyxwvutsrqponmlk9876; Path=/; HttpOnly; Secure; SameSite=Lax
      > GET https://shop.test/thanks
      > Cookie: sid=zyxwvutsrqponmlk9876
      < 200`,
  },
  {
    name: 'the same where the page answers at once, and a link led to the payment',
    first: 'warning certain samesite-lax-cross-site-post c3#0',
    script: `
      * observed
      * jar: https://shop.test/ 10 d ago: shop_session=J2mWq0LsB5RnX7kq2LmPz8; Secure; HttpOnly; SameSite=Lax
      > GET https://shop.test/basket
      > Cookie: shop_session=J2mWq0LsB5RnX7kq2LmPz8
      < 200
      > GET https://pay.test/session/1
      < 200
      * via form
      * initiator https://pay.test
      > POST https://shop.test/done
      < 200
      < Set-Cookie: shop_session=Pz8kq2LmJ2mWq0LsB5RnX7; Path=/; Secure; HttpOnly; SameSite=Lax`,
  },
  {
    name: 'a Strict session with a form’s answers in it is replaced by the page that a mail leads to',
    first: 'warning certain samesite-strict-cross-site-return c3#0',
    script: `
      * observed
      > GET https://shop.test/
      < 200
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly; Secure; SameSite=Strict
      > POST https://shop.test/survey
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * via link
      * initiator https://mail.test
      > GET https://shop.test/offer
      < 200
      < Set-Cookie: sid=zyxwvutsrqponmlk9876; Path=/; HttpOnly; Secure; SameSite=Strict`,
  },
];
