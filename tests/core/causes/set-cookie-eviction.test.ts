import { expect, test } from 'vitest';
import { told } from '../told.ts';

const gone = (cause: string) => `
  * observed
  > POST https://app.test/login
  < 302 /home
  < Set-Cookie: sessionid=k3v9q2m8x1z7b4n6; Path=/; HttpOnly
  > GET https://app.test/home
  > Cookie: sessionid=k3v9q2m8x1z7b4n6
  < 200
  * removed sessionid (${cause})
  > GET https://app.test/orders
  < 302 /login
  > GET https://app.test/login
  < 200`;

test('thrown out: the jar’s own word', () => {
  const { findings, first, marks } = told(gone('evicted'));
  expect(findings).toEqual(['error certain set-cookie-eviction c2#0']);
  expect(first?.reasons).toEqual(['evicted']);
  expect(marks).toContain('evicted');
});

test.each(['explicit', 'overwrite', 'expired'])('silent: removed, but not thrown out (%s)', (cause) => {
  expect(told(gone(cause)).findings.join()).not.toMatch(/eviction/);
});

test('silent: another cookie is thrown out', () => {
  const script = gone('evicted')
    .replace('* removed sessionid', '* removed basket')
    .replace('; HttpOnly\n', '; HttpOnly\n  < Set-Cookie: basket=1; Path=/\n');
  expect(told(script).findings.join()).not.toMatch(/eviction/);
});
