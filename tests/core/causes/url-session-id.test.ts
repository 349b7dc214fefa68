import { expect, test } from 'vitest';
import { told } from '../told.ts';

const login = (form: string, to: string, dashboard = '') => `
  > GET https://app.test${form}
  < 200
  > POST https://app.test${form}
  < 302 ${to}
  > GET https://app.test${to}
  ${dashboard}
  < 302 /login
  > GET https://app.test/login
  < 200`;

test.each([
  ['/login;jsessionid=16E880F5A9C24B7D8E1F', ';jsessionid=16E880F5A9C24B7D8E1F'],
  ['/login?PHPSESSID=8k2mfq91zxv4tb7np3lw', 'PHPSESSID=8k2mfq91zxv4tb7np3lw'],
  ['/(S(lit3py55t21z5v55vlm25s55))/login', '(S(lit3py55t21z5v55vlm25s55))'],
])('the redirect leaves the id of %s behind', (form, mark) => {
  const { findings, verdicts, marks } = told(login(form, '/dashboard'));
  expect(findings).toEqual(['error likely url-session-id c2#0']);
  expect(verdicts[1]).toBe('never-established');
  expect(marks[0]).toBe(mark);
});

test('silent: no id anywhere', () => {
  expect(told(login('/login', '/dashboard')).headline).toBe('session-cookie-never-set');
});

test('silent: the id goes along, and is not accepted', () => {
  expect(
    told(login('/login;jsessionid=16E880F5A9C24B7D8E1F', '/dashboard;jsessionid=16E880F5A9C24B7D8E1F')).headline,
  ).toBe('session-cookie-never-set');
});

test('silent: Tomcat adds the id once, until it knows that cookies work', () => {
  expect(
    told(`
    > GET https://app.test/
    < 302 /login;jsessionid=16E880F5A9C24B7D8E1F
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
    > GET https://app.test/login;jsessionid=16E880F5A9C24B7D8E1F
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 200
    > POST https://app.test/login
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 /home
    > GET https://app.test/home
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 200`).findings,
  ).toEqual([]);
});

const clash = (url: string, cookie: string) => `
  * observed
  > POST https://app.test/login
  < 302 ${url}
  < Set-Cookie: JSESSIONID=${cookie}; Path=/; HttpOnly
  > GET https://app.test${url}
  > Cookie: JSESSIONID=${cookie}
  < 302 /login
  > GET https://app.test/login
  > Cookie: JSESSIONID=${cookie}
  < 200`;

test('URL and cookie name two sessions: which one was read cannot be seen', () => {
  const { findings, marks } = told(clash('/home;jsessionid=16E880F5A9C24B7D8E1F', 'BBBB72C1D5E94F3A8B60'));
  expect(findings).toEqual(['error possible url-session-id c1#1']);
  expect(marks).toContain(';jsessionid=16E880F5A9C24B7D8E1F');
});

test.each([
  ['they agree', '/home;jsessionid=BBBB72C1D5E94F3A8B60', 'BBBB72C1D5E94F3A8B60'],
  ['they agree but for the node', '/home;jsessionid=BBBB72C1D5E94F3A8B60', 'BBBB72C1D5E94F3A8B60.node1'],
  ['an id of another name', '/home?oscsid=16E880F5A9C24B7D8E1F', 'BBBB72C1D5E94F3A8B60'],
])('silent: %s', (_, url, cookie) => {
  expect(told(clash(url, cookie)).headline).toBe('session-not-recognised');
});
