import type { Tempting } from './tempting.ts';

/** The session is gone; a namesake for another host or path, which would not have helped, is still in the jar. */
export const namesakes: readonly Tempting[] = [
  {
    name: 'deleted; a stale copy for another path stays',
    first: 'error certain cookie-deleted c1#1',
    script: `
      * observed
      * jar: https://app.test/: sid=old111111111111111; Path=/old; HttpOnly
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /account
      < Set-Cookie: sid=; Path=/; Max-Age=0
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'deleted; a stale copy for another host stays',
    first: 'error certain cookie-deleted c1#1',
    script: `
      * observed
      * jar: https://www.app.test/: sid=old111111111111111; Path=/; HttpOnly
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /account
      < Set-Cookie: sid=; Path=/; Max-Age=0
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'thrown out; a stale copy for another path stays',
    first: 'error certain set-cookie-eviction c2#0',
    script: `
      * observed
      * jar: https://app.test/: sid=old111111111111111; Path=/old; HttpOnly
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * removed sid for app.test / (evicted)
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'deleted, while a stale copy that went with the same request stays',
    first: 'error certain cookie-deleted c1#1',
    script: `
      * observed
      * jar: sid=old111111111111111; Path=/old; HttpOnly
      > POST https://app.test/login
      < 302 /old/x
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/
      > GET https://app.test/old/x
      > Cookie: sid=old111111111111111; sid=abcdefghijklmnop1234
      < 302 /account
      < Set-Cookie: sid=; Path=/; Max-Age=0
      > GET https://app.test/account
      < 302 /login
      > GET https://app.test/login
      < 200`,
  },
  {
    name: 'a deletion for another path, on a page that does not get the session; a script took it later',
    first: 'error likely client-script-overwrites c3#0',
    script: `
      * observed
      > POST https://app.test/app/login
      < 302 /app/home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/app
      > GET https://app.test/app/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://app.test/about
      < 200
      < Set-Cookie: sid=; Path=/; Max-Age=0
      * after 30 s
      * removed sid for app.test /app
      > GET https://app.test/app/account
      < 302 /app/login
      > GET https://app.test/app/login
      < 200`,
  },
];
