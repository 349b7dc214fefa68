import type { Tempting } from './tempting.ts';

/** One of several cookies of a name is missed; another, which was not the session or is so no more, is there or even goes along. */
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
  {
    name: 'an old copy went along; the one that the sign-in gave is for another path',
    first: 'error certain cookie-path-mismatch c1#1',
    script: `
      * observed
      * jar: https://app.test/ 30 min ago: sid=old111111111111111; Path=/; Domain=app.test; HttpOnly
      > POST https://app.test/login
      > Cookie: sid=old111111111111111
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/app; HttpOnly
      > GET https://app.test/home
      > Cookie: sid=old111111111111111
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=old111111111111111
      < 200`,
  },
  {
    name: 'the session of another application of the host, by its path, went along; nobody is signed in there',
    first: undefined,
    script: `
      * observed
      * jar: https://app.test/ 1 d ago: sid=bbbbbbbb11111111; Path=/b; HttpOnly
      > POST https://app.test/a/login
      < 302 /a/home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/a; HttpOnly
      > GET https://app.test/a/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://app.test/b/home
      > Cookie: sid=bbbbbbbb11111111
      < 302 /b/login
      > GET https://app.test/b/login
      > Cookie: sid=bbbbbbbb11111111
      < 200`,
  },
  {
    name: 'two applications of one host, by their paths, with a sign-in each: the first refuses its own session later',
    first: 'error likely session-not-recognised c5#0',
    script: `
      * observed
      > POST https://app.test/b/login
      < 302 /b/home
      < Set-Cookie: sid=bbbbbbbb11111111; Path=/b; HttpOnly
      > GET https://app.test/b/home
      > Cookie: sid=bbbbbbbb11111111
      < 200
      > GET https://app.test/b/news
      > Cookie: sid=bbbbbbbb11111111
      < 200
      > POST https://app.test/a/login
      < 302 /a/home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/a; HttpOnly
      > GET https://app.test/a/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://app.test/a/news
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      > GET https://app.test/b/home
      > Cookie: sid=bbbbbbbb11111111
      < 302 /b/login
      > GET https://app.test/b/login
      > Cookie: sid=bbbbbbbb11111111
      < 200`,
  },
];
