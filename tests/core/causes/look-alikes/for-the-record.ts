import type { LookAlike } from './look-alike.ts';
import { signedOut } from './look-alike.ts';

const id = 'sid=7hG3kLq9Wm2Xz5Bv';
const java = 'JSESSIONID=16E880F5A9C24B7D8E1F';
const remember = 'remember-me=YWxpY2U6MTc2NzIyNTYwMA';

const remembered = `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${java}; Path=/; HttpOnly
    < Set-Cookie: ${remember}; Path=/; Max-Age=1209600; HttpOnly
    > GET https://app.test/home
    > Cookie: ${java}; ${remember}
    < 200`;

export const forTheRecord: readonly LookAlike[] = [
  {
    name: 'the lasting cookie of a pair is there, its companion is not: nothing was taken away on the way',
    line: '50: one of a known pair is missing',
    first: 'warning possible companion-cookie-lost-on-browser-restart c1#0',
    not: ['session-not-recognised', 'unexplained', 'cookie-expired', 'itp-and-safari-lifetime'],
    script: `
    * observed
    * jar: https://cloud.test/ 1 d ago: nc_session_id=8k2mfq91zxv4tb7n; Max-Age=1296000; Secure; HttpOnly
    > GET https://cloud.test/apps/files/
    > Cookie: nc_session_id=8k2mfq91zxv4tb7n
    < 302 /index.php/login`,
  },
  {
    name: 'both of the pair are there, and refused',
    line: '50: only where one is missing',
    first: undefined,
    not: ['companion-cookie-lost-on-browser-restart'],
    script: `
    * observed
    * jar: https://cloud.test/ 1 d ago: nc_session_id=8k2mfq91zxv4tb7n; Max-Age=1296000; Secure; HttpOnly
    * jar: https://cloud.test/ 1 h ago: oc_sessionPassphrase=q7w2e9r4t1y6u3i8; Secure; HttpOnly
    > GET https://cloud.test/apps/files/
    > Cookie: nc_session_id=8k2mfq91zxv4tb7n; oc_sessionPassphrase=q7w2e9r4t1y6u3i8
    < 302 /index.php/login`,
  },
  {
    name: 'the server was asked, and answered that nothing had changed: its own copy, not one of a cache on the way',
    line: 'specified: 304 and what the browser kept; 35 is another answer',
    first: 'warning possible not-modified-since-sign-in c2#1',
    not: ['cached-redirect-or-page', 'session-not-recognised', 'speculative-load-or-double-callback'],
    script: `
    * observed
    > GET https://app.test/home
    < 200
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/; HttpOnly; Secure
    > GET https://app.test/home
    > Cookie: sessionid=k3v9q2m8x1z7b4n6
    > If-None-Match: "1"
    < 304`,
  },
  {
    name: 'signed in, but not where the user was going: renewed, not destroyed',
    line: '17: say rotated; case O7',
    first: 'info possible session-regenerated-at-login-loses-data c2#0',
    not: [
      'session-not-recognised',
      'same-name-collision-same-host',
      'remember-me-masks-loss',
      'client-script-overwrites',
    ],
    script: `
    * observed
    > GET https://app.test/orders/7
    < 302 /login
    < Set-Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw; path=/; HttpOnly
    > GET https://app.test/login
    > Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw
    < 200
    > POST https://app.test/login
    > Cookie: PHPSESSID=8k2mfq91zxv4tb7np3lw
    < 302 /home
    < Set-Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa
    < 200`,
  },
  {
    name: 'the session was not sent, and another cookie signed in again: nobody noticed',
    line: '56: a new session, and still signed in',
    first: 'warning likely remember-me-masks-loss c2#0',
    not: [
      'session-regenerated-at-login-loses-data',
      'session-not-recognised',
      'companion-cookie-lost-on-browser-restart',
    ],
    script: `${remembered}
    * removed JSESSIONID (explicit)
    > GET https://app.test/orders
    > Cookie: ${remember}
    < 200
    < Set-Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly`,
  },
  {
    name: 'the same cookie is sent, and the user is asked to sign in all the same',
    line: '56: masked only while still signed in',
    first: 'error likely session-not-recognised c2#0',
    not: ['remember-me-masks-loss', 'companion-cookie-lost-on-browser-restart'],
    script: `${remembered}
    > GET https://app.test/orders
    > Cookie: ${java}; ${remember}
    < 302 /login
    < Set-Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly
    > GET https://app.test/login
    > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; ${remember}
    < 200`,
  },
  {
    name: 'a redirect that leads nowhere: something on the way kept its Location',
    line: '52: 3xx without Location',
    first: 'warning certain proxy-loses-location-or-set-cookie c1#0',
    not: ['redirect-to-internal-host', 'session-cookie-never-set', 'set-cookie-folded-or-split'],
    script: `
    * observed
    > POST https://app.test/login
    < 302
    < Set-Cookie: ${id}; Path=/; HttpOnly`,
  },
  {
    name: '304 has no Location and needs none',
    line: '52: redirects only',
    first: undefined,
    not: ['proxy-loses-location-or-set-cookie'],
    script: `
    * observed
    * jar: https://app.test/ 60 s ago: ${id}; Secure; HttpOnly
    > GET https://app.test/
    > Cookie: ${id}
    < 304`,
  },
  {
    name: 'the browser went to https by itself: no server led anywhere',
    line: 'specified: a hop that never left; 24 needs a real one',
    first: 'info certain hsts-internal-307 c1#0',
    not: ['redirect-downgrades-to-http', 'secure-cookie-over-plain-http', 'schemeful-same-site'],
    script: `
    * jar: https://app.test/ 60 s ago: ${id}; Secure; HttpOnly
    > GET http://app.test/
    * internal
    > GET https://app.test/
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'a server led down to http, and the browser repaired it',
    line: '24: HSTS hides the downgrade',
    first: 'info certain redirect-downgrades-to-http c1#0',
    not: ['hsts-internal-307', 'redirect-307-308-preserves-post'],
    script: `
    > POST https://app.test/login
    < 302 http://app.test/home
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly
    > GET http://app.test/home
    * internal
    > GET https://app.test/home
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'an underscore in the host: a remark, as the cookie was stored',
    line: '54: no browser of today',
    first: 'info possible underscore-hostname c1#0',
    not: ['invalid-cookie-domain', 'host-change-host-only-cookie', 'redirect-to-internal-host'],
    script: `
    * observed
    > POST https://my_app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://my_app.test/home
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'an underscore in the host, and a path that does not fit: the path it is',
    line: '54: never the explanation where there is one',
    first: 'error certain cookie-path-mismatch c1#1',
    not: ['invalid-cookie-domain'],
    notFirst: ['underscore-hostname'],
    script: `
    * observed
    > POST https://my_app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/auth; HttpOnly
    > GET https://my_app.test/home
    ${signedOut('my_app.test')}`,
  },
  {
    name: 'the page itself went on, and the session went with it',
    line: 'vocabulary: a client’s redirect is a request of its own',
    first: 'info certain client-side-redirect c2#0',
    not: ['samesite-strict-cross-site-return', 'session-cookie-never-set', 'speculative-load-or-double-callback'],
    script: `
    * observed
    > POST https://app.test/login
    < 200
    < Set-Cookie: ${id}; Path=/; SameSite=Strict
    * via meta-refresh
    > GET https://app.test/dashboard
    > Cookie: ${id}
    < 200`,
  },
];
