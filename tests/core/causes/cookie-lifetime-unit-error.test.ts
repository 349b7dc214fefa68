import { expect, test } from 'vitest';
import { told } from '../told.ts';

const after = (attributes: string, pause: string) => `
  * observed
  > POST https://app.test/login
  < 302 /dashboard
  < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; ${attributes}
  > GET https://app.test/dashboard
  > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
  < 200
  * after ${pause}
  > GET https://app.test/orders
  < 302 /login
  > GET https://app.test/login
  < 200`;

test('a thousandth of a day', () => {
  const { findings, lostAt, marks } = told(after('Max-Age=86', '2 min'));
  expect(findings).toEqual(['error likely cookie-lifetime-unit-error c2#0']);
  expect(lostAt).toEqual(['c2#0']);
  expect(marks).toEqual(['Max-Age=86']);
});

test.each([
  ['15 minutes, as seconds taken for milliseconds', 'Max-Age=1', 900],
  ['30 minutes', 'Max-Age=2', 1_800],
  ['an hour', 'Max-Age=4', 3_600],
  ['two hours', 'Max-Age=7', 7_200],
])('%s', (_, attributes, meant) => {
  const { findings, first } = told(after(attributes, '1 min'));
  expect(findings).toEqual(['error likely cookie-lifetime-unit-error c2#0']);
  expect(first?.fixes[0]?.change).toEqual({
    kind: 'attributes',
    cookie: 'connect.sid',
    set: { maxAge: meant },
  });
});

test.each(['Max-Age=60', 'Max-Age=30', 'Max-Age=900', 'Max-Age=1800'])('silent: %s is a lifetime', (attributes) => {
  expect(told(after(attributes, '31 min')).headline).toBe('cookie-expired');
});

test('silent: twenty minutes are meant', () => {
  expect(told(after('Max-Age=1200', '21 min')).headline).toBe('cookie-expired');
});
