/** Chains of every kind, with values as frameworks make them, for round trips. */
export const corpus: Readonly<Record<string, string>> = {
  'path too narrow': `
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AjK9mQ2xV7bN4cR8tY1wE5uI3oP6aS0dF.hG7jL2kZ9xC4vB1nM8qW5eR3tY6uI0oP; Path=/app; HttpOnly
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200
  `,
  'token in the path, cookie path with the token': `
    > GET https://app.test/u/Zk3Qp9Xv7Lm2/home
    < 302 /u/Zk3Qp9Xv7Lm2/next
    < Set-Cookie: sid=q1w2e3r4t5y6u7i8o9p0; Path=/u/Zk3Qp9Xv7Lm2
    < Set-Cookie: other=q1w2e3r4t5y6u7i8o9p1; Path=/u/Yk3Qp9Xv7Lm2
    < Set-Cookie: default=q1w2e3r4t5y6u7i8o9p2
    > GET https://app.test/u/Zk3Qp9Xv7Lm2/next
    > Cookie: sid=q1w2e3r4t5y6u7i8o9p0; default=q1w2e3r4t5y6u7i8o9p2
    < 302 /u/Yk3Qp9Xv7Lm2
    > GET https://app.test/u/Yk3Qp9Xv7Lm2
    > Cookie: other=q1w2e3r4t5y6u7i8o9p1
    < 200
  `,
  'refused for every reason': `
    > GET http://app.test/
    < 200
    < Set-Cookie: PHPSESSID=5b2c8e1f4a7d9036c2b5e8f1a4d70369; Secure
    < Set-Cookie: a=1; Domain=other.test
    < Set-Cookie: __Host-b=1; Path=/
    < Set-Cookie: c=1; SameSite=None
    < Set-Cookie: big=${'x7'.repeat(2100)}
    < Set-Cookie: edge=${'y8'.repeat(2046)}
    < Set-Cookie: nameless
    < Set-Cookie: ü=äöüß日本😀
    < Set-Cookie: q="quoted, with = and spaces"
    < Set-Cookie: gone=; Max-Age=0
    < Set-Cookie: gone2=deleted; Expires=Thu, 01 Jan 1970 00:00:01 GMT
    < Set-Cookie: folded=1; Path=/, sid2=k3j4h5g6f7d8s9a0; HttpOnly
  `,
  'server does not know the session': `
    * jar: https://app.test/ 30 s ago: sessionid=abcdefghijklmnopqrstuvwxyz012345; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/account
    > Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345
    < 302 /login?next=/account
    < Set-Cookie: sessionid=zyxwvutsrqponmlkjihgfedcba543210; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/login?next=/account
    > Cookie: sessionid=zyxwvutsrqponmlkjihgfedcba543210
    < 200
  `,
  'short values, equal and not': `
    * observed
    > GET https://app.test/
    < 302 /2
    < Set-Cookie: sid=1; Path=/
    < Set-Cookie: n=1; Path=/
    > GET https://app.test/2
    > Cookie: sid=1; n=1
    < 302 /3
    < Set-Cookie: sid=2; Path=/
    < Set-Cookie: n=1; Path=/
    > GET https://app.test/3
    > Cookie: sid=2; n=1
    < 302 /4
    < Set-Cookie: sid=1; Path=/
    > GET https://app.test/4
    > Cookie: sid=1; n=1
    < 200
  `,
  'identity provider, strict cookie': `
    * jar: idp=9c1f0d7e5b3a48266a8e4c2f; Domain=idp.other.test; Secure; Path=/
    > GET https://app.test/
    < 302 https://idp.other.test/authorize?client_id=app&state=Xy7Zq1Rt9&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback
    < Set-Cookie: state=Xy7Zq1Rt9; SameSite=Strict; Secure; Path=/
    > GET https://idp.other.test/authorize?client_id=app&state=Xy7Zq1Rt9&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback
    > Cookie: idp=9c1f0d7e5b3a48266a8e4c2f
    < 200
    * after 3 s
    > POST https://idp.other.test/login
    > Cookie: idp=9c1f0d7e5b3a48266a8e4c2f
    > Origin: https://idp.other.test
    < 302 https://app.test/callback?code=Sp1xlOBeZQQYbYS6WxSbIA&state=Xy7Zq1Rt9
    > GET https://app.test/callback?code=Sp1xlOBeZQQYbYS6WxSbIA&state=Xy7Zq1Rt9
    > Referer: https://idp.other.test/
    < 302 /login?error=state_mismatch
    > GET https://app.test/login?error=state_mismatch
    < 200
  `,
  'form post from another site': `
    * jar: https://app.test/ 10 min ago: sid=aZ3kX9pQ7mN2vB5cR8tY; SameSite=Lax; Secure
    * initiator https://idp.other.test
    * via form
    > POST https://app.test/saml/acs
    > Origin: https://idp.other.test
    > Sec-Fetch-Site: cross-site
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    > Cookie: sid=aZ3kX9pQ7mN2vB5cR8tY
    < 200
  `,
  'hsts, frame, fetch, popup, script, gaps': `
    * observed
    * jar: http://app.test/ 30 s ago: sid=m5n6b7v8c9x0z1l2k3j4
    > GET http://app.test/
    * internal
    > GET https://app.test/
    * ip 2001:db8::1
    > Cookie: sid=m5n6b7v8c9x0z1l2k3j4
    < 200
    * via frame
    > GET https://frame.other.test/w?t=Pq8Rs7Tu6Vw5
    < 200
    < Set-Cookie: f=1; SameSite=None; Secure
    * stored
    * via fetch
    * frame 0
    > GET https://api.app.test/me
    > Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
    * error net::ERR_FAILED
    * script sets sid=changed; Path=/
    * via popup
    > GET https://idp.other.test/popup
    < 200
    * tab 1
    * via script
    > GET https://app.test/done
    * mark headers-missing
    < 200
    * restored https://app.test/
  `,
  firefox: `
    * browser firefox
    > GET https://app.test/
    < 302 https://www.app.test/
    < Set-Cookie: JSESSIONID=0123456789ABCDEF0123456789ABCDEF.node1; Path=/; HttpOnly
    > GET https://www.app.test/
    < 302 /login;jsessionid=FEDCBA9876543210FEDCBA9876543210.node2
    > GET https://www.app.test/login;jsessionid=FEDCBA9876543210FEDCBA9876543210.node2
    < 200
  `,
  'duplicate cookies': `
    * jar: https://use.app.test/ 30 d ago: auth=eyJhbGciOiJIUzI1NiJ9.b2xkb2xkb2xk.q1w2e3r4; Domain=use.app.test
    > POST https://use.app.test/create-session
    < 302 /workspaces
    < Set-Cookie: auth=eyJhbGciOiJIUzI1NiJ9.bmV3bmV3bmV3.r4e3w2q1; Domain=app.test; Path=/
    > GET https://use.app.test/workspaces
    > Cookie: auth=eyJhbGciOiJIUzI1NiJ9.b2xkb2xkb2xk.q1w2e3r4; auth=eyJhbGciOiJIUzI1NiJ9.bmV3bmV3bmV3.r4e3w2q1
    < 401
  `,
  'a healthy login': `
    > GET https://app.test/login
    < 200
    < Set-Cookie: sid=Qw3Er5Ty7Ui9Op1As2Df; Path=/; HttpOnly; Secure; SameSite=Lax
    > POST https://app.test/login
    > Cookie: sid=Qw3Er5Ty7Ui9Op1As2Df
    < 303 /home
    < Set-Cookie: sid=Zx4Cv6Bn8Mm0Lk2Jh5Gf; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    > Cookie: sid=Zx4Cv6Bn8Mm0Lk2Jh5Gf
    < 200
  `,
};
