/** Healthy traffic as whole recordings of real kinds of applications have it. Same promise as `healthy.ts`. */
export const healthyApps: Readonly<Record<string, string>> = {
  'WordPress: login, logout by a parameter, and the login again': `
    * observed
    > GET https://blog.test/wp-login.php
    < 200
    < Set-Cookie: wordpress_test_cookie=WP%20Cookie%20check; path=/; secure
    > POST https://blog.test/wp-login.php
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check
    < 302 https://blog.test/
    < Set-Cookie: wordpress_sec_0123456789abcdef0123456789abcdef=admin%7C1767400000%7CkQ2mZx71LpRt8s; path=/wp-content/plugins; secure; HttpOnly
    < Set-Cookie: wordpress_sec_0123456789abcdef0123456789abcdef=admin%7C1767400000%7CkQ2mZx71LpRt8s; path=/wp-admin; secure; HttpOnly
    < Set-Cookie: wordpress_logged_in_0123456789abcdef0123456789abcdef=admin%7C1767400000%7Cx81LpRt8skQ2mZx7; path=/; secure; HttpOnly
    > GET https://blog.test/
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check; wordpress_logged_in_0123456789abcdef0123456789abcdef=admin%7C1767400000%7Cx81LpRt8skQ2mZx7
    < 200
    > GET https://blog.test/wp-login.php?action=logout&_wpnonce=abc
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check; wordpress_logged_in_0123456789abcdef0123456789abcdef=admin%7C1767400000%7Cx81LpRt8skQ2mZx7
    < 302 https://blog.test/wp-login.php?loggedout=true
    < Set-Cookie: wordpress_sec_0123456789abcdef0123456789abcdef=%20; Max-Age=0; path=/wp-admin
    < Set-Cookie: wordpress_sec_0123456789abcdef0123456789abcdef=%20; Max-Age=0; path=/wp-content/plugins
    < Set-Cookie: wordpress_logged_in_0123456789abcdef0123456789abcdef=%20; Max-Age=0; path=/
    > GET https://blog.test/wp-login.php?loggedout=true
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check
    < 200
    > GET https://blog.test/wp-admin/
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check
    < 302 https://blog.test/wp-login.php?redirect_to=%2Fwp-admin%2F&reauth=1
    > GET https://blog.test/wp-login.php?redirect_to=%2Fwp-admin%2F&reauth=1
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check
    < 200
    < Set-Cookie: wordpress_logged_in_0123456789abcdef0123456789abcdef=%20; Max-Age=0; path=/`,
  'logout by a fetch with DELETE, then the page reloads': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: _app_session=q7w2e9r4t1y6u3i8o5pa; path=/; HttpOnly; Secure
    > GET https://app.test/
    > Cookie: _app_session=q7w2e9r4t1y6u3i8o5pa
    < 200
    * via fetch
    > DELETE https://app.test/session
    > Cookie: _app_session=q7w2e9r4t1y6u3i8o5pa
    < 204
    < Set-Cookie: _app_session=; path=/; Max-Age=0
    * via script
    > GET https://app.test/
    < 302 /login
    > GET https://app.test/login
    < 200`,
  'logout by a fetch, then a script goes to the login': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; path=/; HttpOnly; Secure
    > GET https://app.test/
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    * via fetch
    > POST https://app.test/api/auth/logout
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    < Set-Cookie: sid=; path=/; Max-Age=0
    * via script
    > GET https://app.test/login
    < 200
    * via fetch
    > GET https://app.test/api/me
    < 401`,
  'logout under the name of exit': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; path=/; HttpOnly; Secure
    > GET https://app.test/
    > Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa
    < 200
    > GET https://app.test/account/exit
    > Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa
    < 302 /login
    < Set-Cookie: PHPSESSID=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0; path=/
    > GET https://app.test/login
    < 200`,
  'access token that expires and is renewed by a script': `
    * observed
    > GET https://app.test/
    < 200
    * via fetch
    > POST https://app.test/api/login
    < 200
    < Set-Cookie: access_token=eyJhbGciOiJI.eyJzdWIiOiIx.abcdef012345; Path=/; HttpOnly; Secure; Max-Age=900
    < Set-Cookie: refresh_token=zz8k2mfq91zxv4tb7np3lw; Path=/api/auth/refresh; HttpOnly; Secure; Max-Age=86400
    * via fetch
    > GET https://app.test/api/orders
    > Cookie: access_token=eyJhbGciOiJI.eyJzdWIiOiIx.abcdef012345
    < 200
    * after 20 min
    * via fetch
    > GET https://app.test/api/orders
    < 401
    * via fetch
    > POST https://app.test/api/auth/refresh
    > Cookie: refresh_token=zz8k2mfq91zxv4tb7np3lw
    < 200
    < Set-Cookie: access_token=eyJhbGciOiJI.eyJzdWIiOiIy.bcdef0123456; Path=/; HttpOnly; Secure; Max-Age=900
    * via fetch
    > GET https://app.test/api/orders
    > Cookie: access_token=eyJhbGciOiJI.eyJzdWIiOiIy.bcdef0123456
    < 200`,
  'access token that the server finds too old and a script renews': `
    * observed
    > GET https://app.test/
    < 200
    * via fetch
    > POST https://app.test/api/login
    < 200
    < Set-Cookie: access_token=eyJhbGciOiJI.eyJzdWIiOiIx.abcdef012345; Path=/; HttpOnly; Secure
    < Set-Cookie: refresh_token=zz8k2mfq91zxv4tb7np3lw; Path=/api/auth/refresh; HttpOnly; Secure; Max-Age=86400
    * via fetch
    > GET https://app.test/api/orders
    > Cookie: access_token=eyJhbGciOiJI.eyJzdWIiOiIx.abcdef012345
    < 200
    * after 20 min
    * via fetch
    > GET https://app.test/api/orders
    > Cookie: access_token=eyJhbGciOiJI.eyJzdWIiOiIx.abcdef012345
    < 401
    * via fetch
    > POST https://app.test/api/auth/refresh
    > Cookie: refresh_token=zz8k2mfq91zxv4tb7np3lw; access_token=eyJhbGciOiJI.eyJzdWIiOiIx.abcdef012345
    < 200
    < Set-Cookie: access_token=eyJhbGciOiJI.eyJzdWIiOiIy.bcdef0123456; Path=/; HttpOnly; Secure; Max-Age=900
    * via fetch
    > GET https://app.test/api/orders
    > Cookie: access_token=eyJhbGciOiJI.eyJzdWIiOiIy.bcdef0123456
    < 200`,
  'one resource answers 401, the next request is welcome': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * via fetch
    > GET https://app.test/api/admin/users
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 401
    * via fetch
    > GET https://app.test/api/me
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  'preflight that is answered 401': `
    * observed
    > POST https://app.site.test/login
    < 302 /
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Domain=site.test; Path=/; HttpOnly
    > GET https://app.site.test/
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    * via fetch
    > OPTIONS https://api.site.test/me
    > Origin: https://app.site.test
    > Access-Control-Request-Method: GET
    < 401`,
  'experiments, fonts, and an advertiser that tries cookies in its frame': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sessionid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    < Set-Cookie: ab_test=variantB_8k2mfq91zxv4tb7np3lw; Path=/
    > GET https://app.test/
    > Cookie: sessionid=7hG3kLq9Wm2Xz5Bv; ab_test=variantB_8k2mfq91zxv4tb7np3lw
    < 200
    * type font
    * via fetch
    > GET https://cdn.app.test/f.woff2
    < 200
    * type image
    * via fetch
    > GET https://static.test/x.png
    < 200
    * via frame
    > GET https://ads.test/frame?id=1
    < 302 https://ads.test/sync
    < Set-Cookie: sid=8k2mfq91zxv4tb7np3lw; Path=/; HttpOnly
    > GET https://ads.test/sync
    < 302 https://ads.test/frame?id=1
    > GET https://ads.test/frame?id=1
    < 200`,
  Keycloak: `
    * observed
    > GET https://app.test/
    < 302 https://sso.kc.test/realms/a/protocol/openid-connect/auth?client_id=app&response_type=code&state=s&redirect_uri=x
    < Set-Cookie: OAuth_Token_Request_State=8k2mfq91zxv4tb7np3lw; Path=/; HttpOnly; Secure
    > GET https://sso.kc.test/realms/a/protocol/openid-connect/auth?client_id=app&response_type=code&state=s&redirect_uri=x
    < 200
    < Set-Cookie: AUTH_SESSION_ID=8k2mfq91zxv4tb7np3lw.node1; Path=/realms/a/; HttpOnly; Secure; SameSite=None
    < Set-Cookie: KC_RESTART=eyJhbGciOiJkaXIifQ.x8k2mfq91zxv4tb7; Path=/realms/a/; HttpOnly; Secure
    * after 10 s
    > POST https://sso.kc.test/realms/a/login-actions/authenticate?session_code=1&execution=2&client_id=app&tab_id=3
    > Cookie: AUTH_SESSION_ID=8k2mfq91zxv4tb7np3lw.node1; KC_RESTART=eyJhbGciOiJkaXIifQ.x8k2mfq91zxv4tb7
    < 302 https://app.test/callback?state=s&session_state=q&code=c
    < Set-Cookie: KEYCLOAK_LOCALE=; Max-Age=0; Path=/realms/a/
    < Set-Cookie: KC_RESTART=; Max-Age=0; Path=/realms/a/; HttpOnly
    < Set-Cookie: KEYCLOAK_IDENTITY=eyJhbGciOiJIUzI1NiJ9.x8k2mfq91zxv4tb7; Path=/realms/a/; HttpOnly; Secure; SameSite=None
    < Set-Cookie: KEYCLOAK_SESSION=a/8k2mfq91zxv; Path=/realms/a/; Secure; SameSite=None; Max-Age=36000
    > GET https://app.test/callback?state=s&session_state=q&code=c
    > Cookie: OAuth_Token_Request_State=8k2mfq91zxv4tb7np3lw
    < 302 /
    < Set-Cookie: OAuth_Token_Request_State=; Max-Age=0; Path=/
    < Set-Cookie: mod_auth_openidc_session=q7w2e9r4t1y6u3i8o5pa; Path=/; HttpOnly; Secure
    > GET https://app.test/
    > Cookie: mod_auth_openidc_session=q7w2e9r4t1y6u3i8o5pa
    < 200`,
  'Keycloak: logout through the provider and back to its login': `
    * observed
    * jar: https://app.test/ 300 s ago: mod_auth_openidc_session=q7w2e9r4t1y6u3i8o5pa; HttpOnly; Secure
    * jar: https://sso.kc.test/realms/a/ 300 s ago: KEYCLOAK_IDENTITY=eyJhbGciOiJIUzI1NiJ9.x8k2mfq91zxv4tb7; HttpOnly; Secure; SameSite=None; Path=/realms/a/
    > GET https://app.test/
    > Cookie: mod_auth_openidc_session=q7w2e9r4t1y6u3i8o5pa
    < 200
    > GET https://app.test/oauth2/logout
    > Cookie: mod_auth_openidc_session=q7w2e9r4t1y6u3i8o5pa
    < 302 https://sso.kc.test/realms/a/protocol/openid-connect/logout?id_token_hint=x&post_logout_redirect_uri=https%3A%2F%2Fapp.test%2F
    < Set-Cookie: mod_auth_openidc_session=; Path=/; Max-Age=0
    > GET https://sso.kc.test/realms/a/protocol/openid-connect/logout?id_token_hint=x&post_logout_redirect_uri=https%3A%2F%2Fapp.test%2F
    > Cookie: KEYCLOAK_IDENTITY=eyJhbGciOiJIUzI1NiJ9.x8k2mfq91zxv4tb7
    < 302 https://app.test/
    < Set-Cookie: KEYCLOAK_IDENTITY=; Path=/realms/a/; Max-Age=0
    > GET https://app.test/
    < 302 https://sso.kc.test/realms/a/protocol/openid-connect/auth?client_id=app&response_type=code&state=s2
    > GET https://sso.kc.test/realms/a/protocol/openid-connect/auth?client_id=app&response_type=code&state=s2
    < 200
    < Set-Cookie: AUTH_SESSION_ID=9k2mfq91zxv4tb7np3lw.node1; Path=/realms/a/; HttpOnly; Secure; SameSite=None`,
  'Entra: several pages of the provider, answer by POST, chunks': `
    * observed
    > GET https://app.test/
    < 302 https://login.ms.test/common/oauth2/v2.0/authorize?client_id=a&response_type=code%20id_token&response_mode=form_post&nonce=n&state=s
    < Set-Cookie: .AspNetCore.OpenIdConnect.Nonce.CfDJ8aaa=N; expires=Thu, 01 Jan 2026 00:15:00 GMT; path=/signin-oidc; secure; samesite=none; httponly
    < Set-Cookie: .AspNetCore.Correlation.8fK2=N; expires=Thu, 01 Jan 2026 00:15:00 GMT; path=/signin-oidc; secure; samesite=none; httponly
    > GET https://login.ms.test/common/oauth2/v2.0/authorize?client_id=a&response_type=code%20id_token&response_mode=form_post&nonce=n&state=s
    < 200
    < Set-Cookie: buid=8k2mfq91zxv4tb7np3lw; path=/; secure; HttpOnly; SameSite=None
    < Set-Cookie: esctx=q7w2e9r4t1y6u3i8o5pa; path=/; secure; HttpOnly; SameSite=None
    > POST https://login.ms.test/common/login
    > Cookie: buid=8k2mfq91zxv4tb7np3lw; esctx=q7w2e9r4t1y6u3i8o5pa
    < 200
    < Set-Cookie: ESTSAUTH=8k2mfq91zxv4tb7np3lwq7w2; path=/; secure; HttpOnly; SameSite=None
    < Set-Cookie: SignInStateCookie=CAgABFgIAAAD; path=/; secure; HttpOnly; SameSite=None
    > POST https://login.ms.test/kmsi
    > Cookie: buid=8k2mfq91zxv4tb7np3lw; esctx=q7w2e9r4t1y6u3i8o5pa; ESTSAUTH=8k2mfq91zxv4tb7np3lwq7w2; SignInStateCookie=CAgABFgIAAAD
    < 200
    < Set-Cookie: ESTSAUTH=9k2mfq91zxv4tb7np3lwq7w2; path=/; secure; HttpOnly; SameSite=None
    < Set-Cookie: SignInStateCookie=; Max-Age=0; path=/
    * via form
    * initiator https://login.ms.test
    > POST https://app.test/signin-oidc
    > Cookie: .AspNetCore.OpenIdConnect.Nonce.CfDJ8aaa=N; .AspNetCore.Correlation.8fK2=N
    < 302 /
    < Set-Cookie: .AspNetCore.OpenIdConnect.Nonce.CfDJ8aaa=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/signin-oidc; secure; samesite=none; httponly
    < Set-Cookie: .AspNetCore.Correlation.8fK2=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/signin-oidc; secure; samesite=none; httponly
    < Set-Cookie: .AspNetCore.Cookies=chunks-2; path=/; secure; samesite=lax; httponly
    < Set-Cookie: .AspNetCore.CookiesC1=CfDJ8Aq9xT3bN7mK2pLz; path=/; secure; samesite=lax; httponly
    < Set-Cookie: .AspNetCore.CookiesC2=Bq9xT3bN7mK2pLzCfDJ8; path=/; secure; samesite=lax; httponly
    > GET https://app.test/
    > Cookie: .AspNetCore.Cookies=chunks-2; .AspNetCore.CookiesC1=CfDJ8Aq9xT3bN7mK2pLz; .AspNetCore.CookiesC2=Bq9xT3bN7mK2pLzCfDJ8
    < 200`,
  Magento: `
    * observed
    > GET https://shop.test/
    < 200
    < Set-Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; expires=Thu, 01 Jan 2026 01:00:00 GMT; Max-Age=3600; path=/; domain=shop.test; secure; HttpOnly; SameSite=Lax
    < Set-Cookie: form_key=AbCdEf0123456789; path=/; domain=shop.test; secure; SameSite=Lax
    < Set-Cookie: mage-cache-sessid=true; path=/; domain=shop.test
    * via fetch
    > GET https://shop.test/customer/section/load/?sections=cart
    > Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; form_key=AbCdEf0123456789; mage-cache-sessid=true
    < 200
    < Set-Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; expires=Thu, 01 Jan 2026 01:00:00 GMT; Max-Age=3600; path=/; domain=shop.test; secure; HttpOnly; SameSite=Lax
    > POST https://shop.test/customer/account/loginPost/
    > Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; form_key=AbCdEf0123456789; mage-cache-sessid=true
    < 302 https://shop.test/customer/account/
    < Set-Cookie: PHPSESSID=z7w2e9r4t1y6u3i8o5pb; Max-Age=3600; path=/; domain=shop.test; secure; HttpOnly; SameSite=Lax
    < Set-Cookie: X-Magento-Vary=8k2mfq91zxv4tb7np3lw8k2mfq91zxv4tb7np3lw; Max-Age=3600; path=/; domain=shop.test; secure; HttpOnly; SameSite=Lax
    > GET https://shop.test/customer/account/
    > Cookie: form_key=AbCdEf0123456789; mage-cache-sessid=true; PHPSESSID=z7w2e9r4t1y6u3i8o5pb; X-Magento-Vary=8k2mfq91zxv4tb7np3lw8k2mfq91zxv4tb7np3lw
    < 200
    > GET https://shop.test/customer/account/logout/
    > Cookie: form_key=AbCdEf0123456789; mage-cache-sessid=true; PHPSESSID=z7w2e9r4t1y6u3i8o5pb; X-Magento-Vary=8k2mfq91zxv4tb7np3lw8k2mfq91zxv4tb7np3lw
    < 302 https://shop.test/customer/account/logoutSuccess/
    < Set-Cookie: PHPSESSID=y7w2e9r4t1y6u3i8o5pc; Max-Age=3600; path=/; domain=shop.test; secure; HttpOnly; SameSite=Lax
    < Set-Cookie: X-Magento-Vary=deleted; Max-Age=0; path=/; domain=shop.test
    > GET https://shop.test/customer/account/logoutSuccess/
    > Cookie: form_key=AbCdEf0123456789; mage-cache-sessid=true; PHPSESSID=y7w2e9r4t1y6u3i8o5pc
    < 200`,
  'Spring Session beside a JSESSIONID': `
    * observed
    > GET https://app.test/app/
    < 302 https://app.test/app/login
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/app; Secure; HttpOnly
    < Set-Cookie: SESSION=NzBhYjM0ZDEtZjE2; Path=/app/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/app/login
    > Cookie: SESSION=NzBhYjM0ZDEtZjE2; JSESSIONID=16E880F5A9C24B7D8E1F
    < 200
    > POST https://app.test/app/login
    > Cookie: SESSION=NzBhYjM0ZDEtZjE2; JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 https://app.test/app/
    < Set-Cookie: SESSION=ODBhYjM0ZDEtZjE3; Path=/app/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/app/
    > Cookie: SESSION=ODBhYjM0ZDEtZjE3; JSESSIONID=16E880F5A9C24B7D8E1F
    < 200`,
  'Auth.js with a provider and chunks': `
    * observed
    > GET https://app.test/signin
    < 200
    < Set-Cookie: __Host-authjs.csrf-token=8k2mfq91zxv4tb7np3lw%7Cabcdef0123; Path=/; HttpOnly; Secure; SameSite=Lax
    < Set-Cookie: __Secure-authjs.callback-url=https%3A%2F%2Fapp.test; Path=/; HttpOnly; Secure; SameSite=Lax
    * via form
    > POST https://app.test/api/auth/signin/github
    > Cookie: __Host-authjs.csrf-token=8k2mfq91zxv4tb7np3lw%7Cabcdef0123; __Secure-authjs.callback-url=https%3A%2F%2Fapp.test
    < 302 https://github.test/login/oauth/authorize?client_id=1&response_type=code&state=s
    < Set-Cookie: __Secure-authjs.state=eyJhbGciOiJkaXIifQ.x8k2mfq91zxv4tb7; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=900
    < Set-Cookie: __Secure-authjs.pkce.code_verifier=eyJhbGciOiJkaXIifQ.y8k2mfq91zxv4tb7; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=900
    > GET https://github.test/login/oauth/authorize?client_id=1&response_type=code&state=s
    < 302 https://app.test/api/auth/callback/github?code=c&state=s
    > GET https://app.test/api/auth/callback/github?code=c&state=s
    > Cookie: __Host-authjs.csrf-token=8k2mfq91zxv4tb7np3lw%7Cabcdef0123; __Secure-authjs.callback-url=https%3A%2F%2Fapp.test; __Secure-authjs.state=eyJhbGciOiJkaXIifQ.x8k2mfq91zxv4tb7; __Secure-authjs.pkce.code_verifier=eyJhbGciOiJkaXIifQ.y8k2mfq91zxv4tb7
    < 302 /
    < Set-Cookie: __Secure-authjs.state=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0
    < Set-Cookie: __Secure-authjs.pkce.code_verifier=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0
    < Set-Cookie: __Secure-authjs.session-token.0=eyJhbGciOiJkaXIifQ.z8k2mfq91zxv4tb7; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=2592000
    < Set-Cookie: __Secure-authjs.session-token.1=eyJhbGciOiJkaXIifQ.w8k2mfq91zxv4tb7; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=2592000
    > GET https://app.test/
    > Cookie: __Host-authjs.csrf-token=8k2mfq91zxv4tb7np3lw%7Cabcdef0123; __Secure-authjs.callback-url=https%3A%2F%2Fapp.test; __Secure-authjs.session-token.0=eyJhbGciOiJkaXIifQ.z8k2mfq91zxv4tb7; __Secure-authjs.session-token.1=eyJhbGciOiJkaXIifQ.w8k2mfq91zxv4tb7
    < 200`,
  'password asked again for a guarded page': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    > GET https://app.test/settings/security
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /sessions/sudo
    > GET https://app.test/sessions/sudo
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    > POST https://app.test/sessions/sudo
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /settings/security
    > GET https://app.test/settings/security
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`,
  'a payment is declined, said in a parameter': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sid=1hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://app.test/
    > Cookie: sid=1hG3kLq9Wm2Xz5Bv
    < 200
    > POST https://app.test/pay
    > Cookie: sid=1hG3kLq9Wm2Xz5Bv
    < 302 /cart?error=card_declined
    > GET https://app.test/cart?error=card_declined
    > Cookie: sid=1hG3kLq9Wm2Xz5Bv
    < 200`,
  'connecting another account, and the user says no': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sid=1hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://app.test/
    > Cookie: sid=1hG3kLq9Wm2Xz5Bv
    < 200
    > GET https://app.test/connect/github
    > Cookie: sid=1hG3kLq9Wm2Xz5Bv
    < 302 https://github.test/login/oauth/authorize?client_id=1&response_type=code
    > GET https://github.test/login/oauth/authorize?client_id=1&response_type=code
    < 200
    > POST https://github.test/deny
    < 302 https://app.test/connect/github/callback?error=access_denied
    > GET https://app.test/connect/github/callback?error=access_denied
    > Cookie: sid=1hG3kLq9Wm2Xz5Bv
    < 302 /settings?error=denied
    > GET https://app.test/settings?error=denied
    > Cookie: sid=1hG3kLq9Wm2Xz5Bv
    < 200`,
  'request-forgery token renewed after a 419': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sessionid=1hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://app.test/
    > Cookie: sessionid=1hG3kLq9Wm2Xz5Bv
    < 200
    * via fetch
    > POST https://app.test/api/x
    > Cookie: sessionid=1hG3kLq9Wm2Xz5Bv
    < 419
    * via fetch
    > GET https://app.test/sanctum/csrf-cookie
    > Cookie: sessionid=1hG3kLq9Wm2Xz5Bv
    < 204
    * via fetch
    > POST https://app.test/api/x
    > Cookie: sessionid=1hG3kLq9Wm2Xz5Bv
    < 200`,
  'a script asks who it is, then signs in': `
    * observed
    > GET https://app.test/
    < 200
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    * via fetch
    > GET https://app.test/api/me
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 401
    * via script
    > GET https://app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    * via fetch
    > POST https://app.test/api/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    < Set-Cookie: sid=8hG3kLq9Wm2Xz5Bw; Path=/; HttpOnly
    * via script
    > GET https://app.test/home
    > Cookie: sid=8hG3kLq9Wm2Xz5Bw
    < 200`,
  'a cached redirect leads to the login, no server was asked': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 301 /login
    * mark cached-redirect
    > GET https://app.test/login
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200`,
};
