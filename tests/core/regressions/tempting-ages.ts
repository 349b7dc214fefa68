import type { Tempting } from './tempting.ts';

/** About the two minutes in which a cookie without SameSite goes along with a POST from another site. */
export const ages: readonly Tempting[] = [
  {
    name: 'a cookie of unknown attributes went with a cross-site POST: nothing says that it was young',
    first: undefined,
    script: `
      > GET https://idp.test/authorize
      < 200
      * via form
      > POST https://app.test/callback
      > Cookie: connect.sid=abcdefghijklmnop1234
      < 302 /
      > GET https://app.test/
      > Cookie: connect.sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a young cookie, but nobody saw what went with the POST',
    first: 'warning likely lax-plus-post-two-minutes c2#0',
    script: `
      * observed
      * jar: https://app.test/ 20 s ago: connect.sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET https://idp.test/authorize
      < 200
      > POST https://app.test/callback
      * mark headers-missing
      < 200`,
  },
  {
    name: 'a young cookie, of a file: a script may have renewed it',
    first: 'warning likely lax-plus-post-two-minutes c2#0',
    script: `
      > GET https://app.test/sso
      < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
      < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly
      > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
      < 200
      * after 20 s
      > POST https://app.test/callback
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 302 /
      > GET https://app.test/
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 200`,
  },
  {
    name: 'a young cookie whose creation nobody saw: its age is inferred',
    first: 'warning likely lax-plus-post-two-minutes c1#0',
    script: `
      * observed
      * jar: https://app.test/: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      * via form
      * initiator https://idp.test
      > POST https://app.test/callback
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: '119 seconds old, sent',
    first: 'warning certain lax-plus-post-two-minutes c1#0',
    script: `
      * observed
      * jar: https://app.test/ 119 s ago: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      * via form
      * initiator https://idp.test
      > POST https://app.test/callback
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: '121 seconds old, and sent all the same: the observation stands',
    first: undefined,
    script: `
      * observed
      * jar: https://app.test/ 121 s ago: sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      * via form
      * initiator https://idp.test
      > POST https://app.test/callback
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: '121 seconds old, not sent',
    first: 'error certain lax-plus-post-two-minutes c2#0',
    script: `
      * observed
      * jar: https://app.test/ 121 s ago: connect.sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET https://idp.test/authorize
      < 200
      > POST https://app.test/callback
      * via form
      < 302 /login
      > GET https://app.test/login
      > Cookie: connect.sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: '60 seconds old, not sent: no rule says why',
    first: 'error possible unexplained c2#0',
    script: `
      * observed
      * jar: https://app.test/ 60 s ago: connect.sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET https://idp.test/authorize
      < 200
      > POST https://app.test/callback
      * via form
      < 302 /login
      > GET https://app.test/login
      > Cookie: connect.sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'of unknown age, not sent: only Lax is certain',
    first: 'error certain samesite-lax-cross-site-post c2#0',
    script: `
      * observed
      * jar: https://app.test/: connect.sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET https://idp.test/authorize
      < 200
      > POST https://app.test/callback
      < 302 /login
      > GET https://app.test/login
      > Cookie: connect.sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a young cookie at a form that a 307 repeated',
    first: 'warning certain lax-plus-post-two-minutes c2#1',
    script: `
      * observed
      * jar: https://app.test/ 20 s ago: connect.sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET https://idp.test/authorize
      < 200
      > POST https://idp.test/submit
      < 307 https://app.test/callback
      > POST https://app.test/callback
      > Cookie: connect.sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a young cookie in a frame: the two minutes hold for pages of their own only',
    first: 'error certain third-party-context-blocked c2#0',
    script: `
      * observed
      * jar: https://app.test/ 20 s ago: connect.sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET https://idp.test/authorize
      < 200
      * via frame
      > POST https://app.test/callback
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'young, and Lax as written: the two minutes are not for it',
    first: undefined,
    script: `
      * observed
      * jar: https://app.test/ 20 s ago: connect.sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly; SameSite=Lax
      > GET https://idp.test/authorize
      < 200
      > POST https://app.test/callback
      > Cookie: connect.sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'Firefox knows no two minutes',
    first: undefined,
    script: `
      * browser firefox
      * observed
      * jar: https://app.test/ 20 s ago: connect.sid=abcdefghijklmnop1234; Path=/; Secure; HttpOnly
      > GET https://idp.test/authorize
      < 200
      > POST https://app.test/callback
      > Cookie: connect.sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'renewed a moment ago, but created three minutes ago',
    first: undefined,
    script: `
      * observed
      > GET https://app.test/sso
      < 200
      < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly
      * after 3 min
      > GET https://app.test/sso
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x
      < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly
      > GET https://idp.test/authorize?client_id=a&response_type=code&state=x
      < 200
      * after 10 s
      > POST https://app.test/callback
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 302 /
      > GET https://app.test/
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 200`,
  },
];
