/** Each framework's own cookies, attributes and redirects, logging in and out. Same promise as `healthy.ts`. */
export const healthyFrameworks: Readonly<Record<string, string>> = {
  'express-session: anonymous session, new id at login, destroyed at logout': `
    * observed
    > GET https://shop.test/
    < 200
    < X-Powered-By: Express
    < Set-Cookie: connect.sid=s%3AWm2Xz5Bv7hG3kLq9fK2vQ9zL7mB4xT1p.qk8Zr1JtVb3nMd5sXw0yCg; Path=/; HttpOnly; Secure
    > GET https://shop.test/login
    > Cookie: connect.sid=s%3AWm2Xz5Bv7hG3kLq9fK2vQ9zL7mB4xT1p.qk8Zr1JtVb3nMd5sXw0yCg
    < 200
    > POST https://shop.test/login
    > Cookie: connect.sid=s%3AWm2Xz5Bv7hG3kLq9fK2vQ9zL7mB4xT1p.qk8Zr1JtVb3nMd5sXw0yCg
    < 302 /account
    < Set-Cookie: connect.sid=s%3Ap1Tx4Bm7Lz9Qv2KfBv5zX2mWq9Lk3Gh7.c0YwXs5dMn3bVtJ1rZk8qgA; Path=/; HttpOnly; Secure
    > GET https://shop.test/account
    > Cookie: connect.sid=s%3Ap1Tx4Bm7Lz9Qv2KfBv5zX2mWq9Lk3Gh7.c0YwXs5dMn3bVtJ1rZk8qgA
    < 200
    * after 30 s
    > POST https://shop.test/logout
    > Cookie: connect.sid=s%3Ap1Tx4Bm7Lz9Qv2KfBv5zX2mWq9Lk3Gh7.c0YwXs5dMn3bVtJ1rZk8qgA
    < 302 /
    < Set-Cookie: connect.sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT
    > GET https://shop.test/
    < 200
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1pWm2Xz5Bv7hG3kLq9.Xw0yCgqk8Zr1JtVb3nMd5s; Path=/; HttpOnly; Secure`,
  'cookie-session: payload and signature, written when they change': `
    * observed
    > GET https://app.test/login
    < 200
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ==; path=/; secure; httponly; samesite=lax
    < Set-Cookie: session.sig=Jk3vQ9zL7mB4xT1pW2Xz5Bv7hGk; path=/; secure; httponly; samesite=lax
    > GET https://app.test/
    > Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ==; session.sig=Jk3vQ9zL7mB4xT1pW2Xz5Bv7hGk
    < 200
    > POST https://app.test/cart
    > Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ==; session.sig=Jk3vQ9zL7mB4xT1pW2Xz5Bv7hGk
    < 303 /cart
    < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UiLCJjYXJ0IjozfQ==; path=/; secure; httponly; samesite=lax
    < Set-Cookie: session.sig=W2Xz5Bv7hGkJk3vQ9zL7mB4xT1p; path=/; secure; httponly; samesite=lax
    > GET https://app.test/cart
    > Cookie: session=eyJ1c2VyIjoiYWxpY2UiLCJjYXJ0IjozfQ==; session.sig=W2Xz5Bv7hGkJk3vQ9zL7mB4xT1p
    < 200
    > POST https://app.test/logout
    > Cookie: session=eyJ1c2VyIjoiYWxpY2UiLCJjYXJ0IjozfQ==; session.sig=W2Xz5Bv7hGkJk3vQ9zL7mB4xT1p
    < 303 /login
    < Set-Cookie: session=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; secure; httponly; samesite=lax
    < Set-Cookie: session.sig=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; secure; httponly; samesite=lax
    > GET https://app.test/login
    < 200`,
  'Koa: rolling session in two cookies': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: koa.sess=eyJ1aWQiOjcsIl9leHBpcmUiOjE3NjczMTIwMDAwMDB9; path=/; expires=Fri, 02 Jan 2026 00:00:00 GMT; samesite=lax; secure; httponly
    < Set-Cookie: koa.sess.sig=x1LmPz9f3kq2TghWv5B8Ry4cJ0s; path=/; expires=Fri, 02 Jan 2026 00:00:00 GMT; samesite=lax; secure; httponly
    > GET https://app.test/home
    > Cookie: koa.sess=eyJ1aWQiOjcsIl9leHBpcmUiOjE3NjczMTIwMDAwMDB9; koa.sess.sig=x1LmPz9f3kq2TghWv5B8Ry4cJ0s
    < 200
    < Set-Cookie: koa.sess=eyJ1aWQiOjcsIl9leHBpcmUiOjE3NjczMTIwMDA0MDB9; path=/; expires=Fri, 02 Jan 2026 00:00:00 GMT; samesite=lax; secure; httponly
    < Set-Cookie: koa.sess.sig=q2TghWv5B8Ry4cJ0sx1LmPz9f3k; path=/; expires=Fri, 02 Jan 2026 00:00:00 GMT; samesite=lax; secure; httponly
    > GET https://app.test/logout
    > Cookie: koa.sess=eyJ1aWQiOjcsIl9leHBpcmUiOjE3NjczMTIwMDA0MDB9; koa.sess.sig=q2TghWv5B8Ry4cJ0sx1LmPz9f3k
    < 302 /
    < Set-Cookie: koa.sess=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; samesite=lax; secure; httponly
    < Set-Cookie: koa.sess.sig=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; samesite=lax; secure; httponly
    > GET https://app.test/
    < 200`,
  'Fastify: a script signs in, the session id is new afterwards': `
    * observed
    > GET https://app.test/
    < 200
    < Set-Cookie: sessionId=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY.z1A2b3C4d5E6f7; Path=/; HttpOnly; Secure; SameSite=Lax
    * via fetch
    > POST https://app.test/api/login
    > Cookie: sessionId=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY.z1A2b3C4d5E6f7
    < 200
    < Set-Cookie: sessionId=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa.7f6E5d4C3b2A1z; Path=/; HttpOnly; Secure; SameSite=Lax
    * via fetch
    > GET https://app.test/api/profile
    > Cookie: sessionId=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa.7f6E5d4C3b2A1z
    < 200
    * via fetch
    > POST https://app.test/api/logout
    > Cookie: sessionId=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa.7f6E5d4C3b2A1z
    < 204
    < Set-Cookie: sessionId=; Path=/; Max-Age=0
    * via script
    > GET https://app.test/
    < 200`,
  'NestJS with passport: a guard answers 403 until the form is sent': `
    * observed
    > GET https://api.test/
    < 200
    * via fetch
    > GET https://api.test/profile
    < 403 Forbidden
    * via fetch
    > POST https://api.test/auth/login
    < 201
    < Set-Cookie: connect.sid=s%3Ak9Xq2mZ7bT4vN1pL.Wd5sXw0yCgqk8Zr1JtVb3nM; Path=/; HttpOnly; Secure; SameSite=Lax
    * via fetch
    > GET https://api.test/profile
    > Cookie: connect.sid=s%3Ak9Xq2mZ7bT4vN1pL.Wd5sXw0yCgqk8Zr1JtVb3nM
    < 200`,
  'Flask-Login: next page, remember token, flashed messages change the value': `
    * observed
    > GET https://app.test/reports
    < 302 /login?next=%2Freports
    < Server: gunicorn
    < Vary: Cookie
    < Set-Cookie: session=eyJfZmxhc2hlcyI6W3siIHQiOlsibWVzc2FnZSIsIlBsZWFzZSBsb2cgaW4iXX1dfQ.aVZQAA.nX7kq2LmPz81xTgh9f3WvB5R; Secure; HttpOnly; Path=/
    > GET https://app.test/login?next=%2Freports
    > Cookie: session=eyJfZmxhc2hlcyI6W3siIHQiOlsibWVzc2FnZSIsIlBsZWFzZSBsb2cgaW4iXX1dfQ.aVZQAA.nX7kq2LmPz81xTgh9f3WvB5R
    < 200
    < Vary: Cookie
    < Set-Cookie: session=eyJjc3JmX3Rva2VuIjoiOWYza3EyTG1QejgxeFRnaCJ9.aVZQAQ.B5RnX7kq2LmPz81xTgh9f3Wv; Secure; HttpOnly; Path=/
    > POST https://app.test/login?next=%2Freports
    > Cookie: session=eyJjc3JmX3Rva2VuIjoiOWYza3EyTG1QejgxeFRnaCJ9.aVZQAQ.B5RnX7kq2LmPz81xTgh9f3Wv
    < 302 /reports
    < Set-Cookie: remember_token=7|4f1c9b2ae0d83c5b7f6a1e2d; Expires=Sat, 03 Jan 2026 00:00:00 GMT; Secure; HttpOnly; Path=/
    < Set-Cookie: session=.eJwlzjEOwzAIAMC_MHewMTYmn4kMBrVr0kxV_95IvQt8YM8jzmds7-OKB-yvBVv4xTgh9f3kq2LmPz81xWvB5R.aVZQBw.PzZ81xTgh9f3WvB5RnX7kq2L; Secure; HttpOnly; Path=/
    > GET https://app.test/reports
    > Cookie: session=.eJwlzjEOwzAIAMC_MHewMTYmn4kMBrVr0kxV_95IvQt8YM8jzmds7-OKB-yvBVv4xTgh9f3kq2LmPz81xWvB5R.aVZQBw.PzZ81xTgh9f3WvB5RnX7kq2L; remember_token=7|4f1c9b2ae0d83c5b7f6a1e2d
    < 200
    > GET https://app.test/logout
    > Cookie: session=.eJwlzjEOwzAIAMC_MHewMTYmn4kMBrVr0kxV_95IvQt8YM8jzmds7-OKB-yvBVv4xTgh9f3kq2LmPz81xWvB5R.aVZQBw.PzZ81xTgh9f3WvB5RnX7kq2L; remember_token=7|4f1c9b2ae0d83c5b7f6a1e2d
    < 302 /login
    < Set-Cookie: remember_token=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/
    < Set-Cookie: session=eyJfZmxhc2hlcyI6W119.aVZQCA.h9f3WvB5RnX7kq2LPzZ81xTg; Secure; HttpOnly; Path=/
    > GET https://app.test/login
    > Cookie: session=eyJfZmxhc2hlcyI6W119.aVZQCA.h9f3WvB5RnX7kq2LPzZ81xTg
    < 200`,
  'Django admin: the token changes at login, the session goes at logout': `
    * observed
    > GET https://site.test/admin/
    < 302 /admin/login/?next=/admin/
    > GET https://site.test/admin/login/?next=/admin/
    < 200
    < Set-Cookie: csrftoken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY; expires=Thu, 31 Dec 2026 00:00:00 GMT; Max-Age=31449600; Path=/; SameSite=Lax; Secure
    > POST https://site.test/admin/login/?next=/admin/
    > Cookie: csrftoken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY
    < 302 /admin/
    < Set-Cookie: csrftoken=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa; expires=Thu, 31 Dec 2026 00:00:00 GMT; Max-Age=31449600; Path=/; SameSite=Lax; Secure
    < Set-Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2; expires=Thu, 15 Jan 2026 00:00:00 GMT; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax; Secure
    > GET https://site.test/admin/
    > Cookie: csrftoken=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa; sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2
    < 200
    > POST https://site.test/admin/logout/
    > Cookie: csrftoken=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa; sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2
    < 200
    < Set-Cookie: sessionid=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/; SameSite=Lax
    > GET https://site.test/admin/
    > Cookie: csrftoken=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa
    < 302 /admin/login/?next=/admin/
    > GET https://site.test/admin/login/?next=/admin/
    > Cookie: csrftoken=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa
    < 200`,
  'Starlette: emptied session is sent as null': `
    * observed
    > POST https://app.test/login
    < 303 /
    < Server: uvicorn
    < Set-Cookie: session=eyJ1c2VyIjogImFsaWNlIn0=.aVZQAA.9f3kq2LmPz81xTghWvB5RnX7; path=/; Max-Age=1209600; httponly; samesite=lax; secure
    > GET https://app.test/
    > Cookie: session=eyJ1c2VyIjogImFsaWNlIn0=.aVZQAA.9f3kq2LmPz81xTghWvB5RnX7
    < 200
    < Set-Cookie: session=eyJ1c2VyIjogImFsaWNlIn0=.aVZQAg.81xTghWvB5RnX79f3kq2LmPz; path=/; Max-Age=1209600; httponly; samesite=lax; secure
    > POST https://app.test/logout
    > Cookie: session=eyJ1c2VyIjogImFsaWNlIn0=.aVZQAg.81xTghWvB5RnX79f3kq2LmPz
    < 303 /login
    < Set-Cookie: session=null; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly; samesite=lax; secure
    > GET https://app.test/login
    < 200`,
  'Rails with Devise: sealed session in every response, logout by DELETE': `
    * observed
    > GET https://app.test/users/sign_in
    < 200
    < Set-Cookie: _blog_session=Zk1aQwkq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s--x1LmPz9f3kq2TghW--v5B8Ry4cJ0sx1LmPz9f3kq; path=/; HttpOnly; Secure; SameSite=Lax
    > POST https://app.test/users/sign_in
    > Cookie: _blog_session=Zk1aQwkq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s--x1LmPz9f3kq2TghW--v5B8Ry4cJ0sx1LmPz9f3kq
    < 303 /
    < Set-Cookie: remember_user_token=eyJfcmFpbHMiOnsibWVzc2FnZSI6Ilcx--9f3kq2LmPz81xTgh; path=/; expires=Thu, 15 Jan 2026 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax
    < Set-Cookie: _blog_session=q0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0sZk1aQwkq83hGJ2mW--3kq2TghWx1LmPz9f--4cJ0sx1LmPz9f3kqv5B8Ry; path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: _blog_session=q0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0sZk1aQwkq83hGJ2mW--3kq2TghWx1LmPz9f--4cJ0sx1LmPz9f3kqv5B8Ry; remember_user_token=eyJfcmFpbHMiOnsibWVzc2FnZSI6Ilcx--9f3kq2LmPz81xTgh
    < 200
    < Set-Cookie: _blog_session=kq2LmPz81xTgh9f3Wv4cJ0sZk1aQwkq83hGJ2mWq0LsB5RnX7--LmPz9f3kq2TghWx1--Pz9f3kqv5B8Ry4cJ0sx1Lm; path=/; HttpOnly; Secure; SameSite=Lax
    * via fetch
    > DELETE https://app.test/users/sign_out
    > Cookie: remember_user_token=eyJfcmFpbHMiOnsibWVzc2FnZSI6Ilcx--9f3kq2LmPz81xTgh; _blog_session=kq2LmPz81xTgh9f3Wv4cJ0sZk1aQwkq83hGJ2mWq0LsB5RnX7--LmPz9f3kq2TghWx1--Pz9f3kqv5B8Ry4cJ0sx1Lm
    < 303 /
    < Set-Cookie: remember_user_token=; path=/; max-age=0; expires=Thu, 01 Jan 1970 00:00:00 GMT
    < Set-Cookie: _blog_session=xTgh9f3Wv4cJ0sZk1aQwkq83hGJ2mWq0LsB5RnX7kq2LmPz81--z9f3kq2TghWx1LmP--f3kqv5B8Ry4cJ0sx1LmPz9; path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: _blog_session=xTgh9f3Wv4cJ0sZk1aQwkq83hGJ2mWq0LsB5RnX7kq2LmPz81--z9f3kq2TghWx1LmP--f3kqv5B8Ry4cJ0sx1LmPz9
    < 200`,
  'Laravel: two sealed cookies in every response, logout invalidates and renews': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: XSRF-TOKEN=eyJpdiI6IjFhMmIzYzRkNWU2ZjdnOGgifQ%3D%3D; expires=Thu, 01 Jan 2026 02:00:00 GMT; Max-Age=7200; path=/; secure; samesite=lax
    < Set-Cookie: notes_session=eyJpdiI6Ijlpa2prbDVtbm8zcHFyMXMifQ%3D%3D; expires=Thu, 01 Jan 2026 02:00:00 GMT; Max-Age=7200; path=/; secure; httponly; samesite=lax
    > POST https://app.test/login
    > Cookie: XSRF-TOKEN=eyJpdiI6IjFhMmIzYzRkNWU2ZjdnOGgifQ%3D%3D; notes_session=eyJpdiI6Ijlpa2prbDVtbm8zcHFyMXMifQ%3D%3D
    < 302 /dashboard
    < Set-Cookie: XSRF-TOKEN=eyJpdiI6IjJhMmIzYzRkNWU2ZjdnOGgifQ%3D%3D; expires=Thu, 01 Jan 2026 02:00:00 GMT; Max-Age=7200; path=/; secure; samesite=lax
    < Set-Cookie: notes_session=eyJpdiI6Ijhpa2prbDVtbm8zcHFyMXMifQ%3D%3D; expires=Thu, 01 Jan 2026 02:00:00 GMT; Max-Age=7200; path=/; secure; httponly; samesite=lax
    > GET https://app.test/dashboard
    > Cookie: XSRF-TOKEN=eyJpdiI6IjJhMmIzYzRkNWU2ZjdnOGgifQ%3D%3D; notes_session=eyJpdiI6Ijhpa2prbDVtbm8zcHFyMXMifQ%3D%3D
    < 200
    < Set-Cookie: XSRF-TOKEN=eyJpdiI6IjNhMmIzYzRkNWU2ZjdnOGgifQ%3D%3D; expires=Thu, 01 Jan 2026 02:00:00 GMT; Max-Age=7200; path=/; secure; samesite=lax
    < Set-Cookie: notes_session=eyJpdiI6Ijdpa2prbDVtbm8zcHFyMXMifQ%3D%3D; expires=Thu, 01 Jan 2026 02:00:00 GMT; Max-Age=7200; path=/; secure; httponly; samesite=lax
    > POST https://app.test/logout
    > Cookie: XSRF-TOKEN=eyJpdiI6IjNhMmIzYzRkNWU2ZjdnOGgifQ%3D%3D; notes_session=eyJpdiI6Ijdpa2prbDVtbm8zcHFyMXMifQ%3D%3D
    < 302 /
    < Set-Cookie: XSRF-TOKEN=eyJpdiI6IjRhMmIzYzRkNWU2ZjdnOGgifQ%3D%3D; expires=Thu, 01 Jan 2026 02:00:00 GMT; Max-Age=7200; path=/; secure; samesite=lax
    < Set-Cookie: notes_session=eyJpdiI6IjZpa2prbDVtbm8zcHFyMXMifQ%3D%3D; expires=Thu, 01 Jan 2026 02:00:00 GMT; Max-Age=7200; path=/; secure; httponly; samesite=lax
    > GET https://app.test/
    > Cookie: XSRF-TOKEN=eyJpdiI6IjRhMmIzYzRkNWU2ZjdnOGgifQ%3D%3D; notes_session=eyJpdiI6IjZpa2prbDVtbm8zcHFyMXMifQ%3D%3D
    < 302 /login
    < Set-Cookie: notes_session=eyJpdiI6IjVpa2prbDVtbm8zcHFyMXMifQ%3D%3D; expires=Thu, 01 Jan 2026 02:00:00 GMT; Max-Age=7200; path=/; secure; httponly; samesite=lax
    > GET https://app.test/login
    > Cookie: XSRF-TOKEN=eyJpdiI6IjRhMmIzYzRkNWU2ZjdnOGgifQ%3D%3D; notes_session=eyJpdiI6IjVpa2prbDVtbm8zcHFyMXMifQ%3D%3D
    < 200`,
  'Symfony: the session migrates at login, remember-me beside it': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: PHPSESSID=4kq9xz1plm8st2vb7nrwd5sxw0; path=/; secure; httponly; samesite=lax
    > POST https://app.test/login
    > Cookie: PHPSESSID=4kq9xz1plm8st2vb7nrwd5sxw0
    < 302 https://app.test/profile
    < Set-Cookie: PHPSESSID=0wxs5dwrn7bv2ts8mlp1zx9qk4; path=/; secure; httponly; samesite=lax
    < Set-Cookie: REMEMBERME=QXBwXEVudGl0eVxVc2VyOllXeHBZMlU6MTc2OTAwMDAwMA; expires=Sat, 31 Jan 2026 00:00:00 GMT; Max-Age=2592000; path=/; secure; httponly; samesite=lax
    > GET https://app.test/profile
    > Cookie: PHPSESSID=0wxs5dwrn7bv2ts8mlp1zx9qk4; REMEMBERME=QXBwXEVudGl0eVxVc2VyOllXeHBZMlU6MTc2OTAwMDAwMA
    < 200
    > GET https://app.test/logout
    > Cookie: PHPSESSID=0wxs5dwrn7bv2ts8mlp1zx9qk4; REMEMBERME=QXBwXEVudGl0eVxVc2VyOllXeHBZMlU6MTc2OTAwMDAwMA
    < 302 https://app.test/
    < Set-Cookie: PHPSESSID=deleted; expires=Wed, 01 Jan 2025 00:00:00 GMT; Max-Age=0; path=/
    < Set-Cookie: REMEMBERME=deleted; expires=Wed, 01 Jan 2025 00:00:00 GMT; Max-Age=0; path=/; secure; httponly; samesite=lax
    > GET https://app.test/
    < 200`,
  'plain PHP: cache limiter headers, id regenerated, unset at logout': `
    * observed
    > GET https://old.test/index.php
    < 200
    < Expires: Thu, 19 Nov 1981 08:52:00 GMT
    < Set-Cookie: PHPSESSID=s8m3l1p9z7x5q2k4w6v0b1n3r5; path=/
    > POST https://old.test/login.php
    > Cookie: PHPSESSID=s8m3l1p9z7x5q2k4w6v0b1n3r5
    < 302 index.php
    < Expires: Thu, 19 Nov 1981 08:52:00 GMT
    < Set-Cookie: PHPSESSID=n3r5w6v0b1q2k4z7x5l1p9s8m3; path=/
    > GET https://old.test/index.php
    > Cookie: PHPSESSID=n3r5w6v0b1q2k4z7x5l1p9s8m3
    < 200
    > GET https://old.test/logout.php
    > Cookie: PHPSESSID=n3r5w6v0b1q2k4z7x5l1p9s8m3
    < 302 index.php
    < Set-Cookie: PHPSESSID=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0; path=/
    > GET https://old.test/index.php
    < 200
    < Set-Cookie: PHPSESSID=b1q2k4z7x5l1p9s8m3n3r5w6v0; path=/`,
  'Spring Security: saved request, new id at login, logout says so in a parameter': `
    * observed
    > GET https://app.test/orders
    < 302 https://app.test/login
    < X-Frame-Options: DENY
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/login
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F
    < 200
    > POST https://app.test/login
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F
    < 302 https://app.test/orders?continue
    < Set-Cookie: JSESSIONID=F2E1D9C7B5A3F1E8D7B42C9A5F088E61; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/orders?continue
    > Cookie: JSESSIONID=F2E1D9C7B5A3F1E8D7B42C9A5F088E61
    < 200
    > POST https://app.test/logout
    > Cookie: JSESSIONID=F2E1D9C7B5A3F1E8D7B42C9A5F088E61
    < 302 https://app.test/login?logout
    < Set-Cookie: JSESSIONID=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:10 GMT
    > GET https://app.test/login?logout
    < 200
    < Set-Cookie: JSESSIONID=A5F088E61D7B42C9F1E8B5A3F2E1D9C7; Path=/; Secure; HttpOnly; SameSite=Lax`,
  'Spring Session under a context path, remember-me signs in again': `
    * observed
    * jar: https://app.test/crm/ 15 d ago: remember-me=YWxpY2U6MTc2ODAwMDAwMDpTSEEyNTY6OWYza3E; Path=/crm; Secure; HttpOnly
    > GET https://app.test/crm/
    > Cookie: remember-me=YWxpY2U6MTc2ODAwMDAwMDpTSEEyNTY6OWYza3E
    < 200
    < Set-Cookie: SESSION=ZTU1YTQ3ZGEtMWYzYi00YzVkLTllOGY; Path=/crm/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/crm/contacts
    > Cookie: SESSION=ZTU1YTQ3ZGEtMWYzYi00YzVkLTllOGY; remember-me=YWxpY2U6MTc2ODAwMDAwMDpTSEEyNTY6OWYza3E
    < 200
    > POST https://app.test/crm/logout
    > Cookie: SESSION=ZTU1YTQ3ZGEtMWYzYi00YzVkLTllOGY; remember-me=YWxpY2U6MTc2ODAwMDAwMDpTSEEyNTY6OWYza3E
    < 302 /crm/login?logout
    < Set-Cookie: SESSION=; Path=/crm/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; HttpOnly; SameSite=Lax
    < Set-Cookie: remember-me=; Path=/crm; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:10 GMT
    > GET https://app.test/crm/login?logout
    < 200`,
  'Tomcat form login: the login page arrives in place of the page that was asked for': `
    * observed
    > GET https://intra.test/hr/payroll
    < 200
    < Set-Cookie: JSESSIONID=7D8E1F3A5B7C9D1E2F16E880F5A9C24B.node2; Path=/hr; Secure; HttpOnly
    > POST https://intra.test/hr/j_security_check
    > Cookie: JSESSIONID=7D8E1F3A5B7C9D1E2F16E880F5A9C24B.node2
    < 303 https://intra.test/hr/payroll
    < Set-Cookie: JSESSIONID=C24B16E880F5A97D8E1F3A5B7C9D1E2F.node2; Path=/hr; Secure; HttpOnly
    > GET https://intra.test/hr/payroll
    > Cookie: JSESSIONID=C24B16E880F5A97D8E1F3A5B7C9D1E2F.node2
    < 200
    > GET https://intra.test/hr/logout.jsp
    > Cookie: JSESSIONID=C24B16E880F5A97D8E1F3A5B7C9D1E2F.node2
    < 302 https://intra.test/hr/
    > GET https://intra.test/hr/
    > Cookie: JSESSIONID=C24B16E880F5A97D8E1F3A5B7C9D1E2F.node2
    < 200
    < Set-Cookie: JSESSIONID=9D1E2FC24B16E880F5A97D8E1F3A5B7C.node2; Path=/hr; Secure; HttpOnly`,
  'ASP.NET Core Identity: Strict anti-forgery cookie, sliding ticket, logout': `
    * observed
    > GET https://app.test/Account/Manage
    < 302 https://app.test/Account/Login?ReturnUrl=%2FAccount%2FManage
    > GET https://app.test/Account/Login?ReturnUrl=%2FAccount%2FManage
    < 200
    < Set-Cookie: .AspNetCore.Antiforgery.dXyz123abcd=CfDJ8Hq2LmPz81xTgh9f3WvB5RnX7kq2; path=/; samesite=strict; httponly
    > POST https://app.test/Account/Login?ReturnUrl=%2FAccount%2FManage
    > Cookie: .AspNetCore.Antiforgery.dXyz123abcd=CfDJ8Hq2LmPz81xTgh9f3WvB5RnX7kq2
    < 302 /Account/Manage
    < Set-Cookie: .AspNetCore.Identity.Application=CfDJ8Kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s; path=/; secure; samesite=lax; httponly
    > GET https://app.test/Account/Manage
    > Cookie: .AspNetCore.Antiforgery.dXyz123abcd=CfDJ8Hq2LmPz81xTgh9f3WvB5RnX7kq2; .AspNetCore.Identity.Application=CfDJ8Kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s
    < 200
    * after 8 min
    > GET https://app.test/Account/Manage
    > Cookie: .AspNetCore.Antiforgery.dXyz123abcd=CfDJ8Hq2LmPz81xTgh9f3WvB5RnX7kq2; .AspNetCore.Identity.Application=CfDJ8Kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s
    < 200
    < Set-Cookie: .AspNetCore.Identity.Application=CfDJ8Lm2WkqPz81xTgh9f3Wv4cJ0sKq83hGJq0LsB5RnX7kq2; path=/; secure; samesite=lax; httponly
    > POST https://app.test/Account/Logout
    > Cookie: .AspNetCore.Antiforgery.dXyz123abcd=CfDJ8Hq2LmPz81xTgh9f3WvB5RnX7kq2; .AspNetCore.Identity.Application=CfDJ8Lm2WkqPz81xTgh9f3Wv4cJ0sKq83hGJq0LsB5RnX7kq2
    < 302 /
    < Set-Cookie: .AspNetCore.Identity.Application=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/; secure; samesite=lax; httponly
    > GET https://app.test/
    > Cookie: .AspNetCore.Antiforgery.dXyz123abcd=CfDJ8Hq2LmPz81xTgh9f3WvB5RnX7kq2
    < 200`,
  'Katana: ASP.NET session and ticket side by side': `
    * observed
    > GET https://app.test/Account/Login
    < 200
    < X-AspNet-Version: 4.0.30319
    < Set-Cookie: ASP.NET_SessionId=q2k4z7x5l1p9s8m3n3r5w6v0; path=/; secure; HttpOnly; SameSite=Lax
    < Set-Cookie: __RequestVerificationToken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz1A2b3C4d5E6f7; path=/; HttpOnly
    > POST https://app.test/Account/Login
    > Cookie: ASP.NET_SessionId=q2k4z7x5l1p9s8m3n3r5w6v0; __RequestVerificationToken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz1A2b3C4d5E6f7
    < 302 /
    < Set-Cookie: .AspNet.ApplicationCookie=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0sZk1aQw; path=/; secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: ASP.NET_SessionId=q2k4z7x5l1p9s8m3n3r5w6v0; __RequestVerificationToken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz1A2b3C4d5E6f7; .AspNet.ApplicationCookie=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0sZk1aQw
    < 200
    > POST https://app.test/Account/LogOff
    > Cookie: ASP.NET_SessionId=q2k4z7x5l1p9s8m3n3r5w6v0; __RequestVerificationToken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz1A2b3C4d5E6f7; .AspNet.ApplicationCookie=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0sZk1aQw
    < 302 /
    < Set-Cookie: .AspNet.ApplicationCookie=; path=/; expires=Thu, 01-Jan-1970 00:00:00 GMT
    > GET https://app.test/
    > Cookie: ASP.NET_SessionId=q2k4z7x5l1p9s8m3n3r5w6v0; __RequestVerificationToken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz1A2b3C4d5E6f7
    < 200`,
  'Forms authentication: ticket renewed when half of its time is over': `
    * observed
    > POST https://app.test/login.aspx
    < 302 /default.aspx
    < Set-Cookie: .ASPXAUTH=7F6E5D4C3B2A1908F7E6D5C4B3A291807F6E5D4C3B2A1908; path=/; secure; HttpOnly; SameSite=Lax
    > GET https://app.test/default.aspx
    > Cookie: .ASPXAUTH=7F6E5D4C3B2A1908F7E6D5C4B3A291807F6E5D4C3B2A1908
    < 200
    * after 12 min
    > GET https://app.test/default.aspx
    > Cookie: .ASPXAUTH=7F6E5D4C3B2A1908F7E6D5C4B3A291807F6E5D4C3B2A1908
    < 200
    < Set-Cookie: .ASPXAUTH=1908F7E6D5C4B3A291807F6E5D4C3B2A7F6E5D4C3B2A1908; path=/; secure; HttpOnly; SameSite=Lax
    > GET https://app.test/logout.aspx
    > Cookie: .ASPXAUTH=1908F7E6D5C4B3A291807F6E5D4C3B2A7F6E5D4C3B2A1908
    < 302 /login.aspx
    < Set-Cookie: .ASPXAUTH=; expires=Tue, 12-Oct-1999 05:00:00 GMT; path=/; secure; HttpOnly; SameSite=Lax
    > GET https://app.test/login.aspx
    < 200`,
  'Go with gorilla/sessions: saved again at every change': `
    * observed
    > GET https://app.test/login
    < 200
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: session-name=MTc2NzIyNTYwMHxEWDhFQVFMX2dBQUJFQUVRQUFBbl80QUFBUVp6ZEhKcGJtY01CZ0FFZFhObGNn|x1LmPz9f3kq2TghWv5B8Ry4cJ0s; Path=/; Expires=Sat, 31 Jan 2026 00:00:00 GMT; Max-Age=2592000; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: session-name=MTc2NzIyNTYwMHxEWDhFQVFMX2dBQUJFQUVRQUFBbl80QUFBUVp6ZEhKcGJtY01CZ0FFZFhObGNn|x1LmPz9f3kq2TghWv5B8Ry4cJ0s
    < 200
    < Set-Cookie: session-name=MTc2NzIyNTYwMXxEWDhFQVFMX2dBQUJFQUVRQUFBbl80QUFBUVp6ZEhKcGJtY01CZ0FFZFhObGNn|Ry4cJ0sx1LmPz9f3kq2TghWv5B8; Path=/; Expires=Sat, 31 Jan 2026 00:00:00 GMT; Max-Age=2592000; HttpOnly; Secure; SameSite=Lax
    > POST https://app.test/logout
    > Cookie: session-name=MTc2NzIyNTYwMXxEWDhFQVFMX2dBQUJFQUVRQUFBbl80QUFBUVp6ZEhKcGJtY01CZ0FFZFhObGNn|Ry4cJ0sx1LmPz9f3kq2TghWv5B8
    < 302 /login
    < Set-Cookie: session-name=; Path=/; Max-Age=0
    > GET https://app.test/login
    < 200`,
  'Go with scs: new token at login and at logout': `
    * observed
    > POST https://app.test/user/login
    < 303 /user/account
    < Cache-Control: no-cache="Set-Cookie"
    < Set-Cookie: session=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz1A2b3C4d5E; Path=/; Expires=Fri, 02 Jan 2026 00:00:00 GMT; Max-Age=86400; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/user/account
    > Cookie: session=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz1A2b3C4d5E
    < 200
    < Vary: Cookie
    > POST https://app.test/user/logout
    > Cookie: session=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz1A2b3C4d5E
    < 303 /
    < Set-Cookie: session=5d4C3b2A1zYx0W8vU6tS4rQ2pN1mL9kJ7hG5fE3dBaE; Path=/; Expires=Fri, 02 Jan 2026 00:00:00 GMT; Max-Age=86400; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: session=5d4C3b2A1zYx0W8vU6tS4rQ2pN1mL9kJ7hG5fE3dBaE
    < 200`,
  'Phoenix: signed session written at every change': `
    * observed
    > GET https://app.test/users/log_in
    < 200
    < Set-Cookie: _notes_key=SFMyNTY.g3QAAAABbQAAAAtfY3NyZl90b2tlbm0AAAAYOWYza3EyTG1Qejgx.Kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv; path=/; secure; HttpOnly; SameSite=Lax
    > POST https://app.test/users/log_in
    > Cookie: _notes_key=SFMyNTY.g3QAAAABbQAAAAtfY3NyZl90b2tlbm0AAAAYOWYza3EyTG1Qejgx.Kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv
    < 302 /
    < Set-Cookie: _notes_key=SFMyNTY.g3QAAAACbQAAAAp1c2VyX3Rva2VubQAAACB4VGdoOWYzV3ZCNVJu.Wq0LsB5RnX7kq2LmPz81xTgh9f3WvKq83hGJ2m; path=/; secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: _notes_key=SFMyNTY.g3QAAAACbQAAAAp1c2VyX3Rva2VubQAAACB4VGdoOWYzV3ZCNVJu.Wq0LsB5RnX7kq2LmPz81xTgh9f3WvKq83hGJ2m
    < 200
    * via form
    > DELETE https://app.test/users/log_out
    > Cookie: _notes_key=SFMyNTY.g3QAAAACbQAAAAp1c2VyX3Rva2VubQAAACB4VGdoOWYzV3ZCNVJu.Wq0LsB5RnX7kq2LmPz81xTgh9f3WvKq83hGJ2m
    < 302 /
    < Set-Cookie: _notes_key=SFMyNTY.g3QAAAABbQAAAAtfY3NyZl90b2tlbm0AAAAYNVJuWDdrcTJMbVB6.LsB5RnX7kq2LmPz81xTgh9f3WvKq83hGJ2mWq0; path=/; secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: _notes_key=SFMyNTY.g3QAAAABbQAAAAtfY3NyZl90b2tlbm0AAAAYNVJuWDdrcTJMbVB6.LsB5RnX7kq2LmPz81xTgh9f3WvKq83hGJ2mWq0
    < 200`,
  'Sinatra: rack.session in every response': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: rack.session=BAh7CEkiD3Nlc3Npb25faWQGOgZFVG86HVJhY2s6OlNl--9f3kq2LmPz81xTgh9f3WvB5RnX7kq2LmPz81xTgh; path=/; secure; HttpOnly; SameSite=Lax
    > POST https://app.test/login
    > Cookie: rack.session=BAh7CEkiD3Nlc3Npb25faWQGOgZFVG86HVJhY2s6OlNl--9f3kq2LmPz81xTgh9f3WvB5RnX7kq2LmPz81xTgh
    < 303 /
    < Set-Cookie: rack.session=BAh7CUkiD3Nlc3Npb25faWQGOgZFVG86HVJhY2s6OlNl--B5RnX7kq2LmPz81xTgh9f3kq2LmPz81xTgh9f3Wv; path=/; secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: rack.session=BAh7CUkiD3Nlc3Npb25faWQGOgZFVG86HVJhY2s6OlNl--B5RnX7kq2LmPz81xTgh9f3kq2LmPz81xTgh9f3Wv
    < 200`,
  'Play: session and flash, the flash deleted once it was shown': `
    * observed
    > POST https://app.test/authenticate
    < 303 /
    < Set-Cookie: PLAY_SESSION=eyJhbGciOiJIUzI1NiJ9.eyJkYXRhIjp7InVzZXIiOiJhIn0sIm5iZiI6MX0.x1LmPz9f3kq2TghWv5B8; SameSite=Lax; Path=/; Secure; HTTPOnly
    < Set-Cookie: PLAY_FLASH=eyJhbGciOiJIUzI1NiJ9.eyJkYXRhIjp7InN1Y2Nlc3MiOiJPSyJ9fQ.v5B8x1LmPz9f3kq2TghW; SameSite=Lax; Path=/; Secure; HTTPOnly
    > GET https://app.test/
    > Cookie: PLAY_SESSION=eyJhbGciOiJIUzI1NiJ9.eyJkYXRhIjp7InVzZXIiOiJhIn0sIm5iZiI6MX0.x1LmPz9f3kq2TghWv5B8; PLAY_FLASH=eyJhbGciOiJIUzI1NiJ9.eyJkYXRhIjp7InN1Y2Nlc3MiOiJPSyJ9fQ.v5B8x1LmPz9f3kq2TghW
    < 200
    < Set-Cookie: PLAY_FLASH=; Max-Age=0; SameSite=Lax; Path=/; Secure; HTTPOnly
    > GET https://app.test/logout
    > Cookie: PLAY_SESSION=eyJhbGciOiJIUzI1NiJ9.eyJkYXRhIjp7InVzZXIiOiJhIn0sIm5iZiI6MX0.x1LmPz9f3kq2TghWv5B8
    < 303 /login
    < Set-Cookie: PLAY_SESSION=; Max-Age=0; SameSite=Lax; Path=/; Secure; HTTPOnly
    < Set-Cookie: PLAY_FLASH=eyJhbGciOiJIUzI1NiJ9.eyJkYXRhIjp7InN1Y2Nlc3MiOiJCeWUifX0.kq2TghWv5B8x1LmPz9f3; SameSite=Lax; Path=/; Secure; HTTPOnly
    > GET https://app.test/login
    > Cookie: PLAY_FLASH=eyJhbGciOiJIUzI1NiJ9.eyJkYXRhIjp7InN1Y2Nlc3MiOiJCeWUifX0.kq2TghWv5B8x1LmPz9f3
    < 200
    < Set-Cookie: PLAY_FLASH=; Max-Age=0; SameSite=Lax; Path=/; Secure; HTTPOnly`,
  'Next.js with a sealed cookie and server actions': `
    * observed
    > GET https://app.test/login
    < 200
    < X-Powered-By: Next.js
    > POST https://app.test/login
    < 303 /dashboard
    < Set-Cookie: app_session=Fe26.2*1*9f3kq2LmPz81xTgh*WvB5RnX7kq2LmPz81xTgh9f3*kq83hGJ2mWq0LsB5*1769000000*v5B8Ry4cJ0sx1LmP~2; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/dashboard
    > Cookie: app_session=Fe26.2*1*9f3kq2LmPz81xTgh*WvB5RnX7kq2LmPz81xTgh9f3*kq83hGJ2mWq0LsB5*1769000000*v5B8Ry4cJ0sx1LmP~2
    < 200
    * via fetch
    > GET https://app.test/settings?_rsc=1a2b3
    > Cookie: app_session=Fe26.2*1*9f3kq2LmPz81xTgh*WvB5RnX7kq2LmPz81xTgh9f3*kq83hGJ2mWq0LsB5*1769000000*v5B8Ry4cJ0sx1LmP~2
    < 200
    * via fetch
    > POST https://app.test/dashboard
    > Cookie: app_session=Fe26.2*1*9f3kq2LmPz81xTgh*WvB5RnX7kq2LmPz81xTgh9f3*kq83hGJ2mWq0LsB5*1769000000*v5B8Ry4cJ0sx1LmP~2
    < 303 /login
    < Set-Cookie: app_session=; Max-Age=0; Path=/
    > GET https://app.test/login
    < 200`,
  'Drupal: session names of http and https, logout starts nothing': `
    * observed
    > POST https://cms.test/user/login
    < 303 /user/7?check_logged_in=1
    < Set-Cookie: SSESS0123456789abcdef0123456789abcdef=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s; expires=Sat, 24 Jan 2026 03:33:20 GMT; Max-Age=2000000; path=/; secure; HttpOnly; SameSite=Lax
    > GET https://cms.test/user/7?check_logged_in=1
    > Cookie: SSESS0123456789abcdef0123456789abcdef=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s
    < 302 /user/7
    > GET https://cms.test/user/7
    > Cookie: SSESS0123456789abcdef0123456789abcdef=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s
    < 200
    > GET https://cms.test/user/logout
    > Cookie: SSESS0123456789abcdef0123456789abcdef=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s
    < 302 /
    < Set-Cookie: SSESS0123456789abcdef0123456789abcdef=deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; path=/; secure; HttpOnly
    > GET https://cms.test/
    < 200`,
  'Nextcloud: several cookies, one of them Strict and left behind by a link in a mail': `
    * observed
    * jar: https://cloud.test/ 2 h ago: ocx7k2m9q1=s8m3l1p9z7x5q2k4w6v0b1n3r5; Secure; HttpOnly; SameSite=Lax
    * jar: https://cloud.test/ 2 h ago: oc_sessionPassphrase=x1LmPz9f3kq2TghWv5B8Ry4cJ0sZk1aQwkq83hGJ2mWq0Ls; Secure; HttpOnly; SameSite=Lax
    * jar: https://cloud.test/ 2 h ago: __Host-nc_sameSiteCookielax=true; Secure; HttpOnly; SameSite=Lax
    * jar: https://cloud.test/ 2 h ago: __Host-nc_sameSiteCookiestrict=true; Secure; HttpOnly; SameSite=Strict
    * top https://mail.test/
    * via link
    * initiator https://mail.test
    > GET https://cloud.test/index.php/s/share
    > Cookie: ocx7k2m9q1=s8m3l1p9z7x5q2k4w6v0b1n3r5; oc_sessionPassphrase=x1LmPz9f3kq2TghWv5B8Ry4cJ0sZk1aQwkq83hGJ2mWq0Ls; __Host-nc_sameSiteCookielax=true
    < 303 /index.php/apps/files
    > GET https://cloud.test/index.php/apps/files
    > Cookie: ocx7k2m9q1=s8m3l1p9z7x5q2k4w6v0b1n3r5; oc_sessionPassphrase=x1LmPz9f3kq2TghWv5B8Ry4cJ0sZk1aQwkq83hGJ2mWq0Ls; __Host-nc_sameSiteCookielax=true
    < 200`,
};
