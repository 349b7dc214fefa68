import { expect, test } from 'vitest';
import { told } from '../told.ts';

const login = (...lines: readonly string[]) => `
  * observed
  > POST https://app.test/auth/login
  < 302 /dashboard
  ${lines.map((line) => `< Set-Cookie: ${line}`).join('\n')}
  > GET https://app.test/dashboard
  < 302 /auth/login?next=%2Fdashboard
  > GET https://app.test/auth/login?next=%2Fdashboard
  < 200`;

test('the session stands behind a comma in the line of another cookie', () => {
  const { findings, verdicts, marks, first } = told(
    login('XSRF-TOKEN=aK2vQ9zL7mB4xT1p; Path=/; Secure, laravel_session=eyJpdiI6IkFhQmJDYyJ9; Path=/; HttpOnly'),
  );
  expect(findings).toEqual(['error certain set-cookie-folded-or-split c1#0']);
  expect(verdicts).toEqual(['never-established']);
  expect(marks).toEqual([', laravel_session=']);
  expect(first?.story.map(({ hop }) => hop)).toEqual([0, 1]);
});

test('a name that nobody knows: likely', () => {
  expect(told(login('theme=dark; Path=/, kundensitzung=8k2mfq91zxv4tb7np3lw; Path=/; HttpOnly')).findings).toEqual([
    'error likely set-cookie-folded-or-split c1#0',
  ]);
});

test('the line was cut at the comma of its date, and its path with it', () => {
  const { findings, lostAt, marks, first } = told(
    login('connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Expires=Wed', '21 Oct 2026 07:28:00 GMT; Path=/; HttpOnly'),
  );
  expect(findings).toEqual(['error certain set-cookie-folded-or-split c1#0']);
  expect(lostAt).toEqual(['c1#1']);
  expect(marks).toEqual(['Expires=Wed', '21 Oct 2026 07:28:00 GMT']);
  expect(first?.fixes.some(({ verified }) => verified)).toBe(true);
});

test('the new id was folded away, the old one is refused', () => {
  const { findings } = told(`
    * observed
    > GET https://app.test/login
    < 200
    < Set-Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; Path=/; HttpOnly
    > POST https://app.test/login
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F
    < 302 /account
    < Set-Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p; Path=/, JSESSIONID=BBBB72C1D5E94F3A8B60; Path=/; HttpOnly
    > GET https://app.test/account
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; XSRF-TOKEN=aK2vQ9zL7mB4xT1p
    < 302 /login
    > GET https://app.test/login
    > Cookie: JSESSIONID=16E880F5A9C24B7D8E1F; XSRF-TOKEN=aK2vQ9zL7mB4xT1p
    < 200`);
  expect(findings).toEqual(['error likely set-cookie-folded-or-split c2#0']);
});

test('nothing was lost yet: a warning', () => {
  const { findings } = told(`
    > GET https://app.test/
    < 200
    < Set-Cookie: theme=dark; Path=/, sessionid=k3v9q2m8x1z7b4n6; Path=/; HttpOnly`);
  expect(findings).toEqual(['warning likely set-cookie-folded-or-split c1#0']);
});

test.each([
  ['one line per cookie', ['XSRF-TOKEN=aK2v; Path=/', 'theme=dark; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/']],
  ['a list in a value', ['cart=1,2,sid=3; Path=/cart']],
])('silent: %s', (_, lines) => {
  expect(told(login(...lines)).headline).toBe('session-cookie-never-set');
});

test('silent: a path that is too narrow by itself', () => {
  expect(
    told(login('connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/auth')).headline,
  ).toBe('cookie-path-mismatch');
});
