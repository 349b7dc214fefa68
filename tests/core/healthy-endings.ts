/** Sign-ins that fail, and sessions that the server itself ends: nothing was lost by a fault. Same promise as `healthy.ts`. */
export const healthyEndings: Readonly<Record<string, string>> = {
  'wrong password: the visitor’s session is thrown away, the second try succeeds': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > POST https://app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /login?error=1
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/login?error=1
    < 200
    < Set-Cookie: sid=2Xz5Bv7hG3kLq9Wm; Path=/; HttpOnly
    > POST https://app.test/login
    > Cookie: sid=2Xz5Bv7hG3kLq9Wm
    < 302 /home
    < Set-Cookie: sid=q9Wm2Xz5Bv7hG3kL; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: sid=q9Wm2Xz5Bv7hG3kL
    < 200`,
  'wrong password: back to the form with 303, the session thrown away': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > POST https://app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 303 /login
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/login
    < 200`,
  'right password, but the address is not confirmed yet': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > POST https://app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /login?verify-email=1
    < Set-Cookie: sid=deleted; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT
    > GET https://app.test/login?verify-email=1
    < 200`,
  'wrong password: thrown away, and back by way of the start page': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > POST https://app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/
    < 302 /login
    > GET https://app.test/login
    < 200`,
  'the user says no at the provider, the application throws its state away': `
    * observed
    > GET https://app.test/
    < 302 https://idp.test/authorize?client_id=a&state=x&response_type=code&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&state=x&response_type=code&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback
    < 200
    > POST https://idp.test/consent
    < 302 https://app.test/callback?error=access_denied&state=x
    > GET https://app.test/callback?error=access_denied&state=x
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /login
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    > GET https://app.test/login
    < 200`,
  'the user says no at the provider, and comes to the sign-in by way of the start page': `
    * observed
    > GET https://app.test/login
    < 302 https://idp.test/authorize?client_id=a&state=x&response_type=code&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&state=x&response_type=code&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback
    < 200
    > POST https://idp.test/consent
    < 302 https://app.test/callback?error=access_denied&state=x
    > GET https://app.test/callback?error=access_denied&state=x
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/
    < 302 /login
    > GET https://app.test/login
    < 200`,
  'the user says no at the provider, and the visitor’s session stays': `
    * observed
    > GET https://app.test/start
    < 302 https://idp.test/authorize?client_id=a&state=x&response_type=code&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&state=x&response_type=code&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback
    < 200
    > POST https://idp.test/consent
    < 302 https://app.test/callback?error=access_denied&state=x
    > GET https://app.test/callback?error=access_denied&state=x
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /home
    > GET https://app.test/home
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /login
    > GET https://app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`,
  'password changed: the session ends, the user signs in with the new one': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    > GET https://app.test/account/password
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    > POST https://app.test/account/password
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /login
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/login
    < 200
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: sid=q9Wm2Xz5Bv7hG3kL; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: sid=q9Wm2Xz5Bv7hG3kL
    < 200`,
  'account closed: the session ends with it': `
    * observed
    * jar: sid=7hG3kLq9Wm2Xz5Bv; HttpOnly
    > GET https://app.test/account
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    > POST https://app.test/account/delete
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /login?closed=1
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/login?closed=1
    < 200`,
  'password reset with a link from a mail': `
    * observed
    > GET https://app.test/reset?token=abc
    < 200
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > POST https://app.test/reset
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /login?reset=1
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/login?reset=1
    < 200`,
  'registered, and asked to sign in': `
    * observed
    > GET https://app.test/register
    < 200
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > POST https://app.test/register
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /login?registered=1
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/login?registered=1
    < 200`,
};
