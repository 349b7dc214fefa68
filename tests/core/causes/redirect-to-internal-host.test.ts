import { expect, test } from 'vitest';
import { told } from '../told.ts';

const login = (to: string, then: string) => `
  * observed
  > POST https://app.test/login
  < 302 ${to}
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly
  > GET ${to}
  ${then}`;

test('nothing answers there', () => {
  const { findings, lostAt, marks, proven, first } = told(
    login('http://web:3000/dashboard', '* error net::ERR_NAME_NOT_RESOLVED'),
  );
  expect(findings).toEqual(['error certain redirect-to-internal-host c1#0']);
  expect(lostAt).toEqual(['c1#1']);
  expect(marks).toEqual(['http://web:3000/dashboard', 'net::ERR_NAME_NOT_RESOLVED']);
  expect(proven).toContain('express-session trust proxy');
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 0, 1]);
});

test('it answers, as to a stranger: likely', () => {
  const { findings, first } = told(
    login(
      'http://10.0.0.7/dashboard',
      `< 302 /login
      > GET http://10.0.0.7/login
      < 200`,
    ),
  );
  expect(findings).toEqual(['error likely redirect-to-internal-host c1#0']);
  expect(first?.reasons).toEqual(['domain-mismatch']);
});

test('the same host with the port behind the proxy', () => {
  const { findings } = told(login('https://app.test:8443/dashboard', '* error net::ERR_CONNECTION_REFUSED'));
  expect(findings).toEqual(['error certain redirect-to-internal-host c1#0']);
});

test('localhost, seen from elsewhere', () => {
  const { findings } = told(login('http://localhost:3000/', '* error net::ERR_CONNECTION_REFUSED'));
  expect(findings).toEqual(['error certain redirect-to-internal-host c1#0']);
});

test.each([
  ['the page arrives there', login('http://wiki/start', '< 200')],
  ['another public host', login('https://app.example/login', '< 200')],
  ['the user stopped the load', login('http://web:3000/dashboard', '* error net::ERR_ABORTED')],
  [
    'a port, and the page arrives',
    login('https://app.test:8443/dashboard', '> Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD\n< 200'),
  ],
  [
    'a command line tool waits for the answer',
    `
    * observed
    * jar: https://idp.test/ 300 s ago: KEYCLOAK_SESSION=8f7d2k; Secure
    * jar: https://idp.test/ 300 s ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Secure
    > GET https://idp.test/cli?redirect_uri=http%3A%2F%2Flocalhost%3A8976%2Fdone
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 http://localhost:8976/done
    > GET http://localhost:8976/done
    * error net::ERR_CONNECTION_REFUSED`,
  ],
  [
    'one intranet name leads to another',
    `
    * observed
    > POST http://portal/login
    < 302 http://wiki/start
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    > GET http://wiki/start
    < 302 /login
    > GET http://wiki/login
    < 200`,
  ],
])('silent: %s', (_, script) => {
  expect(told(script).findings.join()).not.toContain('redirect-to-internal-host');
});

test('silent: two public names of one application', () => {
  expect(
    told(`
    * observed
    > POST https://www.app.test/login
    < 302 https://app.test/
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; Secure; HttpOnly
    > GET https://app.test/
    < 302 /login
    > GET https://app.test/login
    < 200`).headline,
  ).toBe('host-change-host-only-cookie');
});

const asks = (own: string, to: string, then: string) => `
  * observed
  > GET ${own}/login
  < 302 https://idp.test/authorize?client_id=a&response_type=code&state=x&redirect_uri=${encodeURIComponent(to)}
  < Set-Cookie: oidc_state=8k2mfq91zxv4tb7np3lw; Path=/; Secure; HttpOnly; SameSite=Lax
  > GET https://idp.test/authorize?client_id=a&response_type=code&state=x&redirect_uri=${encodeURIComponent(to)}
  ${then}`;
const inside = 'http://web:3000/callback';

test('the provider is asked to return inside: said before it fails, as possible', () => {
  const { findings, marks } = told(asks('https://app.test', inside, '< 200'));
  expect(findings).toEqual(['warning possible redirect-to-internal-host c1#0']);
  expect(marks).toEqual([encodeURIComponent(inside)]);
});

test.each([
  [
    'at once',
    `< 302 ${inside}?code=c&state=x
  > GET ${inside}?code=c&state=x
  * error net::ERR_NAME_NOT_RESOLVED`,
    'c1#2',
  ],
  [
    'after the sign-in',
    `< 200
  * after 20 s
  > POST https://idp.test/login
  < 302 ${inside}?code=c&state=x
  > GET ${inside}?code=c&state=x
  * error net::ERR_NAME_NOT_RESOLVED`,
    'c2#1',
  ],
])('the way back fails %s: certain', (_, then, at) => {
  const { findings, first } = told(asks('https://app.test', inside, then));
  expect(findings).toContain(`warning certain redirect-to-internal-host ${at}`);
  expect(first?.evidence.map(({ mark }) => mark)).toContain('net::ERR_NAME_NOT_RESOLVED');
});

test.each([
  [
    'the visitor is inside as well',
    asks('https://app.test', inside, `< 302 ${inside}?code=c&state=x\n> GET ${inside}?code=c&state=x\n< 200`),
  ],
  ['the application runs on this machine', asks('http://localhost:3000', 'http://localhost:3000/callback', '< 200')],
  ['both names are public', asks('https://app.test', 'https://www.app.test/callback', '< 200')],
  [
    'a command line tool hands its address through',
    asks(
      `https://app.test/cli?to=${encodeURIComponent('http://localhost:8976/done')}`,
      'http://localhost:8976/done',
      '< 200',
    ).replace('/login\n', '\n'),
  ],
])('silent: %s', (_, script) => {
  expect(told(script).findings.join()).not.toContain('redirect-to-internal-host');
});
