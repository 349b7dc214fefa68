import { expect, test } from 'vitest';
import { told } from '../told.ts';

const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const cleanup = (header: string, removed: string) =>
  `
  > POST https://app.test/login
  < 302 /welcome
  < Set-Cookie: ${id}; Path=/; HttpOnly
  > GET https://app.test/welcome
  > Cookie: ${id}
  < 302 /dashboard
  < Clear-Site-Data: ${header}
  ${removed}
  * via http
  > GET https://app.test/dashboard
  < 302 /login
  > GET https://app.test/login
  < 200`.replace('  * via http\n', '');

test('a response on the way clears the cookies', () => {
  const { findings, lostAt, marks, first } = told(cleanup('"cache", "cookies"', ''));
  expect(findings).toEqual(['error likely clear-site-data c1#1']);
  expect(lostAt).toEqual(['c1#2']);
  expect(marks).toContain('"cache", "cookies"');
  expect(first?.reasons).toEqual(['deleted-earlier']);
  expect(first?.story.map(({ hop }) => hop).slice(0, 3)).toEqual([0, 1, 2]);
  expect(first?.fixes[0]?.verified).toBe(true);
});

test('the jar was watched: certain', () => {
  const { findings } = told(`
    * observed
    > POST https://app.test/login
    < 302 /welcome
    < Set-Cookie: ${id}; Path=/
    > GET https://app.test/welcome
    > Cookie: ${id}
    < 200
    < Clear-Site-Data: "*"
    * removed connect.sid
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain clear-site-data c2#0']);
});

test('signing out on one host takes the session of another with it: a warning', () => {
  const { findings } = told(`
    * jar: https://shop.site.test/ 60 s ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://shop.site.test/
    > Cookie: ${id}
    < 200
    > GET https://forum.site.test/logout
    < 200
    < Clear-Site-Data: "cookies"`);
  expect(findings).toEqual(['warning likely clear-site-data c2#0']);
});

test.each([
  ['only the cache', '"cache", "storage"'],
  ['not quoted, so not understood', 'cookies'],
])('silent: %s', (_, header) => {
  expect(told(cleanup(header, '')).findings.join()).not.toContain('clear-site-data');
});

test('silent: a script took it away', () => {
  expect(
    told(`
    * observed
    > POST https://app.test/login
    < 302 /welcome
    < Set-Cookie: ${id}; Path=/
    > GET https://app.test/welcome
    > Cookie: ${id}
    < 200
    * removed connect.sid
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`).findings.join(),
  ).not.toContain('clear-site-data');
});

test('silent: signing out is meant to end it', () => {
  expect(
    told(`
    * jar: https://app.test/ 60 s ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
    > GET https://app.test/logout
    > Cookie: ${id}
    < 302 /login
    < Clear-Site-Data: "cookies"
    > GET https://app.test/login
    < 200`).findings,
  ).toEqual([]);
});

test.each(['evicted', 'expired'])('silent: the jar’s own word is another (%s)', (cause) => {
  const script = `
    * observed
    > POST https://app.test/login
    < 302 /welcome
    < Set-Cookie: ${id}; Path=/
    > GET https://app.test/welcome
    > Cookie: ${id}
    < 200
    < Clear-Site-Data: "*"
    * removed connect.sid (${cause})
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`;
  expect(told(script).findings.join()).not.toContain('clear-site-data');
});
