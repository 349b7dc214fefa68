import { expect, test } from 'vitest';
import { profiles } from '../../../src/core/profile.ts';
import { told } from '../told.ts';

const bound = { ...profiles.chromium, originBound: true };
const ports = (attributes: string) => `
  * observed
  > POST http://localhost:8080/login
  < 302 http://localhost:9000/home
  < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; Path=/; HttpOnly${attributes}
  > GET http://localhost:9000/home
  < 302 /login
  > GET http://localhost:9000/login
  < 200`;

test('a browser that binds cookies keeps it from the other port', () => {
  const { findings, lostAt } = told(ports(''), { profile: bound });
  expect(findings).toEqual(['error possible origin-bound-cookie c1#1']);
  expect(lostAt).toEqual(['c1#1']);
});

test('silent: browsers of today do not bind, so it stays unexplained', () => {
  expect(told(ports('')).findings.join()).not.toContain('origin-bound-cookie');
});

test('silent: a rule explains it', () => {
  expect(told(ports('; Path=/app'), { profile: bound }).headline).toBe('cookie-path-mismatch');
});
