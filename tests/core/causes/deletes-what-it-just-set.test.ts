import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('the last line of one response wins', () => {
  const { findings, verdicts, marks } = told(`
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    > GET https://app.test/home
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain deletes-what-it-just-set c1#0']);
  expect(verdicts).toEqual(['lost']);
  expect(marks).toEqual(['Max-Age=0']);
});

test('silent: the deletion is of another copy', () => {
  expect(
    told(`
    * observed
    > POST https://app.test/login
    < 302 /home
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Domain=app.test; Path=/; HttpOnly
    < Set-Cookie: connect.sid=; Path=/; Max-Age=0
    > GET https://app.test/home
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).findings,
  ).toEqual([]);
});
