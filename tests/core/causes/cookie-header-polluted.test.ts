import { expect, test } from 'vitest';
import { told } from '../told.ts';

const id = 'connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD';
const dashboard = (cookies: string, answer: string) => `
  > POST https://app.test/login
  < 302 /dashboard
  < Set-Cookie: ${id}; Path=/; HttpOnly
  > GET https://app.test/dashboard
  > Cookie: ${cookies}
  ${answer}`;
const refused = `< 302 /login
  > GET https://app.test/login
  < 200`;

test('attributes among the cookies, and the session is refused', () => {
  const { findings, marks, lostAt } = told(dashboard(`${id}; Path=/; Domain=app.test; Secure`, refused));
  expect(findings).toEqual(['error likely cookie-header-polluted c1#1']);
  expect(lostAt).toEqual(['c1#1']);
  expect(marks[0]).toBe('Path=/');
});

test('one of them alone may be somebody’s cookie', () => {
  expect(told(dashboard(`${id}; Path=/`, refused)).findings).toEqual(['error possible cookie-header-polluted c1#1']);
});

test('nothing was lost: a warning', () => {
  expect(told(dashboard(`${id}; Path=/; HttpOnly`, '< 200')).findings).toEqual([
    'warning likely cookie-header-polluted c1#1',
  ]);
});

test.each([
  ['ordinary cookies', `${id}; theme=dark`],
  ['names that only look like it', `${id}; path=home; domain=sales; secure=no`],
])('silent: %s', (_, cookies) => {
  expect(told(dashboard(cookies, refused)).headline).toBe('session-not-recognised');
  expect(told(dashboard(cookies, '< 200')).findings).toEqual([]);
});
