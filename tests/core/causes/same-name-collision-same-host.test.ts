import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('another port of the host writes the same name', () => {
  const { findings, first } = told(`
    * observed
    > GET http://localhost:8080/login
    < 302 http://localhost:9000/oauth2/authorize?response_type=code&client_id=x&state=s
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
    > GET http://localhost:9000/oauth2/authorize?response_type=code&client_id=x&state=s
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 http://localhost:8080/login/oauth2/code/x?code=c&state=s
    < Set-Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly
    > GET http://localhost:8080/login/oauth2/code/x?code=c&state=s
    > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60
    < 302 /login?error
    > GET http://localhost:8080/login?error
    > Cookie: JSESSIONID=BBBB72C1D5E94F3A8B60
    < 200`);
  expect(findings).toEqual(['error likely same-name-collision-same-host c1#1']);
  expect(first?.evidence.some(({ text }) => text.includes('localhost:9000'))).toBe(true);
  expect(first?.fixes.some(({ framework, verified }) => framework === 'spring' && verified)).toBe(true);
});

test('another path of the host: possible', () => {
  const { findings, lostAt } = told(`
    * observed
    > POST https://docs.test/login
    < 302 /legacy/sync
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET https://docs.test/legacy/sync
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/
    > GET https://docs.test/dashboard
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 302 /login
    > GET https://docs.test/login
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 200`);
  expect(findings).toEqual(['error possible same-name-collision-same-host c1#1']);
  expect(lostAt).toEqual(['c1#2']);
});

test('silent: the login itself renews the session', () => {
  expect(
    told(`
    > GET https://docs.test/login
    < 200
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > POST https://docs.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Path=/
    > GET https://docs.test/dashboard
    > Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 302 /login`).headline,
  ).toBe('session-not-recognised');
});
