import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const [old, fresh, empty] = ['s%3AfK2vQ9zL7mB4xT1p.aXcD', 's%3Az9LmQ2fK7xT1pB4v.kJhG', 's%3Ab4xT1pQ9zL7mB4xT.mNbV'];

/** A page is loaded with a session; the login renews it while a poll is under way. */
const login = (poll: string) => `
  * observed
  * jar: https://app.test/ 30 s ago: connect.sid=${old}; HttpOnly
  > GET https://app.test/login
  > Cookie: connect.sid=${old}
  < 200
  > POST https://app.test/login
  > Cookie: connect.sid=${old}
  < 302 /dashboard
  < Set-Cookie: connect.sid=${fresh}; Path=/; HttpOnly
  ${poll}`;

const slow = (took: string, line: string) => `
  * via fetch
  > GET https://app.test/api/poll
  > Cookie: connect.sid=${old}
  < 200
  ${line}
  * took ${took}`;

test('a slow poll brings an empty session after the login', () => {
  const { findings, lostAt, first } = told(
    login(`${slow('400 ms', `< Set-Cookie: connect.sid=${empty}; Path=/; HttpOnly`)}
      * via link
      > GET https://app.test/dashboard
      > Cookie: connect.sid=${empty}
      < 302 /login
      > GET https://app.test/login
      > Cookie: connect.sid=${empty}
      < 200`),
  );
  expect(findings[0]).toMatch(/^error likely regenerate-race-concurrent-requests c4#0$/);
  expect(lostAt).toEqual(['c4#0']);
  expect(first?.evidence.map(({ part }) => part)).toContain('timing');
});

test('a slow poll deletes the new session', () => {
  const { findings } = told(
    login(`${slow('400 ms', '< Set-Cookie: connect.sid=; Path=/; Max-Age=0')}
      * via link
      > GET https://app.test/dashboard
      < 302 /login`),
  );
  expect(findings[0]).toBe('error likely regenerate-race-concurrent-requests c4#0');
});

test('refused for the value that was renewed meanwhile', () => {
  const { findings } = told(`
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: connect.sid=${old}; Path=/; HttpOnly
    > GET https://app.test/home
    > Cookie: connect.sid=${old}
    < 200
    * via fetch
    > GET https://app.test/api/refresh
    > Cookie: connect.sid=${old}
    < 200
    < Set-Cookie: connect.sid=${fresh}; Path=/; HttpOnly
    * via fetch
    > GET https://app.test/api/orders
    > Cookie: connect.sid=${old}
    < 401
    < Set-Cookie: connect.sid=${empty}; Path=/; HttpOnly
    * took 200 ms`);
  expect(findings[0]).toMatch(/^error likely regenerate-race-concurrent-requests/);
});

describe('silent', () => {
  test.each([
    [
      'one after the other',
      login(`${slow('20 ms', `< Set-Cookie: connect.sid=${empty}; Path=/; HttpOnly`)}
        * via link
        > GET https://app.test/dashboard
        > Cookie: connect.sid=${empty}
        < 302 /login`).replace(
        `> Cookie: connect.sid=${old}\n  < 200\n  < Set`,
        `> Cookie: connect.sid=${fresh}\n  < 200\n  < Set`,
      ),
    ],
    [
      'they overlap, and the poll leaves the session alone',
      login(`${slow('400 ms', '< Cache-Control: no-store')}
        * via link
        > GET https://app.test/dashboard
        > Cookie: connect.sid=${fresh}
        < 302 /login`),
    ],
    [
      'they overlap, both renew, and the server knows both',
      login(`${slow('400 ms', `< Set-Cookie: connect.sid=${empty}; Path=/; HttpOnly`)}
        * via link
        > GET https://app.test/dashboard
        > Cookie: connect.sid=${empty}
        < 200`),
    ],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/regenerate-race/);
  });
});
