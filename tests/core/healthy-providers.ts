/** Signing in through somebody else, and signing in by more than one step. Same promise as `healthy.ts`. */
export const healthyProviders: Readonly<Record<string, string>> = {
  'OpenID Connect by query: state, nonce and verifier in Lax cookies that go at the callback': `
    * observed
    > GET https://app.test/auth/login
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=s1&nonce=n1
    < Set-Cookie: oidc_state=9f3kq2LmPz81xTgh; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=600
    < Set-Cookie: oidc_nonce=WvB5RnX7kq2LmPz8; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=600
    < Set-Cookie: code_verifier=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=600
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=s1&nonce=n1
    < 200
    * after 25 s
    > POST https://idp.test/login
    < 302 https://app.test/auth/callback?code=c1&state=s1
    < Set-Cookie: idp_session=pQ8rT2vW6xY0zA4bK1mN; Path=/; HttpOnly; Secure; SameSite=None
    > GET https://app.test/auth/callback?code=c1&state=s1
    > Cookie: oidc_state=9f3kq2LmPz81xTgh; oidc_nonce=WvB5RnX7kq2LmPz8; code_verifier=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTgh9f3Wv4cJ0s
    < 302 /
    < Set-Cookie: oidc_state=; Path=/; Max-Age=0
    < Set-Cookie: oidc_nonce=; Path=/; Max-Age=0
    < Set-Cookie: code_verifier=; Path=/; Max-Age=0
    < Set-Cookie: app_session=J2mWq0LsB5RnX7kq2LmPz81xTgh9f3; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: app_session=J2mWq0LsB5RnX7kq2LmPz81xTgh9f3
    < 200`,
  'OpenID Connect by form_post: transaction cookie None, session Lax': `
    * observed
    > GET https://app.test/login
    < 302 https://idp.test/authorize?client_id=a&response_type=code&response_mode=form_post&state=s1
    < Set-Cookie: auth_verification=eyJzdGF0ZSI6InMxIn0.9f3kq2LmPz81xTgh; Path=/; HttpOnly; Secure; SameSite=None; Max-Age=600
    > GET https://idp.test/authorize?client_id=a&response_type=code&response_mode=form_post&state=s1
    < 200
    > POST https://idp.test/login
    < 200
    < Set-Cookie: idp_session=pQ8rT2vW6xY0zA4bK1mN; Path=/; HttpOnly; Secure; SameSite=None
    * via form
    * initiator https://idp.test
    > POST https://app.test/callback
    > Cookie: auth_verification=eyJzdGF0ZSI6InMxIn0.9f3kq2LmPz81xTgh
    < 302 /
    < Set-Cookie: auth_verification=; Path=/; Max-Age=0; Secure; SameSite=None
    < Set-Cookie: appSession=eyJhbGciOiJkaXIifQ..x1LmPz9f3kq2TghW.v5B8Ry4cJ0sx.9f3kq2Lm; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: appSession=eyJhbGciOiJkaXIifQ..x1LmPz9f3kq2TghW.v5B8Ry4cJ0sx.9f3kq2Lm
    < 200`,
  'form_post while an older Lax session stays at home: the callback needs it not': `
    * observed
    * jar: https://app.test/ 300 s ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 https://idp.test/authorize?client_id=a&response_type=code&response_mode=form_post&state=s1
    < Set-Cookie: oidc_state=9f3kq2LmPz81xTgh; Path=/callback; HttpOnly; Secure; SameSite=None
    > GET https://idp.test/authorize?client_id=a&response_type=code&response_mode=form_post&state=s1
    < 200
    * via form
    * initiator https://idp.test
    > POST https://app.test/callback
    > Cookie: oidc_state=9f3kq2LmPz81xTgh
    < 303 /callback/finish?ticket=t1
    > GET https://app.test/callback/finish?ticket=t1
    > Cookie: oidc_state=9f3kq2LmPz81xTgh; connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /
    < Set-Cookie: oidc_state=; Path=/callback; Max-Age=0; Secure; SameSite=None
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`,
  'SAML by POST: request state None, session set by the assertion service': `
    * observed
    > GET https://app.test/saml/login
    < 302 https://idp.test/sso?SAMLRequest=fZ&RelayState=r
    < Set-Cookie: saml_state=9f3kq2LmPz81xTgh; Path=/saml; HttpOnly; Secure; SameSite=None
    > GET https://idp.test/sso?SAMLRequest=fZ&RelayState=r
    < 200
    > POST https://idp.test/sso/login
    < 200
    * via form
    * initiator https://idp.test
    > POST https://app.test/saml/acs
    > Cookie: saml_state=9f3kq2LmPz81xTgh
    < 302 /
    < Set-Cookie: saml_state=; Path=/saml; Max-Age=0; Secure; SameSite=None
    < Set-Cookie: _app_session=J2mWq0LsB5RnX7kq2LmPz81xTgh9f3; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: _app_session=J2mWq0LsB5RnX7kq2LmPz81xTgh9f3
    < 200`,
  'Shibboleth: relay state in a cookie of its own, session named by hash': `
    * observed
    > GET https://lib.test/secure/
    < 302 https://idp.test/idp/profile/SAML2/Redirect/SSO?SAMLRequest=fZ&RelayState=ss
    < Set-Cookie: _shibstate_1767225600_1a2b=https%3A%2F%2Flib.test%2Fsecure%2F; path=/; HttpOnly; secure; SameSite=None
    > GET https://idp.test/idp/profile/SAML2/Redirect/SSO?SAMLRequest=fZ&RelayState=ss
    < 302 /idp/profile/SAML2/Redirect/SSO?execution=e1s1
    < Set-Cookie: JSESSIONID=node01k9x7m4q1z8v5b3n6l0; Path=/idp; Secure; HttpOnly
    > GET https://idp.test/idp/profile/SAML2/Redirect/SSO?execution=e1s1
    > Cookie: JSESSIONID=node01k9x7m4q1z8v5b3n6l0
    < 200
    > POST https://idp.test/idp/profile/SAML2/Redirect/SSO?execution=e1s1
    > Cookie: JSESSIONID=node01k9x7m4q1z8v5b3n6l0
    < 200
    < Set-Cookie: shib_idp_session=4f1c9b2ae0d83c5b7f6a1e2d9f3kq2Lm; Path=/idp; Secure; HttpOnly; SameSite=None
    * via form
    * initiator https://idp.test
    > POST https://lib.test/Shibboleth.sso/SAML2/POST
    > Cookie: _shibstate_1767225600_1a2b=https%3A%2F%2Flib.test%2Fsecure%2F
    < 302 https://lib.test/secure/
    < Set-Cookie: _shibstate_1767225600_1a2b=; path=/; expires=Mon, 01 Jan 2001 00:00:00 GMT; secure; SameSite=None
    < Set-Cookie: _shibsession_64656661756c74=_9f3kq2LmPz81xTghWvB5RnX7; path=/; HttpOnly; secure; SameSite=None
    > GET https://lib.test/secure/
    > Cookie: _shibsession_64656661756c74=_9f3kq2LmPz81xTghWvB5RnX7
    < 200`,
  'CAS: a ticket in the address, taken out of it by a redirect': `
    * observed
    > GET https://uni.test/portal
    < 302 https://cas.test/cas/login?service=https%3A%2F%2Funi.test%2Fportal
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F; Path=/; Secure; HttpOnly
    > GET https://cas.test/cas/login?service=https%3A%2F%2Funi.test%2Fportal
    < 200
    > POST https://cas.test/cas/login?service=https%3A%2F%2Funi.test%2Fportal
    < 302 https://uni.test/portal?ticket=ST-1-9f3kq2LmPz81xTgh
    < Set-Cookie: TGC=eyJhbGciOiJIUzUxMiJ9.WvB5RnX7kq2LmPz8; Path=/cas/; Secure; HttpOnly
    > GET https://uni.test/portal?ticket=ST-1-9f3kq2LmPz81xTgh
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F
    < 302 https://uni.test/portal
    > GET https://uni.test/portal
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F3A5B7C9D1E2F
    < 200`,
  'WS-Federation: the answer is posted, nonce cookie None, session with chunks': `
    * observed
    > GET https://erp.test/
    < 302 https://adfs.test/adfs/ls/?wtrealm=urn%3Aerp&wa=wsignin1.0
    < Set-Cookie: .AspNet.Correlation.WsFed=kq83hGJ2mWq0LsB5; path=/; secure; HttpOnly; SameSite=None
    > GET https://adfs.test/adfs/ls/?wtrealm=urn%3Aerp&wa=wsignin1.0
    < 200
    > POST https://adfs.test/adfs/ls/?wtrealm=urn%3Aerp&wa=wsignin1.0
    < 200
    < Set-Cookie: MSISAuth=AAEAAJf3kq2LmPz81xTgh; path=/adfs; secure; HttpOnly; SameSite=None
    * via form
    * initiator https://adfs.test
    > POST https://erp.test/
    > Cookie: .AspNet.Correlation.WsFed=kq83hGJ2mWq0LsB5
    < 302 /
    < Set-Cookie: .AspNet.Correlation.WsFed=; path=/; expires=Thu, 01-Jan-1970 00:00:00 GMT; secure; SameSite=None
    < Set-Cookie: .AspNet.Cookies=chunks:2; path=/; secure; HttpOnly; SameSite=Lax
    < Set-Cookie: .AspNet.CookiesC1=J2mWq0LsB5RnX7kq2LmPz81xTgh9f3; path=/; secure; HttpOnly; SameSite=Lax
    < Set-Cookie: .AspNet.CookiesC2=Pz81xTgh9f3J2mWq0LsB5RnX7kq2Lm; path=/; secure; HttpOnly; SameSite=Lax
    > GET https://erp.test/
    > Cookie: .AspNet.Cookies=chunks:2; .AspNet.CookiesC1=J2mWq0LsB5RnX7kq2LmPz81xTgh9f3; .AspNet.CookiesC2=Pz81xTgh9f3J2mWq0LsB5RnX7kq2Lm
    < 200`,
  'Sign in with Apple: the posted answer is carried on by a redirect of the same site': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/auth/apple
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 302 https://appleid.test/auth/authorize?client_id=a&response_type=code&response_mode=form_post&state=s1
    < Set-Cookie: apple_oauth_state=9f3kq2LmPz81xTgh; Path=/auth/apple; HttpOnly; Secure; SameSite=None
    > GET https://appleid.test/auth/authorize?client_id=a&response_type=code&response_mode=form_post&state=s1
    < 200
    * after 15 s
    * via form
    * initiator https://appleid.test
    > POST https://app.test/auth/apple/callback
    > Cookie: apple_oauth_state=9f3kq2LmPz81xTgh
    < 303 /auth/apple/finish?once=o1
    < Set-Cookie: apple_oauth_state=; Path=/auth/apple; Max-Age=0; Secure; SameSite=None
    > GET https://app.test/auth/apple/finish?once=o1
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 302 /home
    < Set-Cookie: connect.sid=s%3Ap1Tx4Bm7Lz9Qv2Kf.Zr1JtaXcDqk8; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    > Cookie: connect.sid=s%3Ap1Tx4Bm7Lz9Qv2Kf.Zr1JtaXcDqk8
    < 200`,
  'two applications, one provider: the second signs in without a word': `
    * observed
    > GET https://mail-app.test/
    < 302 https://sso.test/authorize?client_id=mail&response_type=code&state=m1
    < Set-Cookie: sid=mQ8rT2vW6xY0zA4bK1mN; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://sso.test/authorize?client_id=mail&response_type=code&state=m1
    < 200
    > POST https://sso.test/login
    < 302 https://mail-app.test/callback?code=c1&state=m1
    < Set-Cookie: sso_session=WvB5RnX7kq2LmPz81xTgh9f3; Path=/; HttpOnly; Secure; SameSite=None
    > GET https://mail-app.test/callback?code=c1&state=m1
    > Cookie: sid=mQ8rT2vW6xY0zA4bK1mN
    < 302 /
    < Set-Cookie: sid=nA4bK1mNmQ8rT2vW6xY0; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://mail-app.test/
    > Cookie: sid=nA4bK1mNmQ8rT2vW6xY0
    < 200
    * via start
    * initiator none
    > GET https://docs-app.test/
    < 302 https://sso.test/authorize?client_id=docs&response_type=code&state=d1
    < Set-Cookie: sid=dQ8rT2vW6xY0zA4bK1mN; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://sso.test/authorize?client_id=docs&response_type=code&state=d1
    > Cookie: sso_session=WvB5RnX7kq2LmPz81xTgh9f3
    < 302 https://docs-app.test/callback?code=c2&state=d1
    > GET https://docs-app.test/callback?code=c2&state=d1
    > Cookie: sid=dQ8rT2vW6xY0zA4bK1mN
    < 302 /
    < Set-Cookie: sid=eA4bK1mNmQ8rT2vW6xY0; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://docs-app.test/
    > Cookie: sid=eA4bK1mNmQ8rT2vW6xY0
    < 200`,
  'silent renewal in a frame says that nobody is signed in at the provider': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: app_session=J2mWq0LsB5RnX7kq2LmPz81xTgh9f3; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: app_session=J2mWq0LsB5RnX7kq2LmPz81xTgh9f3
    < 200
    * via frame
    > GET https://idp.test/authorize?client_id=a&response_type=code&prompt=none&state=s9
    < 302 https://app.test/silent-callback?error=login_required&state=s9
    > GET https://app.test/silent-callback?error=login_required&state=s9
    > Cookie: app_session=J2mWq0LsB5RnX7kq2LmPz81xTgh9f3
    < 200`,
  'oauth2-proxy in front, sealed session in two pieces': `
    * observed
    > GET https://grafana.test/d/1
    < 302 https://idp.test/authorize?client_id=p&response_type=code&state=s1
    < Set-Cookie: _oauth2_proxy_1a2b3c_csrf=kQ2mZx71LpRt8s; Path=/; Expires=Thu, 01 Jan 2026 00:15:00 GMT; HttpOnly; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=p&response_type=code&state=s1
    < 302 https://grafana.test/oauth2/callback?code=c1&state=s1
    > GET https://grafana.test/oauth2/callback?code=c1&state=s1
    > Cookie: _oauth2_proxy_1a2b3c_csrf=kQ2mZx71LpRt8s
    < 302 /d/1
    < Set-Cookie: _oauth2_proxy_1a2b3c_csrf=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax
    < Set-Cookie: _oauth2_proxy_0=djIuWDI5aGRYUm9NbDl3Wv4cJ0s; Path=/; Expires=Thu, 08 Jan 2026 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax
    < Set-Cookie: _oauth2_proxy_1=x1LmPz9f3kq2TghWdjIuWDI5aGRY; Path=/; Expires=Thu, 08 Jan 2026 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax
    > GET https://grafana.test/d/1
    > Cookie: _oauth2_proxy_0=djIuWDI5aGRYUm9NbDl3Wv4cJ0s; _oauth2_proxy_1=x1LmPz9f3kq2TghWdjIuWDI5aGRY
    < 200`,
  'sign-in at the load balancer, session in two pieces': `
    * observed
    > GET https://tool.test/
    < 302 https://pool.test/oauth2/authorize?client_id=t&response_type=code&state=s1
    < Set-Cookie: AWSALBAuthNonce=kQ2mZx71LpRt8skq; Path=/; Secure; HttpOnly; SameSite=None
    > GET https://pool.test/oauth2/authorize?client_id=t&response_type=code&state=s1
    < 200
    > POST https://pool.test/login
    < 302 https://tool.test/oauth2/idpresponse?code=c1&state=s1
    > GET https://tool.test/oauth2/idpresponse?code=c1&state=s1
    > Cookie: AWSALBAuthNonce=kQ2mZx71LpRt8skq
    < 302 https://tool.test:443/
    < Server: awselb/2.0
    < Set-Cookie: AWSELBAuthSessionCookie-0=x1LmPz9f3kq2TghWdjIuWDI5aGRY; Expires=Thu, 08 Jan 2026 00:00:00 GMT; Path=/; Secure; HttpOnly; SameSite=None
    < Set-Cookie: AWSELBAuthSessionCookie-1=djIuWDI5aGRYx1LmPz9f3kq2TghW; Expires=Thu, 08 Jan 2026 00:00:00 GMT; Path=/; Secure; HttpOnly; SameSite=None
    > GET https://tool.test:443/
    > Cookie: AWSALBAuthNonce=kQ2mZx71LpRt8skq; AWSELBAuthSessionCookie-0=x1LmPz9f3kq2TghWdjIuWDI5aGRY; AWSELBAuthSessionCookie-1=djIuWDI5aGRYx1LmPz9f3kq2TghW
    < 200`,
  'magic link opened from a mail in the browser': `
    * observed
    * top https://webmail.test/
    * via link
    * initiator https://webmail.test
    > GET https://app.test/auth/magic?token=9f3kq2LmPz81xTgh
    < 302 /home
    < Set-Cookie: sid=J2mWq0LsB5RnX7kq2LmP; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    > Cookie: sid=J2mWq0LsB5RnX7kq2LmP
    < 200`,
  'password reset: the token moves from the link into the session, then one signs in': `
    * observed
    * top https://webmail.test/
    * via link
    * initiator https://webmail.test
    > GET https://site.test/reset/MQ/cq1-9f3kq2LmPz81xTgh/
    < 302 /reset/MQ/set-password/
    < Set-Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax; Secure
    > GET https://site.test/reset/MQ/set-password/
    > Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2
    < 200
    < Set-Cookie: csrftoken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY; Max-Age=31449600; Path=/; SameSite=Lax; Secure
    > POST https://site.test/reset/MQ/set-password/
    > Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2; csrftoken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY
    < 302 /reset/done/
    > GET https://site.test/reset/done/
    > Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2; csrftoken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY
    < 200
    > GET https://site.test/accounts/login/
    > Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2; csrftoken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY
    < 200
    > POST https://site.test/accounts/login/
    > Cookie: sessionid=o2k9x7m4q1z8v5b3n6l0j7h4g1f8d5s2; csrftoken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY
    < 302 /
    < Set-Cookie: csrftoken=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa; Max-Age=31449600; Path=/; SameSite=Lax; Secure
    < Set-Cookie: sessionid=g1f8d5s2o2k9x7m4q1z8v5b3n6l0j7h4; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax; Secure
    > GET https://site.test/
    > Cookie: sessionid=g1f8d5s2o2k9x7m4q1z8v5b3n6l0j7h4; csrftoken=Y0xW8vU6tS4rQ2pN1mL9kJ7hG5fE3dBa
    < 200`,
  'second factor: a half session first, the whole one after the code': `
    * observed
    > POST https://app.test/login
    < 302 /login/two-factor
    < Set-Cookie: sid=J2mWq0LsB5RnX7kq2LmP; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/login/two-factor
    > Cookie: sid=J2mWq0LsB5RnX7kq2LmP
    < 200
    * after 20 s
    > POST https://app.test/login/two-factor
    > Cookie: sid=J2mWq0LsB5RnX7kq2LmP
    < 302 /home
    < Set-Cookie: sid=kq2LmPJ2mWq0LsB5RnX7; Path=/; HttpOnly; Secure; SameSite=Lax
    < Set-Cookie: trusted_device=x1LmPz9f3kq2TghWv5B8; Path=/login; Max-Age=2592000; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    > Cookie: sid=kq2LmPJ2mWq0LsB5RnX7
    < 200`,
  'second factor with a wrong code first': `
    * observed
    > POST https://app.test/login
    < 302 /login/two-factor
    < Set-Cookie: _app_session=J2mWq0LsB5RnX7kq2LmP; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/login/two-factor
    > Cookie: _app_session=J2mWq0LsB5RnX7kq2LmP
    < 200
    > POST https://app.test/login/two-factor
    > Cookie: _app_session=J2mWq0LsB5RnX7kq2LmP
    < 422
    > POST https://app.test/login/two-factor
    > Cookie: _app_session=J2mWq0LsB5RnX7kq2LmP
    < 302 /
    < Set-Cookie: _app_session=0LsB5RnX7kq2LmPJ2mWq; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: _app_session=0LsB5RnX7kq2LmPJ2mWq
    < 200`,
  'step-up: a guarded page asks the provider for a stronger sign-in': `
    * observed
    * jar: https://bank.test/ 10 d ago: bank_session=J2mWq0LsB5RnX7kq2LmPz8; Secure; HttpOnly; SameSite=Lax
    * jar: https://idp.test/ 10 d ago: idp_session=pQ8rT2vW6xY0zA4bK1mN; Secure; HttpOnly; SameSite=None
    > GET https://bank.test/accounts
    > Cookie: bank_session=J2mWq0LsB5RnX7kq2LmPz8
    < 200
    > GET https://bank.test/transfer
    > Cookie: bank_session=J2mWq0LsB5RnX7kq2LmPz8
    < 302 https://idp.test/authorize?client_id=b&response_type=code&acr_values=strong&max_age=0&state=s2
    > GET https://idp.test/authorize?client_id=b&response_type=code&acr_values=strong&max_age=0&state=s2
    > Cookie: idp_session=pQ8rT2vW6xY0zA4bK1mN
    < 200
    * after 30 s
    > POST https://idp.test/confirm
    > Cookie: idp_session=pQ8rT2vW6xY0zA4bK1mN
    < 302 https://bank.test/callback?code=c2&state=s2
    > GET https://bank.test/callback?code=c2&state=s2
    > Cookie: bank_session=J2mWq0LsB5RnX7kq2LmPz8
    < 302 /transfer
    < Set-Cookie: bank_session=mPz8J2mWq0LsB5RnX7kq2L; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://bank.test/transfer
    > Cookie: bank_session=mPz8J2mWq0LsB5RnX7kq2L
    < 200`,
  'step-up by password: the login page is asked to confirm who is there': `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: sid=J2mWq0LsB5RnX7kq2LmP; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/home
    > Cookie: sid=J2mWq0LsB5RnX7kq2LmP
    < 200
    * after 40 min
    > GET https://app.test/admin/users
    > Cookie: sid=J2mWq0LsB5RnX7kq2LmP
    < 302 /login?reason=confirm&next=%2Fadmin%2Fusers
    > GET https://app.test/login?reason=confirm&next=%2Fadmin%2Fusers
    > Cookie: sid=J2mWq0LsB5RnX7kq2LmP
    < 200
    > POST https://app.test/login?reason=confirm&next=%2Fadmin%2Fusers
    > Cookie: sid=J2mWq0LsB5RnX7kq2LmP
    < 302 /admin/users
    < Set-Cookie: sid=nX7kq2LmPJ2mWq0LsB5R; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/admin/users
    > Cookie: sid=nX7kq2LmPJ2mWq0LsB5R
    < 200`,
  'impersonation: the support looks as the customer does, and goes back': `
    * observed
    > POST https://crm.test/login
    < 302 /admin
    < Set-Cookie: crm_session=aJ2mWq0LsB5RnX7kq2LmPz8; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://crm.test/admin
    > Cookie: crm_session=aJ2mWq0LsB5RnX7kq2LmPz8
    < 200
    > POST https://crm.test/admin/impersonate/7
    > Cookie: crm_session=aJ2mWq0LsB5RnX7kq2LmPz8
    < 302 /home
    < Set-Cookie: crm_session=bX7kq2LmPz8J2mWq0LsB5Rn; Path=/; HttpOnly; Secure; SameSite=Lax
    < Set-Cookie: impersonator=kq2LmPz8J2mWq0LsB5RnX7; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://crm.test/home
    > Cookie: crm_session=bX7kq2LmPz8J2mWq0LsB5Rn; impersonator=kq2LmPz8J2mWq0LsB5RnX7
    < 200
    > POST https://crm.test/impersonate/stop
    > Cookie: crm_session=bX7kq2LmPz8J2mWq0LsB5Rn; impersonator=kq2LmPz8J2mWq0LsB5RnX7
    < 302 /admin
    < Set-Cookie: crm_session=cmPz8J2mWq0LsB5RnX7kq2L; Path=/; HttpOnly; Secure; SameSite=Lax
    < Set-Cookie: impersonator=; Path=/; Max-Age=0
    > GET https://crm.test/admin
    > Cookie: crm_session=cmPz8J2mWq0LsB5RnX7kq2L
    < 200`,
  'account switch: another account’s session takes the place of the first': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    > POST https://app.test/accounts/switch
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 303 /
    < Set-Cookie: sid=bX7kq2LmPz8J2mWq0LsB; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: sid=bX7kq2LmPz8J2mWq0LsB
    < 200`,
  'popup: the provider’s window comes back, the opener asks who it is': `
    * observed
    > GET https://app.test/
    < 200
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; HttpOnly; Secure; SameSite=Lax
    * via popup
    > GET https://app.test/auth/google
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 302 https://accounts.test/o/oauth2/v2/auth?client_id=a&response_type=code&state=s1
    > GET https://accounts.test/o/oauth2/v2/auth?client_id=a&response_type=code&state=s1
    < 302 https://app.test/auth/google/callback?code=c1&state=s1
    > GET https://app.test/auth/google/callback?code=c1&state=s1
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    < Set-Cookie: sid=bX7kq2LmPz8J2mWq0LsB; Path=/; HttpOnly; Secure; SameSite=Lax
    * tab 1
    * via fetch
    > GET https://app.test/api/me
    > Cookie: sid=bX7kq2LmPz8J2mWq0LsB
    < 200`,
  'passkey: a script signs in and goes on': `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: webauthn_challenge=9f3kq2LmPz81xTghWvB5; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=300
    * via fetch
    > POST https://app.test/webauthn/authenticate/finish
    > Cookie: webauthn_challenge=9f3kq2LmPz81xTghWvB5
    < 200
    < Set-Cookie: webauthn_challenge=; Path=/; Max-Age=0
    < Set-Cookie: __Host-session=J2mWq0LsB5RnX7kq2LmPz81x; Path=/; HttpOnly; Secure; SameSite=Strict
    * via script
    > GET https://app.test/home
    > Cookie: __Host-session=J2mWq0LsB5RnX7kq2LmPz81x
    < 200`,
  'sign-up goes on signed in': `
    * observed
    > GET https://app.test/signup
    < 200
    < Set-Cookie: _app_session=aJ2mWq0LsB5RnX7kq2LmPz8; Path=/; HttpOnly; Secure; SameSite=Lax
    > POST https://app.test/signup
    > Cookie: _app_session=aJ2mWq0LsB5RnX7kq2LmPz8
    < 302 /welcome
    < Set-Cookie: _app_session=bX7kq2LmPz8J2mWq0LsB5Rn; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/welcome
    > Cookie: _app_session=bX7kq2LmPz8J2mWq0LsB5Rn
    < 200`,
  'logout wipes everything with Clear-Site-Data, and the login page starts afresh': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    > POST https://app.test/logout
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 302 /login
    < Clear-Site-Data: "cookies", "storage"
    < Set-Cookie: sid=; Path=/; Max-Age=0
    > GET https://app.test/login
    < 200
    < Set-Cookie: sid=cmPz8J2mWq0LsB5RnX7k; Path=/; HttpOnly; Secure; SameSite=Lax`,
  'logout of several applications by frames of the provider': `
    * observed
    * jar: https://app.test/ 1 h ago: app_session=J2mWq0LsB5RnX7kq2LmPz8; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    > Cookie: app_session=J2mWq0LsB5RnX7kq2LmPz8
    < 200
    > POST https://app.test/logout
    > Cookie: app_session=J2mWq0LsB5RnX7kq2LmPz8
    < 302 https://idp.test/endsession?id_token_hint=x
    < Set-Cookie: app_session=; Path=/; Max-Age=0
    > GET https://idp.test/endsession?id_token_hint=x
    < 200
    * via frame
    > GET https://wiki.test/frontchannel-logout?sid=1
    < 200
    * via frame
    > GET https://chat.test/frontchannel-logout?sid=1
    < 200`,
  'idle for an hour, asked to sign in again, and signed in again': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=1800
    > GET https://app.test/
    > Cookie: sid=aJ2mWq0LsB5RnX7kq2Lm
    < 200
    * after 60 min
    > GET https://app.test/orders
    < 302 /login?next=%2Forders
    > GET https://app.test/login?next=%2Forders
    < 200
    > POST https://app.test/login?next=%2Forders
    < 302 /orders
    < Set-Cookie: sid=bX7kq2LmPz8J2mWq0LsB; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=1800
    > GET https://app.test/orders
    > Cookie: sid=bX7kq2LmPz8J2mWq0LsB
    < 200`,
  'another user signs in after a logout': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 200
    > GET https://app.test/logout
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 302 /login
    < Set-Cookie: connect.sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT
    > GET https://app.test/login
    < 200
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhGaXcDqk8Z; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhGaXcDqk8Z
    < 200`,
  'a preview deployment signs in by way of production, whose callback hands the answer on': `
    * observed
    > GET https://preview-7.host.test/auth/login
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=s1&redirect_uri=https%3A%2F%2Fauth.prod.test%2Fcallback
    < Set-Cookie: oidc_state=9f3kq2LmPz81xTgh; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=600
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=s1&redirect_uri=https%3A%2F%2Fauth.prod.test%2Fcallback
    < 200
    * after 25 s
    * via form
    > POST https://idp.test/login
    < 302 https://auth.prod.test/callback?code=c1&state=s1
    > GET https://auth.prod.test/callback?code=c1&state=s1
    < 302 https://preview-7.host.test/auth/callback?code=c1&state=s1
    > GET https://preview-7.host.test/auth/callback?code=c1&state=s1
    > Cookie: oidc_state=9f3kq2LmPz81xTgh
    < 302 /
    < Set-Cookie: oidc_state=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://preview-7.host.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 200`,
  'the callback lives on another site, and sends the user home with a token': `
    * observed
    > GET https://shop.test/account
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=s1&redirect_uri=https%3A%2F%2Fauth.prod.test%2Fcallback
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=s1&redirect_uri=https%3A%2F%2Fauth.prod.test%2Fcallback
    < 302 https://auth.prod.test/callback?code=c1&state=s1
    > GET https://auth.prod.test/callback?code=c1&state=s1
    < 302 https://shop.test/login?token=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTg
    > GET https://shop.test/login?token=kq83hGJ2mWq0LsB5RnX7kq2LmPz81xTg
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcDqk8Zr1Jt
    < 302 /account
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhGaXcDqk8Z; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://shop.test/account
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhGaXcDqk8Z
    < 200`,
  'a site moves its library to https names: both are sent for a while': `
    * jar: next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m; HttpOnly
    * jar: next-auth.csrf-token=w8k2mfq91zxv4tb7n3lw%7Cabcdef0123; HttpOnly
    * observed
    > GET https://app.test/
    > Cookie: next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m; next-auth.csrf-token=w8k2mfq91zxv4tb7n3lw%7Cabcdef0123
    < 302 /login
    < Set-Cookie: __Host-next-auth.csrf-token=z8k2mfq91zxv4tb7n3lw%7Cabcdef0456; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET https://app.test/login
    > Cookie: next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m; next-auth.csrf-token=w8k2mfq91zxv4tb7n3lw%7Cabcdef0123; __Host-next-auth.csrf-token=z8k2mfq91zxv4tb7n3lw%7Cabcdef0456
    < 200
    * after 20 s
    > POST https://app.test/api/auth/callback/credentials
    > Cookie: next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m; next-auth.csrf-token=w8k2mfq91zxv4tb7n3lw%7Cabcdef0123; __Host-next-auth.csrf-token=z8k2mfq91zxv4tb7n3lw%7Cabcdef0456
    < 302 /
    < Set-Cookie: __Secure-next-auth.session-token=w8k2mfq91zxv4tb7z8k2m; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=2592000
    > GET https://app.test/
    > Cookie: next-auth.session-token=8k2mfq91zxv4tb7np3lw8k2m; next-auth.csrf-token=w8k2mfq91zxv4tb7n3lw%7Cabcdef0123; __Host-next-auth.csrf-token=z8k2mfq91zxv4tb7n3lw%7Cabcdef0456; __Secure-next-auth.session-token=w8k2mfq91zxv4tb7z8k2m
    < 200`,
};
