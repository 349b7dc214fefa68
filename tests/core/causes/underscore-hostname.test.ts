import { expect, test } from 'vitest';
import { told } from '../told.ts';

const login = (host: string) => `
  * observed
  > POST https://${host}/login
  < 302 /home
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly
  > GET https://${host}/home
  > Cookie: sid=7hG3kLq9Wm2Xz5Bv
  < 200`;

test('a remark, no more', () => {
  const { findings, verdicts, marks } = told(login('my_app.test'));
  expect(findings).toEqual(['info possible underscore-hostname c1#0']);
  expect(verdicts).toEqual(['kept']);
  expect(marks).toEqual(['my_app.test']);
});

test('silent: a hyphen, or an underscore elsewhere', () => {
  expect(told(login('my-app.test')).findings).toEqual([]);
  expect(told(login('app.test/my_app')).findings).toEqual([]);
});
