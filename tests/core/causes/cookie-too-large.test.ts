import { expect, test } from 'vitest';
import { told } from '../told.ts';

const big = 'x9Kq'.repeat(1030);

test('the browser keeps nothing', () => {
  const { findings, verdicts, proven } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: session=${big}; Path=/; HttpOnly
    > GET https://app.test/dashboard
    < 302 /login
    > GET https://app.test/login
    < 200`);
  expect(findings).toEqual(['error certain cookie-too-large c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(proven).toContain('express-session store');
});

test('the browser keeps the old value', () => {
  const { findings, lostAt } = told(`
    * observed
    * jar: https://app.test/ 60 s ago: session=Zk1aQwkq83hGJ2mWq0Ls; HttpOnly
    > POST https://app.test/login
    > Cookie: session=Zk1aQwkq83hGJ2mWq0Ls
    < 302 /dashboard
    < Set-Cookie: session=${big}; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: session=Zk1aQwkq83hGJ2mWq0Ls
    < 302 /login
    > GET https://app.test/login
    > Cookie: session=Zk1aQwkq83hGJ2mWq0Ls
    < 200`);
  expect(findings).toEqual(['error certain cookie-too-large c1#0']);
  expect(lostAt).toEqual(['c1#1']);
});

test('4053 bytes are stored, and worth a warning', () => {
  const value = 'x9Kq'.repeat(1012).slice(0, 4046);
  const { findings, verdicts } = told(`
    * observed
    > POST https://app.test/login
    < 302 /dashboard
    < Set-Cookie: session=${value}; Path=/; HttpOnly
    > GET https://app.test/dashboard
    > Cookie: session=${value}
    < 200`);
  expect(findings).toEqual(['warning certain cookie-too-large c1#0']);
  expect(verdicts).toEqual(['kept']);
});

test('silent: an ordinary id', () => {
  expect(
    told(`
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET https://app.test/
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`).findings,
  ).toEqual([]);
});

const gateway = (form: string, status: string, server = 'nginx/1.24.0') => `
  * observed
  > GET https://app.test/login
  < ${form}
  > POST https://app.test/login
  < ${status}
  < Server: ${server}`;

test('nginx answers a sign-in with 502, and the application is up: its cookies may have been too large', () => {
  const { findings, marks } = told(gateway('200', '502'));
  expect(findings).toEqual(['warning possible cookie-too-large c2#0']);
  expect(marks).toContain('nginx/1.24.0');
});

test.each([
  ['the application is down', gateway('502', '502')],
  ['the application itself fails', gateway('200', '500')],
  ['another proxy', gateway('200', '502', 'envoy')],
  ['not a sign-in', gateway('200', '502').replaceAll('/login', '/report')],
])('silent: %s', (_, script) => {
  expect(told(script).findings).toEqual([]);
});
