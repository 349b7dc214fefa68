import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const login = (allow: string, end: string) => `
  * observed
  > GET https://app.test/login
  < 200
  * via fetch
  > POST https://api.app.test/login
  > Origin: https://app.test
  > Sec-Fetch-Mode: cors
  < 200
  ${allow}
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=app.test; Path=/; HttpOnly
  ${end}`;

const refused = `
  * via script
  > GET https://app.test/dashboard
  < 302 /login
  > GET https://app.test/login
  < 200`;

test('the login is fetched without credentials: proven by the answer that the script could read', () => {
  const { findings, first, marks } = told(
    login('< Access-Control-Allow-Origin: *', '* rejected').replace('* rejected', `* rejected\n${refused}`),
  );
  expect(findings[0]).toMatch(/^error (certain|likely) fetch-without-credentials c\d#0$/);
  expect(first?.reasons).toEqual(['credentials-omitted']);
  expect(marks).toContain('*');
});

test('the server would allow credentials: inferred from the jar', () => {
  const { findings } = told(
    login(
      '< Access-Control-Allow-Origin: https://app.test\n  < Access-Control-Allow-Credentials: true',
      `* rejected\n${refused}`,
    ),
  );
  expect(findings[0]).toMatch(/^error likely fetch-without-credentials c\d#0$/);
});

test('a later call leaves the session behind', () => {
  const { findings, lostAt } = told(`
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=app.test; Path=/; HttpOnly
    > GET https://app.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200
    * via fetch
    > GET https://api.app.test/orders
    > Origin: https://app.test
    > Sec-Fetch-Mode: cors
    < 401
    < Access-Control-Allow-Origin: *`);
  expect(findings[0]).toMatch(/fetch-without-credentials c2#0$/);
  expect(lostAt).toEqual(['c2#0']);
});

describe('silent', () => {
  test.each([
    [
      'with credentials',
      `${login(
        '< Access-Control-Allow-Origin: https://app.test\n  < Access-Control-Allow-Credentials: true',
        '* stored',
      )}
      * via script
      > GET https://app.test/dashboard
      > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
      < 200`,
    ],
    [
      'the line itself is at fault',
      login(
        '< Access-Control-Allow-Origin: https://app.test\n  < Access-Control-Allow-Credentials: true',
        refused,
      ).replace('Domain=app.test;', 'Domain=other.test;'),
    ],
    [
      'a public call that needs no session',
      `
      * observed
      * jar: https://app.test/ 30 s ago: sid=7hG3kLq9Wm2Xz5Bv; Domain=app.test; HttpOnly
      > GET https://app.test/
      > Cookie: sid=7hG3kLq9Wm2Xz5Bv
      < 200
      * via fetch
      > GET https://api.app.test/weather
      > Origin: https://app.test
      > Sec-Fetch-Mode: cors
      < 200
      < Access-Control-Allow-Origin: *`,
    ],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/fetch-without-credentials/);
  });
});
