/** What stands around a session: networks, other sites' frames, scripts, caches, tidy redirects. Same promise as `healthy.ts`. */
export const healthySurroundings: Readonly<Record<string, string>> = {
  'http to https to www, before any session': `
    * observed
    > GET http://example.test/
    < 301 https://example.test/
    > GET https://example.test/
    < 301 https://www.example.test/
    < Strict-Transport-Security: max-age=31536000
    > GET https://www.example.test/
    < 200
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://www.example.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 200`,
  'HSTS: the browser itself goes to https, the Secure session waits there': `
    * observed
    * jar: https://app.test/ 2 h ago: sid=aJ2mWq0LsB5RnX7kq2Lm; Secure; HttpOnly; SameSite=Lax
    > GET http://app.test/home
    * internal
    > GET https://app.test/home
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200`,
  'trailing slashes and capitals are tidied, the cookie belongs to the root': `
    * observed
    * jar: https://app.test/ 2 h ago: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F; Secure; HttpOnly
    > GET https://app.test/Docs
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F
    < 301 /docs
    > GET https://app.test/docs
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F
    < 301 /docs/
    > GET https://app.test/docs/
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F
    < 200`,
  'language chosen by a redirect at the first visit': `
    * observed
    > GET https://shop.test/
    < 302 /de/
    < Set-Cookie: NEXT_LOCALE=de; Path=/
    < Set-Cookie: PHPSESSID=4kq9xz1plm8st2vb7nrwd5sxw0; path=/; secure; HttpOnly
    > GET https://shop.test/de/
    > Cookie: NEXT_LOCALE=de; PHPSESSID=4kq9xz1plm8st2vb7nrwd5sxw0
    < 200
    > GET https://shop.test/en/
    > Cookie: NEXT_LOCALE=de; PHPSESSID=4kq9xz1plm8st2vb7nrwd5sxw0
    < 200
    < Set-Cookie: NEXT_LOCALE=en; Path=/`,
  'Cloudflare in front: bot cookies come, change and are cleared': `
    * observed
    > GET https://app.test/login
    < 200
    < Server: cloudflare
    < Set-Cookie: __cf_bm=k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2o2; path=/; expires=Thu, 01 Jan 2026 00:30:00 GMT; domain=app.test; HttpOnly; Secure; SameSite=None
    < Set-Cookie: _cfuvid=h4g1f8d5s2o2k9x7m4q1z8v5b3n6l0j7; path=/; domain=app.test; HttpOnly; Secure; SameSite=None
    > POST https://app.test/login
    > Cookie: __cf_bm=k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2o2; _cfuvid=h4g1f8d5s2o2k9x7m4q1z8v5b3n6l0j7
    < 302 /home
    < Set-Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax; Secure
    > GET https://app.test/home
    > Cookie: __cf_bm=k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2o2; _cfuvid=h4g1f8d5s2o2k9x7m4q1z8v5b3n6l0j7; sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2
    < 200
    * after 40 min
    > GET https://app.test/home
    > Cookie: _cfuvid=h4g1f8d5s2o2k9x7m4q1z8v5b3n6l0j7; sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2
    < 200
    < Set-Cookie: __cf_bm=z8v5b3n6l0j7h4g1f8d5s2o2k9x7m4q1; path=/; expires=Thu, 01 Jan 2026 01:10:00 GMT; domain=app.test; HttpOnly; Secure; SameSite=None`,
  'a challenge of the bot protection stands between, then the page comes': `
    * observed
    * jar: https://app.test/ 2 h ago: sid=aJ2mWq0LsB5RnX7kq2Lm; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/account
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 403 Forbidden
    < Server: cloudflare
    < Cf-Mitigated: challenge
    * via form
    > POST https://app.test/account
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 302 /account
    < Server: cloudflare
    < Set-Cookie: cf_clearance=k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2o2; path=/; Max-Age=31536000; domain=app.test; HttpOnly; Secure; SameSite=None
    > GET https://app.test/account
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; cf_clearance=k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2o2
    < 200`,
  'load balancer: affinity cookies change with every response': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: AWSALB=k9x7m4q1z8v5b3n6; Expires=Thu, 08 Jan 2026 00:00:00 GMT; Path=/
    < Set-Cookie: AWSALBCORS=k9x7m4q1z8v5b3n6; Expires=Thu, 08 Jan 2026 00:00:00 GMT; Path=/; SameSite=None; Secure
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; Path=/; HttpOnly; Secure
    > GET https://app.test/home
    > Cookie: AWSALB=k9x7m4q1z8v5b3n6; AWSALBCORS=k9x7m4q1z8v5b3n6; connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 200
    < Set-Cookie: AWSALB=z8v5b3n6l0j7h4g1; Expires=Thu, 08 Jan 2026 00:00:00 GMT; Path=/
    < Set-Cookie: AWSALBCORS=z8v5b3n6l0j7h4g1; Expires=Thu, 08 Jan 2026 00:00:00 GMT; Path=/; SameSite=None; Secure
    * via fetch
    > GET https://app.test/api/items
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; AWSALB=z8v5b3n6l0j7h4g1; AWSALBCORS=z8v5b3n6l0j7h4g1
    < 200
    < Set-Cookie: AWSALB=l0j7h4g1f8d5s2o2; Expires=Thu, 08 Jan 2026 00:00:00 GMT; Path=/
    < Set-Cookie: AWSALBCORS=l0j7h4g1f8d5s2o2; Expires=Thu, 08 Jan 2026 00:00:00 GMT; Path=/; SameSite=None; Secure`,
  'two nodes answer in turn and share their sessions': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < X-Served-By: web-1
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; Path=/; HttpOnly; Secure
    > GET https://app.test/home
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 200
    < X-Served-By: web-2
    > GET https://app.test/orders
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 200
    < X-Served-By: web-1`,
  'consent and analytics write their cookies by script': `
    * observed
    > GET https://shop.test/
    < 200
    < Set-Cookie: _shop_session=Zk1aQwkq83hGJ2mWq0Ls; path=/; HttpOnly; Secure; SameSite=Lax
    * script sets OptanonConsent=isGpcEnabled=0&datestamp=Thu+Jan+01+2026&version=202405.1.0; Path=/
    * script sets OptanonAlertBoxClosed=2026-01-01T00:00:05.123Z; Path=/
    * script sets _ga=GA1.1.1234567890.1767225600; Path=/
    * script sets _ga_1A2B3C4D5E=GS1.1.1767225600.1.1.1767225605.0.0.0; Path=/
    > GET https://shop.test/cart
    > Cookie: _shop_session=Zk1aQwkq83hGJ2mWq0Ls; OptanonConsent=isGpcEnabled=0&datestamp=Thu+Jan+01+2026&version=202405.1.0; OptanonAlertBoxClosed=2026-01-01T00:00:05.123Z; _ga=GA1.1.1234567890.1767225600; _ga_1A2B3C4D5E=GS1.1.1767225600.1.1.1767225605.0.0.0
    < 200
    * script sets CookieConsent={stamp:%27x1LmPz9f3kq2TghW%27}; Path=/
    > POST https://shop.test/checkout
    > Cookie: _shop_session=Zk1aQwkq83hGJ2mWq0Ls; OptanonConsent=isGpcEnabled=0&datestamp=Thu+Jan+01+2026&version=202405.1.0; OptanonAlertBoxClosed=2026-01-01T00:00:05.123Z; _ga=GA1.1.1234567890.1767225600; _ga_1A2B3C4D5E=GS1.1.1767225600.1.1.1767225605.0.0.0; CookieConsent={stamp:%27x1LmPz9f3kq2TghW%27}
    < 303 /checkout/address
    > GET https://shop.test/checkout/address
    > Cookie: _shop_session=Zk1aQwkq83hGJ2mWq0Ls; OptanonConsent=isGpcEnabled=0&datestamp=Thu+Jan+01+2026&version=202405.1.0; OptanonAlertBoxClosed=2026-01-01T00:00:05.123Z; _ga=GA1.1.1234567890.1767225600; _ga_1A2B3C4D5E=GS1.1.1767225600.1.1.1767225605.0.0.0; CookieConsent={stamp:%27x1LmPz9f3kq2TghW%27}
    < 200`,
  'consent is withdrawn, and the tool deletes what it may': `
    * observed
    * jar: https://shop.test/ 2 h ago: _shop_session=Zk1aQwkq83hGJ2mWq0Ls; Secure; HttpOnly; SameSite=Lax
    * jar: https://shop.test/ 2 h ago: _ga=GA1.1.1234567890.1767225600
    * jar: https://shop.test/ 2 h ago: _fbp=fb.1.1767225600000.1234567890
    > GET https://shop.test/privacy
    > Cookie: _shop_session=Zk1aQwkq83hGJ2mWq0Ls; _ga=GA1.1.1234567890.1767225600; _fbp=fb.1.1767225600000.1234567890
    < 200
    * removed _ga
    * removed _fbp
    > GET https://shop.test/account
    > Cookie: _shop_session=Zk1aQwkq83hGJ2mWq0Ls
    < 200`,
  'experiments by a random, HttpOnly cookie that a redirect sets': `
    * observed
    > GET https://www.shop.test/
    < 302 /?variant=b
    < Set-Cookie: exp_bucket=k9x7m4q1z8v5b3n6l0j7; Path=/; HttpOnly; Secure
    > GET https://www.shop.test/?variant=b
    > Cookie: exp_bucket=k9x7m4q1z8v5b3n6l0j7
    < 200
    > GET https://www.shop.test/sale
    > Cookie: exp_bucket=k9x7m4q1z8v5b3n6l0j7
    < 302 /
    < Set-Cookie: exp_bucket=l0j7k9x7m4q1z8v5b3n6; Path=/; HttpOnly; Secure
    > GET https://www.shop.test/
    > Cookie: exp_bucket=l0j7k9x7m4q1z8v5b3n6
    < 200`,
  'frames of advertisers, a video and a payment provider': `
    * observed
    > POST https://app.test/login
    < 302 /pay
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/pay
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    * via frame
    > GET https://js.pay-provider.test/v3/controller.html
    < 200
    < Set-Cookie: __stripe_mid=4f1c9b2ae0d83c5b7f6a1e2d; Path=/; Secure; SameSite=Strict
    * via frame
    > GET https://video.test/embed/1a2b3c
    < 200
    < Set-Cookie: YSC=k9x7m4q1z8v; Path=/; Domain=video.test; Secure; HttpOnly; SameSite=None
    < Set-Cookie: VISITOR_INFO1_LIVE=z8v5b3n6l0j; Path=/; Domain=video.test; Secure; HttpOnly; SameSite=None
    * via frame
    > GET https://ads.test/slot
    < 302 https://ads-partner.test/sync?uid=1
    < Set-Cookie: uid=k9x7m4q1z8v5b3n6l0j7; Path=/; HttpOnly; Secure
    > GET https://ads-partner.test/sync?uid=1
    < 302 https://ads.test/slot?synced=1
    < Set-Cookie: tuuid=z8v5b3n6l0j7k9x7m4q1; Path=/; HttpOnly; Secure
    > GET https://ads.test/slot?synced=1
    < 200
    * tab 1
    * frame 0
    > GET https://app.test/receipt
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200`,
  'a bank confirms the payment in a frame and posts back without the session': `
    * observed
    * jar: https://shop.test/ 10 d ago: shop_session=J2mWq0LsB5RnX7kq2LmPz8; Secure; HttpOnly; SameSite=Lax
    > GET https://shop.test/checkout
    > Cookie: shop_session=J2mWq0LsB5RnX7kq2LmPz8
    < 200
    * via frame
    * top https://shop.test/checkout
    > POST https://bank.test/3ds/challenge
    < 200
    * via frame
    * initiator https://bank.test
    > POST https://shop.test/3ds/done
    < 200
    * frame 0
    * via fetch
    * initiator https://shop.test
    > POST https://shop.test/api/checkout/confirm
    > Cookie: shop_session=J2mWq0LsB5RnX7kq2LmPz8
    < 200`,
  'payment comes back by POST, the session is Lax, a page of the shop goes on': `
    * observed
    * jar: https://shop.test/ 10 d ago: shop_session=J2mWq0LsB5RnX7kq2LmPz8; Secure; HttpOnly; SameSite=Lax
    > POST https://shop.test/checkout
    > Cookie: shop_session=J2mWq0LsB5RnX7kq2LmPz8
    < 303 https://pay.test/session/1
    > GET https://pay.test/session/1
    < 200
    * via form
    * initiator https://pay.test
    > POST https://shop.test/payment/notify-return
    < 200
    * via script
    * initiator https://shop.test
    > GET https://shop.test/orders/7
    > Cookie: shop_session=J2mWq0LsB5RnX7kq2LmPz8
    < 200`,
  'payment comes back by POST, the session is None': `
    * observed
    * jar: https://shop.test/ 10 d ago: shop_session=J2mWq0LsB5RnX7kq2LmPz8; Secure; HttpOnly; SameSite=None
    > POST https://shop.test/checkout
    > Cookie: shop_session=J2mWq0LsB5RnX7kq2LmPz8
    < 303 https://pay.test/session/1
    > GET https://pay.test/session/1
    < 200
    * via form
    * initiator https://pay.test
    > POST https://shop.test/payment/return
    > Cookie: shop_session=J2mWq0LsB5RnX7kq2LmPz8
    < 303 /orders/7
    > GET https://shop.test/orders/7
    > Cookie: shop_session=J2mWq0LsB5RnX7kq2LmPz8
    < 200`,
  'a service worker answers, the scripts ask with the session': `
    * observed
    * jar: https://app.test/ 2 h ago: sid=aJ2mWq0LsB5RnX7kq2Lm; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    * via fetch
    > GET https://app.test/api/inbox
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    * mark service-worker
    * via fetch
    > GET https://app.test/api/me
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200`,
  'parallel fetches, each brings a newly sealed session': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: notes_session=eyJpdiI6Ijlpa2prbDVtbm8zcHFyMXMifQ; path=/; secure; httponly; samesite=lax
    > GET https://app.test/
    > Cookie: notes_session=eyJpdiI6Ijlpa2prbDVtbm8zcHFyMXMifQ
    < 200
    * via fetch
    > GET https://app.test/api/a
    > Cookie: notes_session=eyJpdiI6Ijlpa2prbDVtbm8zcHFyMXMifQ
    < 200
    < Set-Cookie: notes_session=eyJpdiI6IjFhMmIzYzRkNWU2ZjdnOGgifQ; path=/; secure; httponly; samesite=lax
    * via fetch
    > GET https://app.test/api/b
    > Cookie: notes_session=eyJpdiI6IjFhMmIzYzRkNWU2ZjdnOGgifQ
    < 200
    < Set-Cookie: notes_session=eyJpdiI6IjJhMmIzYzRkNWU2ZjdnOGgifQ; path=/; secure; httponly; samesite=lax
    * via fetch
    > GET https://app.test/api/c
    > Cookie: notes_session=eyJpdiI6IjJhMmIzYzRkNWU2ZjdnOGgifQ
    < 200
    < Set-Cookie: notes_session=eyJpdiI6IjNhMmIzYzRkNWU2ZjdnOGgifQ; path=/; secure; httponly; samesite=lax`,
  'sliding session: the same value with a new end in every response': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; Max-Age=1800; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; Max-Age=1800; HttpOnly; Secure; SameSite=Lax
    * after 20 min
    * via fetch
    > GET https://app.test/api/poll
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; Max-Age=1800; HttpOnly; Secure; SameSite=Lax
    * after 20 min
    > GET https://app.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; Max-Age=1800; HttpOnly; Secure; SameSite=Lax`,
  'one page application: hash routes, refresh token in a cookie of its path': `
    * observed
    > GET https://app.test/
    < 200
    * via fetch
    > POST https://app.test/api/auth/login
    < 200
    < Set-Cookie: refresh_token=zz8k2mfq91zxv4tb7np3lw; Path=/api/auth; HttpOnly; Secure; SameSite=Strict; Max-Age=86400
    * via fetch
    > GET https://app.test/api/orders
    > Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x1LmPz9f3kq2TghW
    < 200
    * after 16 min
    * via fetch
    > GET https://app.test/api/orders
    > Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x1LmPz9f3kq2TghW
    < 401
    * via fetch
    > POST https://app.test/api/auth/refresh
    > Cookie: refresh_token=zz8k2mfq91zxv4tb7np3lw
    < 200
    < Set-Cookie: refresh_token=yy8k2mfq91zxv4tb7np3lw; Path=/api/auth; HttpOnly; Secure; SameSite=Strict; Max-Age=86400
    * via fetch
    > GET https://app.test/api/orders
    > Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyIn0.v5B8x1LmPz9f3kq2
    < 200`,
  'an API on a sibling host, asked with a token and without cookies': `
    * observed
    > POST https://app.acme.test/login
    < 302 /
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.acme.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    * via fetch
    > GET https://api.acme.test/v1/me
    > Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x1LmPz9f3kq2TghW
    < 401
    * via fetch
    > GET https://app.acme.test/token
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    * via fetch
    > GET https://api.acme.test/v1/me
    > Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyIn0.v5B8x1LmPz9f3kq2
    < 200`,
  'sign-in of tenants: the cookie of the parent domain goes to every one': `
    * observed
    > POST https://login.saas.test/
    < 302 https://acme.saas.test/
    < Set-Cookie: saas_session=J2mWq0LsB5RnX7kq2LmPz8; Domain=saas.test; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://acme.saas.test/
    > Cookie: saas_session=J2mWq0LsB5RnX7kq2LmPz8
    < 200
    > GET https://globex.saas.test/
    > Cookie: saas_session=J2mWq0LsB5RnX7kq2LmPz8
    < 200`,
  'tenants with a session each: the second asks to sign in': `
    * observed
    > POST https://acme.saas.test/login
    < 302 /
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://acme.saas.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    > GET https://globex.saas.test/
    < 302 /login
    > GET https://globex.saas.test/login
    < 200
    > POST https://globex.saas.test/login
    < 302 /
    < Set-Cookie: sid=bX7kq2LmPz8J2mWq0LsB; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://globex.saas.test/
    > Cookie: sid=bX7kq2LmPz8J2mWq0LsB
    < 200`,
  'two applications under one host, one name, a path each': `
    * observed
    > POST https://intra.test/hr/login
    < 302 /hr/
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F; Path=/hr; Secure; HttpOnly
    > GET https://intra.test/hr/
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F
    < 200
    > GET https://intra.test/wiki/
    < 302 /wiki/login
    < Set-Cookie: JSESSIONID=C24B16E880F5A97D8E1F3A5B7C9D1E2F; Path=/wiki; Secure; HttpOnly
    > GET https://intra.test/wiki/login
    > Cookie: JSESSIONID=C24B16E880F5A97D8E1F3A5B7C9D1E2F
    < 200
    > POST https://intra.test/wiki/login
    > Cookie: JSESSIONID=C24B16E880F5A97D8E1F3A5B7C9D1E2F
    < 302 /wiki/
    < Set-Cookie: JSESSIONID=9D1E2FC24B16E880F5A97D8E1F3A5B7C; Path=/wiki; Secure; HttpOnly
    > GET https://intra.test/wiki/
    > Cookie: JSESSIONID=9D1E2FC24B16E880F5A97D8E1F3A5B7C
    < 200
    > GET https://intra.test/hr/
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F
    < 200`,
  'an application below and one at the root send two cookies of one name': `
    * observed
    * jar: https://intra.test/ 2 h ago: JSESSIONID=0000000000000000AAAA16E880F5A9C2; Path=/; Secure; HttpOnly
    > POST https://intra.test/hr/login
    > Cookie: JSESSIONID=0000000000000000AAAA16E880F5A9C2
    < 302 /hr/
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F; Path=/hr; Secure; HttpOnly
    > GET https://intra.test/hr/
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F; JSESSIONID=0000000000000000AAAA16E880F5A9C2
    < 200
    > GET https://intra.test/
    > Cookie: JSESSIONID=0000000000000000AAAA16E880F5A9C2
    < 200`,
  'a split session shrinks into one cookie': `
    * observed
    > POST https://app.test/api/auth/callback/credentials
    < 302 /
    < Set-Cookie: __Secure-authjs.session-token.0=eyJhbGciOiJkaXIifQ.z8k2mfq91zxv4tb7; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=2592000
    < Set-Cookie: __Secure-authjs.session-token.1=w8k2mfq91zxv4tb7z8k2mfq91zxv4tb7; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=2592000
    > GET https://app.test/
    > Cookie: __Secure-authjs.session-token.0=eyJhbGciOiJkaXIifQ.z8k2mfq91zxv4tb7; __Secure-authjs.session-token.1=w8k2mfq91zxv4tb7z8k2mfq91zxv4tb7
    < 200
    * via fetch
    > GET https://app.test/api/auth/session
    > Cookie: __Secure-authjs.session-token.0=eyJhbGciOiJkaXIifQ.z8k2mfq91zxv4tb7; __Secure-authjs.session-token.1=w8k2mfq91zxv4tb7z8k2mfq91zxv4tb7
    < 200
    < Set-Cookie: __Secure-authjs.session-token.0=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0
    < Set-Cookie: __Secure-authjs.session-token.1=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0
    < Set-Cookie: __Secure-authjs.session-token=eyJhbGciOiJkaXIifQ.v4tb7z8k2mfq91zx; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=2592000
    > GET https://app.test/account
    > Cookie: __Secure-authjs.session-token=eyJhbGciOiJkaXIifQ.v4tb7z8k2mfq91zx
    < 200`,
  'the cookie gets a better name, the old one is deleted': `
    * observed
    * jar: https://app.test/ 2 h ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 200
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    < Set-Cookie: __Host-sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/orders
    > Cookie: __Host-sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 200`,
  'nothing new: 304 for the page and for what it asks': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 304
    * via fetch
    > GET https://app.test/api/items
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 304
    < Set-Cookie: csrf_token=k9x7m4q1z8v5b3n6; Path=/; Secure`,
  'a download goes to the store of another site and needs no session there': `
    * observed
    * jar: https://app.test/ 2 h ago: sid=aJ2mWq0LsB5RnX7kq2Lm; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/exports/7
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 302 https://bucket.store.test/7.zip?X-Signature=9f3k
    > GET https://bucket.store.test/7.zip?X-Signature=9f3k
    < 200
    > GET https://app.test/exports
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200`,
  'a socket, a beacon and a picture beside the page': `
    * observed
    * jar: https://app.test/ 2 h ago: sid=aJ2mWq0LsB5RnX7kq2Lm; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/chat
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    * type websocket
    * via fetch
    > GET wss://app.test/socket
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 101
    * type ping
    * via fetch
    > POST https://app.test/beacon
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 204
    * type image
    * via fetch
    > GET https://stats.test/pixel.gif
    < 200
    < Set-Cookie: vid=k9x7m4q1z8v5b3n6l0j7; Path=/; HttpOnly; Secure; SameSite=None`,
  'the page before comes back from the memory of the browser': `
    * observed
    * jar: https://app.test/ 2 h ago: sid=aJ2mWq0LsB5RnX7kq2Lm; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/a
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    > GET https://app.test/b
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    * restored https://app.test/a
    > GET https://app.test/c
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200`,
  'loaded ahead of the click': `
    * observed
    * jar: https://app.test/ 2 h ago: sid=aJ2mWq0LsB5RnX7kq2Lm; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    > GET https://app.test/next
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    * mark prerender
    < 200
    > GET https://app.test/more
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200`,
  'the server asks for Windows’ own sign-in first, and the session stays': `
    * observed
    * jar: https://intra.test/ 2 h ago: ASP.NET_SessionId=q2k4z7x5l1p9s8m3n3r5w6v0; Secure; HttpOnly; SameSite=Lax
    > GET https://intra.test/
    > Cookie: ASP.NET_SessionId=q2k4z7x5l1p9s8m3n3r5w6v0
    < 401
    < WWW-Authenticate: Negotiate
    * via reload
    > GET https://intra.test/
    > Cookie: ASP.NET_SessionId=q2k4z7x5l1p9s8m3n3r5w6v0
    > Authorization: Negotiate YIIJ9f3kq2Lm
    < 200
    > GET https://intra.test/hours
    > Cookie: ASP.NET_SessionId=q2k4z7x5l1p9s8m3n3r5w6v0
    < 200`,
  'a form that is sent back with errors, a busy server, and one page too many': `
    * observed
    * jar: https://app.test/ 2 h ago: _app_session=aJ2mWq0LsB5RnX7kq2LmPz8; Secure; HttpOnly; SameSite=Lax
    > POST https://app.test/articles
    > Cookie: _app_session=aJ2mWq0LsB5RnX7kq2LmPz8
    < 422
    > POST https://app.test/articles
    > Cookie: _app_session=aJ2mWq0LsB5RnX7kq2LmPz8
    < 429
    < Retry-After: 1
    > POST https://app.test/articles
    > Cookie: _app_session=aJ2mWq0LsB5RnX7kq2LmPz8
    < 303 /articles/9
    > GET https://app.test/articles/9
    > Cookie: _app_session=aJ2mWq0LsB5RnX7kq2LmPz8
    < 404
    > GET https://app.test/articles
    > Cookie: _app_session=aJ2mWq0LsB5RnX7kq2LmPz8
    < 503
    > GET https://app.test/articles
    > Cookie: _app_session=aJ2mWq0LsB5RnX7kq2LmPz8
    < 200`,
  'a page that this user may not see says 403': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2; HttpOnly; Path=/; SameSite=Lax; Secure
    > GET https://app.test/
    > Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2
    < 200
    > GET https://app.test/admin/
    > Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2
    < 403
    > GET https://app.test/
    > Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2
    < 200`,
  'the token of a form was too old, the form comes again': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: notes_session=eyJpdiI6Ijlpa2prbDVtbm8zcHFyMXMifQ; path=/; secure; httponly; samesite=lax
    > GET https://app.test/
    > Cookie: notes_session=eyJpdiI6Ijlpa2prbDVtbm8zcHFyMXMifQ
    < 200
    > POST https://app.test/notes
    > Cookie: notes_session=eyJpdiI6Ijlpa2prbDVtbm8zcHFyMXMifQ
    < 419
    < Set-Cookie: notes_session=eyJpdiI6IjFhMmIzYzRkNWU2ZjdnOGgifQ; path=/; secure; httponly; samesite=lax
    > GET https://app.test/notes
    > Cookie: notes_session=eyJpdiI6IjFhMmIzYzRkNWU2ZjdnOGgifQ
    < 200
    > POST https://app.test/notes
    > Cookie: notes_session=eyJpdiI6IjFhMmIzYzRkNWU2ZjdnOGgifQ
    < 302 /notes
    > GET https://app.test/notes
    > Cookie: notes_session=eyJpdiI6IjFhMmIzYzRkNWU2ZjdnOGgifQ
    < 200`,
  'Angular: the token is sent twice, and changes after each use': `
    * observed
    > GET https://app.test/
    < 200
    < Set-Cookie: XSRF-TOKEN=k9x7m4q1z8v5b3n6; Path=/; Secure
    < Set-Cookie: SESSION=ZTU1YTQ3ZGEtMWYzYi00YzVkLTllOGY; Path=/; Secure; HttpOnly; SameSite=Lax
    * via fetch
    > POST https://app.test/api/login
    > Cookie: XSRF-TOKEN=k9x7m4q1z8v5b3n6; SESSION=ZTU1YTQ3ZGEtMWYzYi00YzVkLTllOGY
    < 200
    < Set-Cookie: XSRF-TOKEN=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:10 GMT; Secure
    < Set-Cookie: SESSION=OGYyZTRkNmMtOGEwYi00MmNkLWFlMWY; Path=/; Secure; HttpOnly; SameSite=Lax
    * via fetch
    > GET https://app.test/api/me
    > Cookie: SESSION=OGYyZTRkNmMtOGEwYi00MmNkLWFlMWY
    < 200
    < Set-Cookie: XSRF-TOKEN=z8v5b3n6k9x7m4q1; Path=/; Secure
    * via fetch
    > POST https://app.test/api/save
    > Cookie: SESSION=OGYyZTRkNmMtOGEwYi00MmNkLWFlMWY; XSRF-TOKEN=z8v5b3n6k9x7m4q1
    < 200`,
  'a link in a mail to a page for signed-in users: Lax goes along': `
    * observed
    * jar: https://app.test/ 2 h ago: sid=aJ2mWq0LsB5RnX7kq2Lm; Secure; HttpOnly; SameSite=Lax
    * top https://webmail.test/
    * via link
    * initiator https://webmail.test
    > GET https://click.mailer.test/r/9f3k
    < 302 https://app.test/invoices/7
    > GET https://app.test/invoices/7
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200`,
  'a bank with a Strict session and a page that goes on by itself': `
    * observed
    * jar: https://bank.test/ 5 min ago: __Host-bank=J2mWq0LsB5RnX7kq2LmPz8; Secure; HttpOnly; SameSite=Strict
    * top https://webmail.test/
    * via link
    * initiator https://webmail.test
    > GET https://bank.test/messages
    < 200
    * via script
    * initiator https://bank.test
    > GET https://bank.test/messages?again=1
    > Cookie: __Host-bank=J2mWq0LsB5RnX7kq2LmPz8
    < 200`,
};
