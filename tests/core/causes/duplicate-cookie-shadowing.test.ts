import { expect, test } from 'vitest';
import { told } from '../told.ts';

const script = (answer: string) => `
  * observed
  * jar: https://use.cloud.test/ 30 d ago: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; HttpOnly
  > POST https://use.cloud.test/login
  > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
  < 302 /dashboard
  < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Domain=cloud.test; Path=/
  > GET https://use.cloud.test/dashboard
  > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
  < ${answer}`;

test('the stale copy comes first', () => {
  const { findings, lostAt, first } = told(script('302 /login'));
  expect(findings).toEqual(['error likely duplicate-cookie-shadowing c1#1']);
  expect(lostAt).toEqual(['c1#1']);
  expect(first?.evidence.filter(({ part }) => part === 'jar')).toHaveLength(2);
  expect(first?.fixes[0]?.verified).toBe(true);
});

test('a new name leaves the old copy behind, which the replay proves', () => {
  const { first } = told(script('302 /login'));
  const renames = first?.fixes.filter(({ change }) => change?.kind === 'rename') ?? [];
  expect(renames.length).toBeGreaterThan(0);
  expect(renames.every(({ verified }) => verified)).toBe(true);
  expect(renames[0]?.replayed?.map(({ request }) => request)).toEqual(['absent', 'sent']);
});

test('a new name does not help where the application itself sets both copies: advice only', () => {
  const { first, headline } = told(`
    * observed
    > GET https://use.cloud.test/login
    < 200
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/; HttpOnly
    > POST https://use.cloud.test/login
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG; Domain=cloud.test; Path=/
    > GET https://use.cloud.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; connect.sid=s%3Az9LmQ2fK7xT1pB4v.kJhG
    < 302 /login`);
  expect(headline).toBe('duplicate-cookie-shadowing');
  expect(first?.fixes.filter(({ change }) => change?.kind === 'rename')).toEqual([]);
  expect(first?.fixes.some(({ text, verified }) => text.text.startsWith('rename') && !verified)).toBe(true);
});

test('silent: the server took the right one', () => {
  expect(told(script('200')).findings).toEqual([]);
});

test('silent: one copy only', () => {
  expect(
    told(`
    > POST https://use.cloud.test/login
    < 302 /dashboard
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    > GET https://use.cloud.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 302 /login`).headline,
  ).toBe('session-not-recognised');
});
