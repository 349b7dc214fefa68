/** Real reports, transcribed: the thread is named, what it left out is filled in so that the chain can be followed. */
export const realCases: readonly {
  readonly source: string;
  readonly script: string;
  readonly expected: string;
  readonly at: string | undefined;
  readonly notFirst: readonly string[];
}[] = [
  {
    source: 'PowerDNS-AuthAdmin/powerdns-authadmin#108: SAML answers by POST, the state cookies are Lax',
    script: `
      * observed
      > GET https://app.example/api/auth/saml/acme/login
      < 302 https://idp.other/sso?SAMLRequest=fZ
      < Set-Cookie: pda_saml_state=9f3kq2LmPz81xTgh; SameSite=Lax; HttpOnly; Secure; Path=/
      < Set-Cookie: pda_saml_slug=acme; SameSite=Lax; HttpOnly; Secure; Path=/
      > GET https://idp.other/sso?SAMLRequest=fZ
      < 200
      * after 40 s
      > POST https://app.example/api/auth/saml/acme/acs
      < 302 /login?error=saml-state-missing
      > GET https://app.example/login?error=saml-state-missing
      < 200`,
    expected: 'error certain samesite-lax-cross-site-post c2#0',
    at: 'c2#0',
    notFirst: ['different-cookie-jar', 'samesite-strict-cross-site-return'],
  },
  {
    source: 'aspnet/Security#1231: the sign-in cookie is Strict, an endless loop',
    script: `
      > GET http://app.test/
      < 302 http://provider.test/authorize?client_id=a&state=s1
      > GET http://provider.test/authorize?client_id=a&state=s1
      < 200
      > POST http://provider.test/login
      < 302 http://app.test/signin-oauth?code=c1&state=s1
      > GET http://app.test/signin-oauth?code=c1&state=s1
      < 302 http://app.test/
      < Set-Cookie: .AspNetCore.Cookies=CfDJ8Aq9xT3bN7mK2pLz; path=/; samesite=strict; httponly
      > GET http://app.test/
      < 302 http://provider.test/authorize?client_id=a&state=s2
      > GET http://provider.test/authorize?client_id=a&state=s2
      < 302 http://app.test/signin-oauth?code=c2&state=s2
      > GET http://app.test/signin-oauth?code=c2&state=s2
      < 302 http://app.test/
      < Set-Cookie: .AspNetCore.Cookies=CfDJ8Bz8yR4cM6nJ3qKx; path=/; samesite=strict; httponly
      > GET http://app.test/
      < 302 http://provider.test/authorize?client_id=a&state=s3
      * error net::ERR_TOO_MANY_REDIRECTS`,
    expected: 'error likely samesite-strict-cross-site-return c2#2',
    at: 'c2#2',
    notFirst: ['session-not-recognised', 'save-before-redirect-race', 'cookie-path-mismatch'],
  },
  {
    source: 'expressjs/session#628: secure cookie behind a proxy that is not trusted, so none is sent at all',
    script: `
      > GET https://notes.herokuapp.com/login
      < 200
      < Via: 1.1 vegur
      < X-Powered-By: Express
      > POST https://notes.herokuapp.com/login
      < 403 Forbidden
      < Via: 1.1 vegur
      < X-Powered-By: Express`,
    expected: 'error possible session-cookie-never-set c2#0',
    at: undefined,
    notFirst: ['cookie-too-large', 'fetch-without-credentials'],
  },
  {
    source: 'ProjectSidewalk/SidewalkWebpage#3957: Safari and a Secure cookie on http://localhost',
    script: `
      * browser safari
      > GET http://localhost:9000/explore
      < 303 /anonSignUp?url=%2Fexplore
      > GET http://localhost:9000/anonSignUp?url=%2Fexplore
      < 303 /explore
      < Set-Cookie: local-authenticator=4kQ9xZ1pLm8sT2vB7nRw; SameSite=Lax; Path=/; Secure; HTTPOnly
      > GET http://localhost:9000/explore
      < 303 /anonSignUp?url=%2Fexplore
      > GET http://localhost:9000/anonSignUp?url=%2Fexplore
      < 303 /explore
      < Set-Cookie: local-authenticator=8sT2vB7nRw4kQ9xZ1pLm; SameSite=Lax; Path=/; Secure; HTTPOnly`,
    expected: 'error likely secure-cookie-on-localhost-safari c1#1',
    at: undefined,
    notFirst: ['samesite-lax-cross-site-post', 'samesite-none-without-secure'],
  },
  {
    source: 'jitsucom/jitsu#1361: the cookie’s Domain moved, the old copy shadows the new one',
    script: `
      * jar: https://use.jitsu.com/ 90 d ago: jitsu-auth=stale8kQ2mZx71LpRt; Domain=use.jitsu.com; HttpOnly
      > POST https://use.jitsu.com/api/create-session
      > Cookie: jitsu-auth=stale8kQ2mZx71LpRt
      < 200
      < Set-Cookie: jitsu-auth=fresh5Gh7PqW93nBvC; Domain=jitsu.com; Path=/; HttpOnly
      * via fetch
      > GET https://use.jitsu.com/api/workspaces
      > Cookie: jitsu-auth=stale8kQ2mZx71LpRt; jitsu-auth=fresh5Gh7PqW93nBvC
      < 401 Authorization Required`,
    expected: 'error likely duplicate-cookie-shadowing c2#0',
    at: 'c2#0',
    notFirst: ['session-not-recognised', 'secret-or-keyring-mismatch', 'clock-skew'],
  },
  {
    source: 'puiterwijk/flask-oidc#53: 4119 bytes, and the browser keeps the old value',
    script: `
      > GET https://app.test/login/azure
      < 302 https://login.microsoftonline.com/authorize?client_id=1&response_type=code&state=s
      < Set-Cookie: session=eyJzdGF0ZSI6InMifQ.Zk1aQw.kq83hGJ2mWq0LsP1; Secure; HttpOnly; Path=/
      > GET https://login.microsoftonline.com/authorize?client_id=1&response_type=code&state=s
      < 302 https://app.test/azure/authorized?code=c&state=s
      > GET https://app.test/azure/authorized?code=c&state=s
      > Cookie: session=eyJzdGF0ZSI6InMifQ.Zk1aQw.kq83hGJ2mWq0LsP1
      < 302 /
      < Set-Cookie: session=${'x9Kq'.repeat(1028)}; Secure; HttpOnly; Path=/
      > GET https://app.test/
      > Cookie: session=eyJzdGF0ZSI6InMifQ.Zk1aQw.kq83hGJ2mWq0LsP1
      < 302 /login
      > GET https://app.test/login
      > Cookie: session=eyJzdGF0ZSI6InMifQ.Zk1aQw.kq83hGJ2mWq0LsP1
      < 200`,
    expected: 'error likely cookie-too-large c1#2',
    at: 'c1#3',
    notFirst: ['samesite-lax-cross-site-post', 'session-not-recognised'],
  },
  {
    source: 'spring-projects/spring-security#8377: client and authorization server on one host, both JSESSIONID',
    script: `
      > GET http://localhost:8080/
      < 302 http://localhost:8080/login
      < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
      > GET http://localhost:8080/login
      > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
      < 302 http://localhost:9000/oauth2/authorize?response_type=code&client_id=x&state=s
      > GET http://localhost:9000/oauth2/authorize?response_type=code&client_id=x&state=s
      > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
      < 302 /login
      < Set-Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly
      > GET http://localhost:9000/login
      > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60
      < 200
      > POST http://localhost:9000/login
      > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60
      < 302 http://localhost:8080/login/oauth2/code/x?code=c&state=s
      > GET http://localhost:8080/login/oauth2/code/x?code=c&state=s
      > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60
      < 302 /login?error
      > GET http://localhost:8080/login?error
      > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60
      < 200`,
    expected: 'error likely same-name-collision-same-host c2#1',
    at: 'c2#1',
    notFirst: ['session-not-recognised', 'no-affinity-in-memory-session', 'session-regenerated-at-login-loses-data'],
  },
  {
    source: 'sni/thruk#551: the path has a trailing slash, the URL has none',
    script: `
      > GET http://monitor-host/naemon
      < 200
      > POST http://monitor-host/naemon/cgi-bin/login.cgi
      < 302 /naemon
      < Set-Cookie: thruk_auth=b71c0d9e4f2a8c63; path=/naemon/
      > GET http://monitor-host/naemon
      < 302 /naemon/cgi-bin/login.cgi?naemon
      > GET http://monitor-host/naemon/cgi-bin/login.cgi?naemon
      > Cookie: thruk_auth=b71c0d9e4f2a8c63
      < 200`,
    expected: 'error likely cookie-path-mismatch c2#1',
    at: 'c2#1',
    notFirst: ['session-not-recognised', 'path-case-mismatch', 'save-before-redirect-race', 'unexplained'],
  },
];
