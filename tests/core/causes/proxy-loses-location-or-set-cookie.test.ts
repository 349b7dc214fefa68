import { expect, test } from 'vitest';
import { told } from '../told.ts';

test('a redirect without Location, cookies and all', () => {
  const { findings, marks } = told(`
    * observed
    > POST https://app.test/login
    < 302
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly`);
  expect(findings).toEqual(['warning certain proxy-loses-location-or-set-cookie c1#0']);
  expect(marks).toEqual(['302']);
});

test.each([
  ['it has one', '> POST https://app.test/login\n< 302 /home\n> GET https://app.test/home\n< 200'],
  ['not modified', '> GET https://app.test/\n< 304'],
  ['a page', '> GET https://app.test/\n< 200'],
  ['a script may read it', '> GET https://app.test/\n< 200\n* via fetch\n> GET https://app.test/api\n< 302'],
  ['the browser redirected', '> GET http://app.test/\n* internal\n> GET https://app.test/\n< 200'],
])('silent: %s', (_, script) => {
  expect(told(script).findings.join()).not.toContain('proxy-loses');
});
