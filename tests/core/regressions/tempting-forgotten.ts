import type { InVain } from './tempting-in-vain.ts';
import { refused } from './tempting-in-vain.ts';

/** Nobody was seen to sign in with the value that was sent, and yet the user had every reason to be known. */
export const forgotten: readonly InVain[] = [
  {
    name: 'a session from before the recording: the same page was welcome a moment ago',
    findings: refused('c2#0'),
    script: `
      * observed
      * jar: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/orders
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * after 20 s
      > GET https://app.test/orders
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a session from before the recording: the same request of a script was welcome a moment ago',
    findings: refused('c3#0'),
    script: `
      * observed
      * jar: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * via fetch
      > GET https://app.test/api/orders
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * after 20 s
      * via fetch
      > GET https://app.test/api/orders
      > Cookie: sid=abcdefghijklmnop1234
      < 401`,
  },
  {
    name: 'a session from before the recording: another page under the same path was welcome',
    findings: [],
    script: `
      * observed
      * jar: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/index.php?page=news
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * after 20 s
      > GET https://app.test/index.php?page=orders
      > Cookie: sid=abcdefghijklmnop1234
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=abcdefghijklmnop1234
      < 200`,
  },
  {
    name: 'a script put another value in the place of the signed-in one',
    findings: ['error likely client-script-overwrites c2#0'],
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * script sets sid=other5678other5678ot; Path=/
      > GET https://app.test/home
      > Cookie: sid=other5678other5678ot
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=other5678other5678ot
      < 200`,
  },
  {
    name: 'a script renewed the signed-in value, and the server is content',
    findings: [],
    script: `
      * observed
      > POST https://app.test/login
      < 302 /home
      < Set-Cookie: sid=abcdefghijklmnop1234; Path=/
      > GET https://app.test/home
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * script sets sid=other5678other5678ot; Path=/
      > GET https://app.test/home
      > Cookie: sid=other5678other5678ot
      < 200`,
  },
  {
    name: 'a session from before the recording: welcome with another value',
    findings: [],
    script: `
      * observed
      * jar: sid=abcdefghijklmnop1234; Path=/
      > GET https://app.test/orders
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * script sets sid=other5678other5678ot; Path=/
      > GET https://app.test/orders
      > Cookie: sid=other5678other5678ot
      < 302 /login
      > GET https://app.test/login
      > Cookie: sid=other5678other5678ot
      < 200`,
  },
  {
    name: 'a token of its own went with the request, and may have been what was refused',
    findings: [],
    script: `
      * observed
      * jar: sid=abcdefghijklmnop1234; Path=/; HttpOnly
      > GET https://app.test/
      > Cookie: sid=abcdefghijklmnop1234
      < 200
      * via fetch
      > GET https://app.test/api/orders
      > Cookie: sid=abcdefghijklmnop1234
      > Authorization: Bearer x
      < 200
      * after 20 s
      * via fetch
      > GET https://app.test/api/orders
      > Cookie: sid=abcdefghijklmnop1234
      > Authorization: Bearer x
      < 401`,
  },
];
