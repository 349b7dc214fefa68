import { describe, expect, test } from 'vitest';
import { told } from '../told.ts';

const session = (attributes: string, between: string, cookie: string, end = '< 302 /login') => `
  * observed
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/${attributes}
  > GET https://app.test/home
  > Cookie: sessionid=k3v9q2m8x1z7b4n6
  < 200
  ${between}
  > GET https://app.test/orders
  ${cookie}
  ${end}`;

test('a script deletes it', () => {
  const { findings, first } = told(session('', '* script sets sessionid=; Path=/; Max-Age=0', ''));
  expect(findings).toEqual(['error likely client-script-overwrites c2#0']);
  expect(first?.evidence.map(({ part }) => part)).toContain('jar');
});

test('a script gives it another value', () => {
  const { findings } = told(
    session(
      '',
      '* script sets sessionid=oooooooo1111; Path=/',
      '> Cookie: sessionid=oooooooo1111',
      '< 302 /login\n  < Set-Cookie: sessionid=q7w2e9r4t1y6u3i8; Path=/',
    ),
  );
  expect(findings[0]).toMatch(/^(error|warning) likely client-script-overwrites c2#0$/);
});

describe('silent', () => {
  test.each([
    ['scripts cannot touch it', session('; HttpOnly', '* removed sessionid (explicit)', '')],
    ['the browser threw it out', session('', '* removed sessionid (evicted)', '')],
    [
      'a response deletes it',
      session(
        '',
        `> GET https://app.test/clean
        > Cookie: sessionid=k3v9q2m8x1z7b4n6
        < 200
        < Set-Cookie: sessionid=; Path=/; Max-Age=0`,
        '',
      ),
    ],
    [
      'a script writes another cookie',
      session('', '* script sets theme=dark; Path=/', '> Cookie: sessionid=k3v9q2m8x1z7b4n6; theme=dark'),
    ],
  ])('%s', (_, script) => {
    expect(told(script).findings.join()).not.toMatch(/client-script/);
  });
});
