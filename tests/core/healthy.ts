/**
 * Healthy traffic: whatever a recording of it brings, no finding may be an error, and no chain may count as lost. Names say
 * what a careless rule would take for a loss. Kept as scripts of `tests/chain.ts`.
 */
export const healthy: Readonly<Record<string, string>> = {
  'plain login': `
    * observed
    > GET https://app.test/login
    < 200
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  'login that rotates the anonymous session': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/; HttpOnly
    > POST https://app.test/login
    > Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw
    < 302 /account
    < Set-Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; path=/; HttpOnly
    > GET https://app.test/account
    > Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa
    < 200`,
  'first visit of a stranger, sent to the login': `
    * observed
    > GET https://app.test/dashboard
    < 302 /login?next=%2Fdashboard
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://app.test/login?next=%2Fdashboard
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`,
  'first visit without any cookie': `
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`,
  'stranger with an anonymous session asks for a protected page': `
    * observed
    * jar: https://app.test/ 30 s ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://app.test/checkout
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /login
    > GET https://app.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  'cart of a stranger, checkout asks to sign in': `
    * observed
    > POST https://shop.test/cart/add
    < 302 /checkout
    < Set-Cookie: _shop_session=Zk1aQwkq83hGJ2mWq0Ls; path=/; HttpOnly
    > GET https://shop.test/checkout
    > Cookie: _shop_session=Zk1aQwkq83hGJ2mWq0Ls
    < 302 /login
    > GET https://shop.test/login
    > Cookie: _shop_session=Zk1aQwkq83hGJ2mWq0Ls
    < 200`,
  'wrong password': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/; HttpOnly; SameSite=Lax
    > POST https://app.test/login
    > Cookie: sessionid=k3v9q2m8x1z7b4n6
    < 302 /login?error=1
    > GET https://app.test/login?error=1
    > Cookie: sessionid=k3v9q2m8x1z7b4n6
    < 200`,
  'wrong password, the session is renewed all the same': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
    > POST https://app.test/login
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 /login
    < Set-Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly
    > GET https://app.test/login
    > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60
    < 200`,
  'OpenID Connect, code by GET, state in the session': `
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 200
    * after 20 s
    > POST https://idp.test/login
    < 302 https://app.test/callback?code=1&state=x
    < Set-Cookie: KEYCLOAK_SESSION=realm-8f7d2k; Path=/realms/a; Secure; SameSite=None
    > GET https://app.test/callback?code=1&state=x
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`,
  'OpenID Connect with a transaction cookie that is taken away at the callback': `
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: .AspNetCore.Correlation.8fK2=N; expires=Thu, 01 Jan 2026 00:15:00 GMT; path=/signin-oidc; secure; samesite=none; httponly
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 200
    > POST https://app.test/signin-oidc
    > Cookie: .AspNetCore.Correlation.8fK2=N
    < 302 /
    < Set-Cookie: .AspNetCore.Correlation.8fK2=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/signin-oidc; secure; samesite=none; httponly
    < Set-Cookie: .AspNetCore.Cookies=CfDJ8Aq9xT3bN7mK2pLz; path=/; secure; samesite=lax; httponly
    > GET https://app.test/
    > Cookie: .AspNetCore.Cookies=CfDJ8Aq9xT3bN7mK2pLz
    < 200`,
  'SAML by POST that needs no session': `
    * observed
    * jar: https://app.test/ 300 s ago: laravel_session=eyJpdiI6IkFhQmJDYyJ9; Secure; HttpOnly; SameSite=Lax
    * top https://idp.test/sso
    * via form
    * initiator https://idp.test
    > POST https://app.test/saml/acs
    < 302 /home
    < Set-Cookie: laravel_session=eyJpdiI6IkRkRWVGZiJ9; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/home
    > Cookie: laravel_session=eyJpdiI6IkRkRWVGZiJ9
    < 200`,
  'provider returns by POST, a page of the application goes on by GET': `
    * observed
    * jar: https://app.test/ 300 s ago: SESSION=NzBhYjM0ZDEtZjE2; Secure; HttpOnly; SameSite=Lax
    * top https://pay.test/
    * via form
    * initiator https://pay.test
    > POST https://app.test/payment/return
    < 303 /orders/7
    > GET https://app.test/orders/7
    > Cookie: SESSION=NzBhYjM0ZDEtZjE2
    < 200`,
  'Strict cookie and a link from another site to a public page': `
    * observed
    * jar: https://app.test/ 1 h ago: __Host-sid=8k2mfq91zxv4tb7np3lw; Path=/; Secure; HttpOnly; SameSite=Strict
    * top https://mail.test/
    * via link
    * initiator https://mail.test
    > GET https://app.test/news
    < 200`,
  logout: `
    * observed
    * jar: sessionid=k3v9q2m8x1z7b4n6; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: sessionid=k3v9q2m8x1z7b4n6
    < 200
    > POST https://app.test/accounts/logout/
    > Cookie: sessionid=k3v9q2m8x1z7b4n6
    < 302 /accounts/login/
    < Set-Cookie: sessionid=; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/
    > GET https://app.test/accounts/login/
    < 200
    > GET https://app.test/dashboard
    < 302 /accounts/login/
    > GET https://app.test/accounts/login/
    < 200`,
  'logout that leaves the cookie in the browser': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
    > GET https://app.test/
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 200
    > POST https://app.test/signout
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 /
    > GET https://app.test/
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 200
    > GET https://app.test/account
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 /login
    > GET https://app.test/login
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 200`,
  'logout that starts an empty session': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: laravel_session=eyJpdiI6IkFhQmJDYyJ9; Path=/; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: laravel_session=eyJpdiI6IkFhQmJDYyJ9
    < 200
    > POST https://app.test/logout
    > Cookie: laravel_session=eyJpdiI6IkFhQmJDYyJ9
    < 302 /login
    < Set-Cookie: laravel_session=eyJpdiI6IkRkRWVGZiJ9; Path=/; HttpOnly; SameSite=Lax
    > GET https://app.test/login
    > Cookie: laravel_session=eyJpdiI6IkRkRWVGZiJ9
    < 200`,
  'sealed session that changes with every response': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: laravel_session=eyJpdiI6IkFhQmJDYyJ9; Path=/; HttpOnly; SameSite=Lax
    > GET https://app.test/home
    > Cookie: laravel_session=eyJpdiI6IkFhQmJDYyJ9
    < 302 /start/page
    < Set-Cookie: laravel_session=eyJpdiI6IkRkRWVGZiJ9; Path=/; HttpOnly; SameSite=Lax
    > GET https://app.test/start/page
    > Cookie: laravel_session=eyJpdiI6IkRkRWVGZiJ9
    < 200
    < Set-Cookie: laravel_session=eyJpdiI6IkdnSGhJaSJ9; Path=/; HttpOnly; SameSite=Lax`,
  'remember-me makes a new session for an old one': `
    * observed
    * jar: https://app.test/ 20 d ago: JSESSIONID=16E880F5A9C24B7D8E1F; HttpOnly
    * jar: https://app.test/ 20 d ago: remember-me=YWxpY2U6MTc2NzIyNTYwMA; HttpOnly
    > GET https://app.test/account
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; remember-me=YWxpY2U6MTc2NzIyNTYwMA
    < 200
    < Set-Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly`,
  'session of yesterday is renewed by the provider without a word': `
    * observed
    * jar: https://app.test/ 20 h ago: _oauth2_proxy=djIuWDI5aGRYUm9NbDl3; Secure; HttpOnly
    > GET https://app.test/
    > Cookie: _oauth2_proxy=djIuWDI5aGRYUm9NbDl3
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: _oauth2_proxy_csrf=kQ2mZx71LpRt8s; Path=/; Secure; HttpOnly
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 302 https://app.test/oauth2/callback?code=1&state=x
    > GET https://app.test/oauth2/callback?code=1&state=x
    > Cookie: _oauth2_proxy=djIuWDI5aGRYUm9NbDl3; _oauth2_proxy_csrf=kQ2mZx71LpRt8s
    < 302 /
    < Set-Cookie: _oauth2_proxy_csrf=; Path=/; Max-Age=0; Secure; HttpOnly
    < Set-Cookie: _oauth2_proxy=djIuTlRRek1qRXdNZ2s5; Path=/; Secure; HttpOnly
    > GET https://app.test/
    > Cookie: _oauth2_proxy=djIuTlRRek1qRXdNZ2s5
    < 200`,
  'session of yesterday is not known any more': `
    * observed
    * jar: https://app.test/ 20 h ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /login
    > GET https://app.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  'cookie of /app, and the browser asks for /static': `
    * observed
    > POST https://app.test/app/login
    < 302 /app/
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/app; HttpOnly
    > GET https://app.test/app/
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    * type image
    * via fetch
    > GET https://app.test/static/logo.png
    < 200`,
  'two applications on one host, each with its path': `
    * observed
    > POST https://host.test/admin/login
    < 302 /admin/
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/admin; HttpOnly
    > GET https://host.test/admin/
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    > GET https://host.test/shop/
    < 302 /shop/login
    > GET https://host.test/shop/login
    < 200`,
  'another subdomain with its own login': `
    * observed
    > POST https://shop.site.test/login
    < 302 /
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://shop.site.test/
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    > GET https://blog.site.test/admin
    < 302 /login
    > GET https://blog.site.test/login
    < 200`,
  'provider on a sibling host': `
    * observed
    > GET https://app.site.test/
    < 302 https://auth.site.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: app_session=pQ8rT2vW6xY0zA4b; Path=/; Secure; HttpOnly
    > GET https://auth.site.test/authorize?client_id=a&response_type=code&state=x
    < 200
    > POST https://auth.site.test/login
    < 302 https://app.site.test/callback?code=1&state=x
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; Secure; HttpOnly
    > GET https://app.site.test/callback?code=1&state=x
    > Cookie: app_session=pQ8rT2vW6xY0zA4b
    < 302 /
    > GET https://app.site.test/
    > Cookie: app_session=pQ8rT2vW6xY0zA4b
    < 200`,
  'http is redirected to https, each sets its anonymous session': `
    * observed
    > GET http://app.test/
    < 301 https://app.test/
    < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/; secure; HttpOnly
    > GET https://app.test/
    < 200
    < Set-Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; path=/; secure; HttpOnly`,
  'http is redirected to https and to the login': `
    * observed
    > GET http://app.test/dashboard
    < 301 https://app.test/dashboard
    < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/; secure; HttpOnly
    > GET https://app.test/dashboard
    < 302 /login
    < Set-Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; path=/; secure; HttpOnly
    > GET https://app.test/login
    > Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa
    < 200`,
  'a check whether cookies work': `
    * observed
    > GET https://app.test/start
    < 302 /cookie-test?to=%2Fstart
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://app.test/cookie-test?to=%2Fstart
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 302 /start
    > GET https://app.test/start
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`,
  'language switch that leads back': `
    * observed
    * jar: sessionid=k3v9q2m8x1z7b4n6; HttpOnly
    > GET https://app.test/page
    > Cookie: sessionid=k3v9q2m8x1z7b4n6
    < 302 /i18n/set?lang=de
    > GET https://app.test/i18n/set?lang=de
    > Cookie: sessionid=k3v9q2m8x1z7b4n6
    < 302 /page
    < Set-Cookie: lang=de; Path=/
    > GET https://app.test/page
    > Cookie: sessionid=k3v9q2m8x1z7b4n6; lang=de
    < 200`,
  'CSRF cookies come and go': `
    * observed
    > GET https://app.test/form
    < 200
    < Set-Cookie: XSRF-TOKEN=eyJpdiI6IkFhQmJDYyJ9; Path=/
    < Set-Cookie: csrftoken=8k2mfq91zxv4tb7np3lw; Path=/admin; Secure; SameSite=Strict
    > POST https://app.test/form
    > Cookie: XSRF-TOKEN=eyJpdiI6IkFhQmJDYyJ9
    < 302 /thanks
    < Set-Cookie: XSRF-TOKEN=eyJpdiI6IkRkRWVGZiJ9; Path=/
    > GET https://app.test/thanks
    > Cookie: XSRF-TOKEN=eyJpdiI6IkRkRWVGZiJ9
    < 200`,
  'consent banner and analytics in another site’s frame': `
    * observed
    > GET https://news.test/
    < 200
    < Set-Cookie: OptanonConsent=isGpcEnabled8k2mfq91zxv4; Domain=news.test; Path=/
    * via frame
    > GET https://tracker.test/frame
    < 302 /sync
    < Set-Cookie: uid=8k2mfq91zxv4tb7np3lw; Path=/; HttpOnly
    > GET https://tracker.test/sync
    < 200
    < Set-Cookie: uid=q7w2e9r4t1y6u3i8o5pa; Path=/; HttpOnly`,
  'widget in a frame whose session is refused, and nobody needs it': `
    * observed
    > GET https://news.test/
    < 200
    * via frame
    > GET https://widget.test/embed
    < 200
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly`,
  'fetches in parallel, one of them forbidden': `
    * observed
    * jar: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://app.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * via fetch
    > GET https://app.test/api/me
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * via fetch
    > GET https://app.test/api/admin
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 403`,
  'a stranger’s page asks who he is': `
    > GET https://app.test/
    < 200
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    * via fetch
    > GET https://app.test/api/me
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 401`,
  'token in local storage, no cookie at all': `
    > GET https://app.test/login
    < 200
    * via fetch
    > POST https://app.test/api/login
    < 200
    * via script
    > GET https://app.test/home
    < 200`,
  'old copy of the cookie is expired while the new one is set': `
    * observed
    * jar: https://app.test/ 90 d ago: sid=8k2mfq91zxv4tb7n; HttpOnly
    > POST https://app.test/login
    > Cookie: sid=8k2mfq91zxv4tb7n
    < 302 /
    < Set-Cookie: sid=q7w2e9r4t1y6u3i8; Domain=app.test; Path=/; HttpOnly
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/
    > Cookie: sid=q7w2e9r4t1y6u3i8
    < 200`,
  'chunks of a large session, one fewer than before': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: appSession.0=aK2vQ9zL7mB4xT1p; Path=/; HttpOnly; Secure
    < Set-Cookie: appSession.1=bQ9zL7mB4xT1pK2v; Path=/; HttpOnly; Secure
    < Set-Cookie: appSession.2=; Path=/; Max-Age=0
    > GET https://app.test/
    > Cookie: appSession.0=aK2vQ9zL7mB4xT1p; appSession.1=bQ9zL7mB4xT1pK2v
    < 200`,
  'CDN in front, cookies of its own': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: __cf_bm=8k2mfq91zxv4tb7np3lw; Path=/; Domain=app.test; HttpOnly; Secure; SameSite=None
    < Set-Cookie: AWSALB=q7w2e9r4t1y6u3i8o5pa; Path=/
    < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    > Cookie: __cf_bm=8k2mfq91zxv4tb7np3lw; AWSALB=q7w2e9r4t1y6u3i8o5pa; sessionid=k3v9q2m8x1z7b4n6
    < 200
    < Set-Cookie: AWSALB=zz11yy22xx33ww44vv55; Path=/`,
  'answer from the cache shows no cookie': `
    * observed
    * jar: sessionid=k3v9q2m8x1z7b4n6; HttpOnly
    > GET https://app.test/home
    < 301 /home/
    * mark cached-redirect
    > GET https://app.test/home/
    > Cookie: sessionid=k3v9q2m8x1z7b4n6
    < 200`,
};
