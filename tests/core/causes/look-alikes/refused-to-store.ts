import type { LookAlike } from './look-alike.ts';
import { signedOut } from './look-alike.ts';

const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const big = `session=${'x9Kq'.repeat(1030)}`;

/** A sign-in whose cookie the next page does not send. */
const login = (line: string, host = 'app.test') => `
    * observed
    > POST https://${host}/login
    < 302 /dashboard
    < Set-Cookie: ${line}
    > GET https://${host}/dashboard
    ${signedOut(host)}`;

export const refusedToStore: readonly LookAlike[] = [
  {
    name: 'two cookies in one line, the session behind the comma: the server did set one, and no character is at fault',
    line: '20: a name and `=` behind a comma is a joined line',
    first: 'error certain set-cookie-folded-or-split c1#0',
    not: ['session-cookie-never-set', 'invalid-cookie-characters', 'cookie-path-mismatch'],
    script: login(
      'XSRF-TOKEN=aK2vQ9zL7mB4xT1p; Path=/; Secure, laravel_session=eyJpdiI6IkFhQmJDYyJ9; Path=/; HttpOnly',
    ),
  },
  {
    name: 'the comma of a date joins nothing: the path is too narrow by itself',
    line: '20: commas of dates and of JSON are none of it',
    first: 'error certain cookie-path-mismatch c1#1',
    not: ['set-cookie-folded-or-split', 'cookie-expired', 'invalid-cookie-characters'],
    script: login(`${id}; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/auth`),
  },
  {
    name: 'another cookie was folded in, behind a path that is too narrow without it too',
    line: '20: a fold that changes nothing for the cookie is not its end',
    first: 'error certain cookie-path-mismatch c1#1',
    not: ['set-cookie-folded-or-split'],
    script: login(`${id}; HttpOnly; Path=/auth, theme=dark`),
  },
  {
    name: 'JSON with commas in a value, and the server does not know it',
    line: '20: JSON values look like joined lines',
    first: 'error likely session-not-recognised c1#1',
    not: ['set-cookie-folded-or-split', 'invalid-cookie-characters', 'set-cookie-refused'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: sessionid={"u":1,"sid":"k3v9q2m8x1z7b4n6"}; Path=/; HttpOnly
    > GET https://app.test/dashboard
    ${signedOut('app.test', 'sessionid={"u":1,"sid":"k3v9q2m8x1z7b4n6"}')}`,
  },
  {
    name: 'a control character in a short value: neither its size nor its attributes are wrong',
    line: '40: bytes that no cookie may have',
    first: 'error certain invalid-cookie-characters c1#0',
    not: ['cookie-too-large', 'set-cookie-refused', 'invalid-cookie-domain', 'session-cookie-never-set'],
    script: login('PHPSESSID=8k2mfq91\u0001zxv4tb7np3lw; path=/'),
  },
  {
    name: '4127 bytes: the old value goes on being sent, and no SameSite has a part in it',
    line: 'case O6, not samesite-*; 13 and its look-alikes',
    first: 'error certain cookie-too-large c1#2',
    not: [
      'samesite-lax-cross-site-post',
      'samesite-strict-cross-site-return',
      'set-cookie-eviction',
      'request-header-too-large',
      'session-not-recognised',
      'secret-or-keyring-mismatch',
    ],
    script: `
    * observed
    > GET https://app.test/login/azure
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: session=Zk1aQwkq83hGJ2mWq0Ls; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 302 https://app.test/azure/authorized?code=1&state=x
    > GET https://app.test/azure/authorized?code=1&state=x
    > Cookie: session=Zk1aQwkq83hGJ2mWq0Ls
    < 302 /
    < Set-Cookie: ${big}; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://app.test/
    ${signedOut('app.test', 'session=Zk1aQwkq83hGJ2mWq0Ls')}`,
  },
  {
    name: 'a cookie of 3951 bytes is stored; that it is Lax and comes back by POST is what loses it',
    line: 'case O6: below the limit it is a warning at most',
    first: 'error certain samesite-lax-cross-site-post c2#0',
    not: ['cookie-prefix-violation', 'set-cookie-eviction'],
    notFirst: ['cookie-too-large'],
    script: `
    * observed
    > GET https://app.test/sso
    < 302 https://idp.test/saml?SAMLRequest=abc
    < Set-Cookie: session=${'x9Kq'.repeat(986)}; Path=/; Secure; HttpOnly; SameSite=Lax
    > GET https://idp.test/saml?SAMLRequest=abc
    < 200
    * after 20 s
    > POST https://app.test/saml/acs
    ${signedOut()}`,
  },
  {
    name: 'a suffix under which anyone can have a site: the host does end in it',
    line: '22; 4 tells it from a change of host',
    first: 'error certain public-suffix-domain c1#0',
    not: ['invalid-cookie-domain', 'host-change-host-only-cookie', 'session-cookie-never-set'],
    script: login(`${id}; Domain=herokuapp.com; Path=/`, 'crm.herokuapp.com'),
  },
  {
    name: 'two applications below a public suffix are two sites, and the Domain is not to blame for it',
    line: '22 against 4: siblings below a suffix are different sites',
    first: 'error likely host-change-host-only-cookie c1#0',
    not: ['public-suffix-domain', 'invalid-cookie-domain', 'redirect-to-internal-host'],
    script: `
    * observed
    > POST https://front.herokuapp.com/login
    < 302 https://back.herokuapp.com/home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://back.herokuapp.com/home
    < 302 https://front.herokuapp.com/login
    > GET https://front.herokuapp.com/login
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'a Domain with a port is no host name',
    line: '10: the Domain holds a port',
    first: 'error certain invalid-cookie-domain c1#0',
    not: ['public-suffix-domain', 'host-change-host-only-cookie', 'same-name-collision-same-host'],
    script: login(`${id}; Domain=app.test:8443; Path=/`),
  },
  {
    name: 'the Domain is another host of the same site',
    line: '10: the host must end in the Domain',
    first: 'error certain invalid-cookie-domain c1#0',
    not: ['public-suffix-domain', 'host-change-host-only-cookie', 'cookie-path-mismatch'],
    script: login(`${id}; Domain=api.app.test; Path=/`, 'www.app.test'),
  },
  {
    name: 'a dot before the Domain changes nothing: what is lost is lost by the path',
    line: 'folk explanation: the leading dot matters',
    first: 'error certain cookie-path-mismatch c1#1',
    not: ['invalid-cookie-domain', 'host-change-host-only-cookie'],
    script: login(`${id}; Domain=.app.test; Path=/auth`),
  },
  {
    name: '`__Host-` with a Domain that the host may name: only the prefix forbids it',
    line: '45: the prefix against the attributes',
    first: 'error certain cookie-prefix-violation c1#0',
    not: ['invalid-cookie-domain', 'public-suffix-domain', 'secure-cookie-over-plain-http'],
    script: login('__Host-sid=7hG3kLq9Wm2Xz5Bv; Secure; Path=/; Domain=app.test'),
  },
  {
    name: '`__Secure-` as it should be, for a path that the next page is not on',
    line: '45: a prefix that is kept says nothing',
    first: 'error certain cookie-path-mismatch c1#1',
    not: ['cookie-prefix-violation'],
    script: login('__Secure-next-auth.session-token=8k2mfq91zxv4tb7np3lw; Secure; Path=/auth'),
  },
  {
    name: 'the worker’s request is refused with the session in it: the mode of the request is not at fault',
    line: '43; 29 where nothing is sent',
    first: 'error possible service-worker-cached-login-redirect c2#0',
    not: ['session-not-recognised', 'fetch-without-credentials', 'cached-redirect-or-page'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly; Secure
    > GET https://app.test/home
    > Cookie: ${id}
    < 200
    * via fetch
    > GET https://app.test/api/orders
    > Cookie: ${id}
    < 401
    * mark service-worker`,
  },
  {
    name: 'the same without a worker is the server’s affair',
    line: '43: a document that the network did bring',
    first: 'error likely session-not-recognised c2#0',
    not: ['service-worker-cached-login-redirect', 'fetch-without-credentials'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly; Secure
    > GET https://app.test/home
    > Cookie: ${id}
    < 200
    * via fetch
    > GET https://app.test/api/orders
    > Cookie: ${id}
    < 401
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; HttpOnly; Secure`,
  },
  {
    name: 'a script of a sibling host asks without credentials: one site, so SameSite has no part in it',
    line: '29: siblings and other ports are the same site',
    first: 'error certain fetch-without-credentials c3#0',
    not: [
      'third-party-context-blocked',
      'set-cookie-refused',
      'samesite-lax-cross-site-post',
      'session-cookie-never-set',
    ],
    script: `
    * observed
    > GET https://app.test/login
    < 200
    * via fetch
    > POST https://api.app.test/login
    > Origin: https://app.test
    > Sec-Fetch-Mode: cors
    < 200
    < Access-Control-Allow-Origin: *
    < Set-Cookie: ${id}; Domain=app.test; Path=/; HttpOnly; SameSite=Lax
    * rejected
    * via script
    > GET https://app.test/dashboard
    ${signedOut()}`,
  },
  {
    name: 'the script asked with credentials, and the line names another host',
    line: '29: all attributes must be valid',
    first: 'error certain invalid-cookie-domain c3#0',
    not: ['fetch-without-credentials', 'third-party-context-blocked', 'set-cookie-refused'],
    script: `
    * observed
    > GET https://app.test/login
    < 200
    * via fetch
    > POST https://api.app.test/login
    > Origin: https://app.test
    > Sec-Fetch-Mode: cors
    < 200
    < Access-Control-Allow-Origin: https://app.test
    < Access-Control-Allow-Credentials: true
    < Set-Cookie: ${id}; Domain=other.test; Path=/; HttpOnly
    * via script
    > GET https://app.test/dashboard
    ${signedOut()}`,
  },
  {
    name: 'Safari on localhost: `Secure` is refused, the `Lax` beside it is not looked at',
    line: 'case O4, not SameSite; 5 against 12',
    first: 'error likely secure-cookie-on-localhost-safari c1#1',
    not: ['secure-cookie-over-plain-http', 'samesite-lax-cross-site-post', 'third-party-context-blocked'],
    script: `
    * browser safari
    > GET http://localhost:9000/explore
    < 303 /login?url=%2Fexplore
    > GET http://localhost:9000/login?url=%2Fexplore
    < 303 /explore
    < Set-Cookie: ${id}; SameSite=Lax; Path=/; Secure; HTTPOnly
    > GET http://localhost:9000/explore
    < 303 /login?url=%2Fexplore
    > GET http://localhost:9000/login?url=%2Fexplore
    < 200`,
  },
  {
    name: '`http://0.0.0.0` is no localhost: every browser refuses',
    line: '5 and case O4: only the loopback names are told apart',
    first: 'error certain secure-cookie-over-plain-http c1#0',
    not: ['secure-cookie-on-localhost-safari', 'redirect-downgrades-to-http'],
    script: login(`${id}; Path=/; Secure`, '0.0.0.0').replaceAll('https:', 'http:'),
  },
  {
    name: 'begun on http, where `Secure` was refused; the answer comes to https',
    line: '12, the variant that ends on https',
    first: 'error certain secure-cookie-over-plain-http c1#0',
    not: ['redirect-downgrades-to-http', 'schemeful-same-site', 'leave-secure-alone', 'session-cookie-never-set'],
    script: `
    * observed
    > GET http://app.test/sso
    < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly
    > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
    < 302 https://app.test/callback?code=1&state=x
    > GET https://app.test/callback?code=1&state=x
    < 302 /login?error=state
    > GET https://app.test/login?error=state
    < 200`,
  },
  {
    name: 'stored over https and held back on http: nothing was refused',
    line: '24 against 12',
    first: 'error certain redirect-downgrades-to-http c1#1',
    not: ['secure-cookie-over-plain-http', 'leave-secure-alone', 'samesite-none-without-secure'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 http://app.test/home
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly; SameSite=None
    > GET http://app.test/home
    < 302 https://app.test/login
    > GET https://app.test/login
    > Cookie: ${id}
    < 200`,
  },
  {
    name: '`None` without `Secure`, on a page of its own and over https: no third party anywhere',
    line: '25; 3 only in frames',
    first: 'error certain samesite-none-without-secure c1#0',
    not: [
      'third-party-context-blocked',
      'secure-cookie-over-plain-http',
      'set-cookie-refused',
      'session-cookie-never-set',
    ],
    script: login(`${id}; Path=/; SameSite=None`),
  },
  {
    name: 'http may not replace the `Secure` cookie: the new line has no `Secure` itself',
    line: 'specified: leave Secure alone',
    first: 'error certain leave-secure-alone c1#0',
    not: ['secure-cookie-over-plain-http', 'redirect-downgrades-to-http', 'same-name-collision-same-host'],
    script: `
    * observed
    * jar: https://radio.test/ 1 h ago: ${id}; Secure; HttpOnly
    > POST http://radio.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; HttpOnly
    > GET http://radio.test/dashboard
    < 302 /login
    > GET http://radio.test/login
    < 200`,
  },
  {
    name: 'https replaces the `Secure` cookie, and the new one has too narrow a path',
    line: 'folk explanation: attributes must match for a cookie to be replaced',
    first: 'error certain cookie-path-mismatch c1#1',
    not: ['leave-secure-alone'],
    script: login(`${id}; Path=/auth; HttpOnly`).replace(
      '> POST',
      '* jar: https://app.test/auth 1 h ago: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/auth; Secure\n    > POST',
    ),
  },
  {
    name: 'a partitioned cookie of the popup is not in the frame’s jar; third-party cookies as such are not blocked',
    line: '49 against 3; 9: copies of two partitions do not meet',
    first: 'error certain partition-mismatch-popup c3#0',
    not: ['third-party-context-blocked', 'duplicate-cookie-shadowing', 'unexplained'],
    script: `
    * observed
    > GET https://portal.test/
    < 200
    * via popup
    > POST https://chat.test/login
    < 302 /done
    < Set-Cookie: ${id}; Path=/; HttpOnly; Secure; SameSite=None; Partitioned
    > GET https://chat.test/done
    > Cookie: ${id}
    < 200
    * tab 1
    * via frame
    > GET https://chat.test/embed
    ${signedOut('chat.test')}`,
  },
  {
    name: 'Lax, set in another site’s frame: a GET, and not the way back from anywhere',
    line: '3a; 1: a frame, not a page of its own',
    first: 'error certain third-party-context-blocked c2#0',
    not: [
      'samesite-lax-cross-site-post',
      'set-cookie-refused',
      'partition-mismatch-popup',
      'session-cookie-never-set',
      'fetch-without-credentials',
    ],
    script: `
    * observed
    > GET https://top.test/
    < 200
    * via frame
    > GET https://vendor.test/enter
    < 302 /app?code=1
    < Set-Cookie: ${id}; Path=/; Secure; SameSite=Lax
    > GET https://vendor.test/app?code=1
    ${signedOut('vendor.test')}`,
  },
  {
    name: '`None; Secure` in a frame, held back: a setting, not an attribute',
    line: '3b: blocking cannot be read off the line',
    first: 'error likely third-party-context-blocked c3#0',
    not: ['partition-mismatch-popup', 'samesite-none-without-secure', 'samesite-lax-cross-site-post', 'unexplained'],
    script: `
    * observed
    > POST https://chat.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly; Secure; SameSite=None
    > GET https://chat.test/home
    > Cookie: ${id}
    < 200
    * via start
    > GET https://portal.test/
    < 200
    * via frame
    > GET https://chat.test/embed
    ${signedOut('chat.test')}`,
  },
  {
    name: '`Partitioned` without `Secure`, on a page of its own: a refusal without a story of its own',
    line: '3 needs a frame; the rest of the store rules',
    first: 'error certain set-cookie-refused c1#0',
    not: ['third-party-context-blocked', 'partition-mismatch-popup', 'secure-cookie-over-plain-http', 'unexplained'],
    script: login(`${id}; Path=/; Partitioned`),
  },
  {
    name: 'the jar did not take it, and the line breaks no rule',
    line: 'vocabulary, Q2: print the rule that fails, where there is one',
    first: 'error possible unexplained c1#0',
    not: ['set-cookie-refused', 'fetch-without-credentials', 'third-party-context-blocked', 'session-cookie-never-set'],
    script: login(`${id}; Path=/; HttpOnly\n    * rejected`),
  },
];
