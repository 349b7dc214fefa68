import { signedOut } from './look-alike.ts';

/** A recording of which several causes tell, and only the root may be shown. */
export interface Rivals {
  readonly name: string;
  /** Severity, confidence and cause of the headline. */
  readonly first: string;
  /** The causes that tell of the same loss and are left out. */
  readonly hidden: readonly string[];
  /** The second chain was made in another container than the first. */
  readonly container?: true;
  readonly script: string;
}

const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const other = 'connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG';
const third = 'connect.sid=s%3Ab4xT1pQ9zL7mB4xT.mNbV';
const question = (state: string) => `https://idp.test/authorize?client_id=a&response_type=code&state=${state}`;

const login = (line: string, from = '/login', to = '/dashboard', host = 'app.test') => `
    * observed
    > POST https://${host}${from}
    < 302 ${to}
    < Set-Cookie: ${line}
    > GET ${to.startsWith('/') ? `https://${host}${to}` : to}
    < 302 ${from}
    > GET https://${to.startsWith('/') ? host : new URL(to).hostname}${from}
    < 200`;

const folds: readonly Rivals[] = [
  {
    name: 'the new id was folded away, and the old one is refused',
    first: 'error likely set-cookie-folded-or-split',
    hidden: ['session-not-recognised'],
    script: `
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
    > POST https://app.test/login
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 /account
    < Set-Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p; Path=/, JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly
    > GET https://app.test/account
    ${signedOut('app.test', 'JSESSIONID=16E880F5A9C24B7D8E1F; XSRF-TOKEN=aK2vQ9zL7mB4xT1p')}`,
  },
  {
    name: 'cut at the comma of its date, so that the path is lost',
    first: 'error certain set-cookie-folded-or-split',
    hidden: ['cookie-path-mismatch'],
    script: login(`${id}; Expires=Wed\n    < Set-Cookie: 21 Oct 2026 07:28:00 GMT; Path=/; HttpOnly`, '/auth/login'),
  },
  {
    name: 'the path of the line that was folded in differs from the page in a capital letter',
    first: 'error likely set-cookie-folded-or-split',
    hidden: ['path-case-mismatch', 'cookie-path-mismatch'],
    script: login(`${id}; Path=/; HttpOnly, theme=dark; Path=/App`, '/app/login', '/app/home'),
  },
  {
    name: 'the path of the line that was folded in is one behind the proxy',
    first: 'error likely set-cookie-folded-or-split',
    hidden: ['proxy-path-rewrite-breaks-cookie-path', 'cookie-path-mismatch'],
    script: login(`${id}; Path=/; HttpOnly, theme=dark; Path=/inner`, '/outer/inner/login', '/outer/inner/home'),
  },
  {
    name: 'the Domain of the line that was folded in is narrower',
    first: 'error likely set-cookie-folded-or-split',
    hidden: ['host-change-host-only-cookie'],
    script: login(
      `${id}; Path=/; Domain=app.test, theme=dark; Domain=www.app.test`,
      '/login',
      'https://app.test/home',
      'www.app.test',
    ),
  },
  {
    name: 'the deletion of another cookie was folded in, at the sign-in',
    first: 'error likely set-cookie-folded-or-split',
    hidden: ['cookie-expired'],
    script: login(`${id}; Path=/; HttpOnly, theme=; Max-Age=0`),
  },
  {
    name: 'the deletion of another cookie was folded in, later on',
    first: 'error likely set-cookie-folded-or-split',
    hidden: ['cookie-deleted'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /welcome
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/welcome
    > Cookie: ${id}
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly, theme=; Max-Age=0
    > GET https://app.test/home
    ${signedOut()}`,
  },
  {
    name: 'a short lifetime was folded in',
    first: 'error likely set-cookie-folded-or-split',
    hidden: ['cookie-lifetime-unit-error', 'cookie-expired'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly, hint=1; Max-Age=86
    > GET https://app.test/home
    > Cookie: ${id}
    < 200
    * after 2 min
    * via script
    > GET https://app.test/orders
    ${signedOut()}`,
  },
  {
    name: '`None` was folded into a Lax line without Secure',
    first: 'error likely set-cookie-folded-or-split',
    hidden: ['samesite-none-without-secure'],
    script: login(`${id}; Path=/; SameSite=Lax, theme=dark; SameSite=None`),
  },
];

const browser: readonly Rivals[] = [
  {
    name: 'the worker leaves the credentials away',
    first: 'error possible service-worker-cached-login-redirect',
    hidden: ['fetch-without-credentials'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: ${id}; Domain=app.test; Path=/; HttpOnly
    > GET https://app.test/
    > Cookie: ${id}
    < 200
    * via fetch
    > GET https://api.app.test/orders
    > Origin: https://app.test
    > Sec-Fetch-Mode: cors
    < 401
    < Access-Control-Allow-Origin: *
    * mark service-worker`,
  },
  {
    name: 'two names of this machine, of which the jar knows but one',
    first: 'error likely host-change-host-only-cookie',
    hidden: ['unexplained'],
    script: `
    * observed
    > POST http://localhost:3000/login
    < 302 http://127.0.0.1:3000/dashboard
    < Set-Cookie: ${id}; Path=/
    > GET http://127.0.0.1:3000/dashboard
    < 302 /login
    > GET http://127.0.0.1:3000/login
    < 200`,
  },
  {
    name: 'another host, and http at that: it is the host that the cookie was never for',
    first: 'error certain host-change-host-only-cookie',
    hidden: ['redirect-downgrades-to-http'],
    script: login(`${id}; Path=/; Secure; HttpOnly`, '/login', 'http://www.app.test/home').replace(
      /> GET https:(.*)login/,
      '> GET http:$1login',
    ),
  },
  {
    name: 'a path that the page is not on, and http: the path keeps it back on https too',
    first: 'error certain cookie-path-mismatch',
    hidden: ['redirect-downgrades-to-http'],
    script: `
    * observed
    > POST https://app.test/auth/login
    < 302 http://app.test/home
    < Set-Cookie: ${id}; Path=/auth; Secure; HttpOnly
    > GET http://app.test/home
    < 302 https://app.test/auth/login
    > GET https://app.test/auth/login
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'a form from http, three minutes after: the scheme, not the age',
    first: 'error certain schemeful-same-site',
    hidden: ['lax-plus-post-two-minutes', 'samesite-lax-cross-site-post'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: ${id}; Path=/; Secure; HttpOnly
    > GET https://app.test/
    > Cookie: ${id}
    < 200
    * after 3 min
    * via start
    > GET http://app.test/news
    < 200
    > POST https://app.test/orders
    ${signedOut()}`,
  },
  {
    name: 'a script gives it a value that the server does not know',
    first: 'error likely client-script-overwrites',
    hidden: ['session-not-recognised'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/
    > GET https://app.test/home
    > Cookie: sessionid=k3v9q2m8x1z7b4n6
    < 200
    * script sets sessionid=oooooooo1111; Path=/
    > GET https://app.test/orders
    > Cookie: sessionid=oooooooo1111
    < 302 /login
    < Set-Cookie: sessionid=q7w2e9r4t1y6u3i8; Path=/`,
  },
  {
    name: 'set, and set again with a date that is over, in one response',
    first: 'error certain deletes-what-it-just-set',
    hidden: ['cookie-expired'],
    script: login(`${id}; Path=/\n    < Set-Cookie: ${other}; Path=/; Expires=Wed, 01 Jan 2020 00:00:00 GMT`),
  },
  {
    name: 'finished in another container, where the cookie never was; it also left the first one',
    first: 'error certain different-cookie-jar',
    hidden: ['client-script-overwrites', 'unexplained'],
    container: true,
    script: `
    * observed
    > GET https://app.test/sso
    < 302 ${question('st-8fK2')}
    < Set-Cookie: auth_verification=st-8fK2; Path=/; Secure; SameSite=Lax
    > GET ${question('st-8fK2')}
    < 200
    * removed auth_verification
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-8fK2
    < 302 /login?error=state`,
  },
];

const twoTabs = (lines: string, second = 'https://app.test/orders') => `
    * observed
    > GET https://app.test/sso
    < 302 ${question('st-one-8fK2')}
    < Set-Cookie: auth_verification=st-one-8fK2; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET ${question('st-one-8fK2')}
    < 200
    * via popup
    > GET ${second}
    > Cookie: auth_verification=st-one-8fK2
    < 302 ${question('st-two-9qL3')}
    < Set-Cookie: auth_verification=st-two-9qL3; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET ${question('st-two-9qL3')}
    < 200
    * tab 1
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-two-9qL3
    > Cookie: auth_verification=st-two-9qL3
    < 302 /
    ${lines}
    > GET https://app.test/
    < 200
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c9&state=st-one-8fK2
    < 400`;

const slowPoll = (line: string, end: string) => `
    * observed
    * jar: https://app.test/ 30 s ago: ${id}; HttpOnly
    > GET https://app.test/login
    > Cookie: ${id}
    < 200
    > POST https://app.test/login
    > Cookie: ${id}
    < 302 /dashboard
    < Set-Cookie: ${other}; Path=/; HttpOnly
    * via fetch
    > GET https://app.test/api/poll
    > Cookie: ${id}
    < 200
    ${line}
    * took 50 ms
    * via link
    > GET https://app.test/dashboard
    ${end}`;

const server: readonly Rivals[] = [
  {
    name: 'the other tab was done first, and its answer took the cookie away',
    first: 'error likely parallel-login-overwrites-state',
    hidden: ['cookie-deleted'],
    script: twoTabs('< Set-Cookie: auth_verification=; Path=/; Max-Age=0'),
  },
  {
    name: 'the other tab’s answer set the cookie once more and took it away',
    first: 'error likely parallel-login-overwrites-state',
    hidden: ['cookie-deleted', 'deletes-what-it-just-set'],
    script: twoTabs(
      '< Set-Cookie: auth_verification=used-9qL3; Path=/\n    < Set-Cookie: auth_verification=; Path=/; Max-Age=0',
    ),
  },
  {
    name: 'a second sign-in was begun from another part of the application, in a session of its own',
    first: 'error likely parallel-login-overwrites-state',
    hidden: ['same-name-collision-same-host', 'session-not-recognised'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: ${id}; Path=/; HttpOnly; Secure
    > GET https://app.test/home
    > Cookie: ${id}
    < 200
    > GET https://app.test/sso
    > Cookie: ${id}
    < 302 ${question('st-one-8fK2')}
    < Set-Cookie: ${other}; Path=/; HttpOnly; Secure
    > GET ${question('st-one-8fK2')}
    < 200
    * via popup
    > GET https://app.test/orders/7
    > Cookie: ${other}
    < 302 ${question('st-two-9qL3')}
    < Set-Cookie: ${third}; Path=/; HttpOnly; Secure
    > GET ${question('st-two-9qL3')}
    < 200
    * tab 1
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-one-8fK2
    > Cookie: ${third}
    < 302 /login?error=state`,
  },
  {
    name: 'a slow poll deletes the new session',
    first: 'error likely regenerate-race-concurrent-requests',
    hidden: ['cookie-deleted'],
    script: slowPoll('< Set-Cookie: connect.sid=; Path=/; Max-Age=0', signedOut()),
  },
  {
    name: 'a slow poll of another part of the host brings a session of its own',
    first: 'error likely regenerate-race-concurrent-requests',
    hidden: ['session-not-recognised', 'same-name-collision-same-host'],
    script: slowPoll(`< Set-Cookie: ${third}; Path=/; HttpOnly`, signedOut('app.test', third)),
  },
  {
    name: 'a cache answers, and two copies were sent: nobody read either',
    first: 'error certain cached-redirect-or-page',
    hidden: ['duplicate-cookie-shadowing', 'session-not-recognised'],
    script: `
    * observed
    * jar: https://app.test/app 1 h ago: ${other}; Path=/app; HttpOnly
    > POST https://app.test/login
    < 302 /app/home
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test/app/home
    > Cookie: ${other}; ${id}
    < 302 /login
    < CF-Cache-Status: HIT
    > GET https://app.test/login
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'a cache answers, and another port had written the cookie: nobody read it',
    first: 'error certain cached-redirect-or-page',
    hidden: ['same-name-collision-same-host', 'session-not-recognised'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 https://app.test:8443/sync
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test:8443/sync
    > Cookie: ${id}
    < 302 https://app.test/home
    < Set-Cookie: ${other}; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: ${other}
    < 302 /login
    < CF-Cache-Status: HIT
    > GET https://app.test/login
    > Cookie: ${other}
    < 200`,
  },
  {
    name: 'another port wrote a copy for a path, and both go: nothing was overwritten',
    first: 'error possible duplicate-cookie-shadowing',
    hidden: ['same-name-collision-same-host', 'session-not-recognised'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 https://app.test:8443/sync
    < Set-Cookie: ${id}; Path=/; HttpOnly
    > GET https://app.test:8443/sync
    > Cookie: ${id}
    < 302 https://app.test/app/home
    < Set-Cookie: ${other}; Path=/app; HttpOnly
    > GET https://app.test/app/home
    > Cookie: ${other}; ${id}
    < 302 /login
    > GET https://app.test/login
    > Cookie: ${id}
    < 200`,
  },
  {
    name: 'the callback is loaded again, with the state in the session',
    first: 'error likely speculative-load-or-double-callback',
    hidden: ['session-not-recognised'],
    script: `
    * observed
    > GET https://app.test/sso
    < 302 ${question('st-8fK2')}
    < Set-Cookie: ${id}; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET ${question('st-8fK2')}
    < 200
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-8fK2
    > Cookie: ${id}
    < 200
    * via reload
    > GET https://app.test/callback?code=c1&state=st-8fK2
    > Cookie: ${id}
    < 302 /login?error=state
    < Set-Cookie: ${other}; Path=/; HttpOnly; Secure; SameSite=Lax`,
  },
  {
    name: 'the callback is loaded again, after its first answer set the state and took it away',
    first: 'error likely speculative-load-or-double-callback',
    hidden: ['cookie-deleted', 'deletes-what-it-just-set'],
    script: `
    * observed
    > GET https://app.test/sso
    < 302 ${question('st-8fK2')}
    < Set-Cookie: auth_verification=st-8fK2; Path=/; HttpOnly; Secure; SameSite=Lax
    > GET ${question('st-8fK2')}
    < 200
    * via form
    * initiator https://idp.test
    > GET https://app.test/callback?code=c1&state=st-8fK2
    > Cookie: auth_verification=st-8fK2
    < 200
    < Set-Cookie: auth_verification=used-9qL3; Path=/
    < Set-Cookie: auth_verification=; Path=/; Max-Age=0
    * via reload
    > GET https://app.test/callback?code=c1&state=st-8fK2
    < 302 /login?error=state`,
  },
  {
    name: 'the URL names an older session than the cookie',
    first: 'error possible url-session-id',
    hidden: ['session-not-recognised'],
    script: `
    * observed
    > POST https://app.test/login
    < 302 /home;jsessionid=16E880F5A9C24B7D8E1F
    < Set-Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly
    > GET https://app.test/home;jsessionid=16E880F5A9C24B7D8E1F
    ${signedOut('app.test', 'JSESSIONID=BBBB72C1D5E94F3A8B60')}`,
  },
  {
    name: 'a form with forty leftovers is refused unread, and there never was a session',
    first: 'warning likely request-header-too-large',
    hidden: ['session-cookie-never-set'],
    script: `
    > POST https://app.test/login
    > Cookie: ${Array.from({ length: 40 }, (_, at) => `pref.${at}=${'x'.repeat(250)}`).join('; ')}
    < 400`,
  },
];

export const rivals: readonly Rivals[] = [...folds, ...browser, ...server];
