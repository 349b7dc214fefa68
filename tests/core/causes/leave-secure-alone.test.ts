import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('http may not replace the Secure cookie', () => {
  const { findings, lostAt, first } = told(`
    * observed
    * jar: https://radio.test/ 1 h ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Secure; HttpOnly
    > POST http://radio.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; HttpOnly
    > GET http://radio.test/dashboard
    < 302 /login
    > GET http://radio.test/login
    < 200`);
  expect(findings).toEqual(['error certain leave-secure-alone c1#0']);
  expect(lostAt).toEqual(['c1#1']);
  expect(first?.reasons).toEqual(['overwrite-secure']);
});

test('silent: https may', () => {
  expect(
    told(`
    * observed
    * jar: https://radio.test/ 1 h ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Secure; HttpOnly
    > POST https://radio.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/; HttpOnly
    > GET https://radio.test/dashboard
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`).findings,
  ).toEqual([]);
});
