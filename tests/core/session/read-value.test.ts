import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf, readValue } from '../../../src/core/session/read-value.ts';

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown) => `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64(claims)}.c2lnbmF0dXJlMTIzNDU2Nzg5MA`;

test('a JWT: claims, end and beginning', () => {
  expect(readValue(jwt({ sub: 'älice', exp: 1_800_000_000, iat: 1_700_000_000, roles: ['a'] }))).toMatchObject({
    kind: 'signed',
    format: 'JWT',
    claims: [
      ['alg', 'HS256'],
      ['sub', 'älice'],
      ['exp', '1800000000'],
      ['iat', '1700000000'],
      ['roles', '["a"]'],
    ],
    expires: 1_800_000_000_000,
    issued: 1_700_000_000_000,
  });
});

test('Flask: the payload and when it was signed', () => {
  const time = Buffer.from([0x65, 0x53, 0xf1, 0x00]).toString('base64url');
  expect(readValue(`${base64({ _user_id: '42' })}.${time}.kq83hGJ2mWq0LsP1xT4bAbCd`)).toMatchObject({
    kind: 'signed',
    format: 'Flask, itsdangerous',
    claims: [['_user_id', '42']],
    issued: 0x6553f100 * 1000,
  });
});

test('Flask, compressed: the octets to unfold, and when it was signed', () => {
  const packed = Buffer.from([0x78, 0x9c, 0xff, 0xfe]);
  const read = readValue(`.${packed.toString('base64url')}AAAA.ZVPxAA.kq83hGJ2mWq0LsP1xT4bAbCd`);
  expect([...(read.packed ?? [])].slice(0, 4)).toEqual([...packed]);
  expect(read).toMatchObject({ claims: [], issued: 0x6553f100 * 1000 });
});

test.each<[string, ReturnType<typeof claimsOf>]>([
  [
    '{"a":1,"b":["x"]}',
    [
      ['a', '1'],
      ['b', '["x"]'],
    ],
  ],
  ['{}', []],
  ['[1]', undefined],
  ['null', undefined],
  ['no JSON', undefined],
])('claims of %s', (text, claims) => {
  expect(claimsOf(text)).toEqual(claims);
});

test.each([
  ['s%3A8fK2vq0zR1.kP6sVt2oXz', 'signed-id', 'express-session'],
  ['CfDJ8Aq9xT3bN7mK2pLz', 'encrypted', 'ASP.NET Core data protection'],
  ['eyJpdiI6IkFhQmJDYyJ9', 'encrypted', 'Laravel'],
  ['.eJyrVkrKz1ZyUqoFAB.Zk1aQw.kq83hGJ2mWq0LsP1xT4b', 'signed', 'Flask, itsdangerous'],
  [`${'A'.repeat(50)}--${'B'.repeat(16)}--${'C'.repeat(24)}`, 'encrypted', 'Rails'],
  ['7hG3kLq9Wm2Xz5Bv', 'id', undefined],
  ['a'.repeat(20_000), 'opaque', undefined],
  ['', 'opaque', undefined],
])('%.20s: %s', (value, kind, format) => {
  expect(readValue(value)).toMatchObject({ kind, format });
});

test.each([
  `eyJhbGciOiJIUzI1NiJ9.eyJ${'A'.repeat(50)}.sig`, // no JSON inside
  jwt({ exp: 'never', __proto__: { x: 1 } }),
  jwt({ exp: 1e300 }),
  jwt({ deep: 'x'.repeat(9_000) }),
])('hostile %.30s is read without harm', (value) => {
  const read = readValue(value);
  expect(read.expires).toBeUndefined();
  expect(read.claims.every(([name, text]) => name.length <= 64 && text.length <= 200)).toBe(true);
});

test('any text is read in bounds', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
      const read = readValue(`eyJ${a}.eyJ${b}.x`);
      expect(read.claims.length).toBeLessThanOrEqual(24);
    }),
  );
});
