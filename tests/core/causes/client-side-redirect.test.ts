import { expect, test } from 'vitest';
import { told } from '../told.ts';

test.each(['meta-refresh', 'script'])('%s is told, not blamed', (via) => {
  const { findings, verdicts } = told(`
    * observed
    > POST https://app.test/login
    < 200
    < Set-Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD; Path=/
    * via ${via}
    > GET https://app.test/dashboard
    > Cookie: connect.sid=s%3AfK2vQ9zL7mB4xT1p.aXcD
    < 200`);
  expect(findings).toEqual(['info certain client-side-redirect c2#0']);
  expect(verdicts.at(-1)).toBe('kept');
});

test('silent: a link', () => {
  expect(
    told(`
    > GET https://app.test/
    < 200
    > GET https://app.test/next
    < 200`).findings,
  ).toEqual([]);
});
