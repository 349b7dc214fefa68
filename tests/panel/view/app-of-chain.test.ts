import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { appOfChain } from '../../../src/panel/view/app-of-chain.ts';
import { chain } from '../../chain.ts';

test.each<[string, string, string]>([
  ['www.shop.test', 'sid=abcdefabcdef0123456789; Path=/', 'shop.test'],
  ['a.b.shop.test', 'sid=abcdefabcdef0123456789; Path=/; Domain=b.shop.test', 'shop.test'],
  ['localhost', 'sid=abcdefabcdef0123456789; Path=/', 'loopback'],
])('%s, %s: %s', (host, line, app) => {
  const [one] = diagnose(
    chain(`
      > GET https://${host}/
      < 302 https://login.example/
      < Set-Cookie: ${line}
      > GET https://login.example/
      < 200`),
  ).chains;
  expect(appOfChain(one!)).toBe(app);
});

test('without a session: the site of the last request', () => {
  const [one] = diagnose(
    chain(`
      > GET https://www.shop.test/
      < 200`),
  ).chains;
  expect(appOfChain(one!)).toBe('shop.test');
});
