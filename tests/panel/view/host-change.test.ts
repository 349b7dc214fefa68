import { expect, test } from 'vitest';
import { hostChange } from '../../../src/panel/view/host-change.ts';

test.each([
  ['https://www.shop.test/a', 'https://shop.test/b', ['shop.test', 'www.', 'shop.test']],
  ['https://shop.test/a', 'https://www.shop.test/b', ['www.shop.test', 'shop.test', '']],
  ['https://id.shop.test/', 'https://app.shop.test/', ['app.shop.test', 'id.', 'shop.test']],
  ['https://a.b.shop.test/', 'https://c.b.shop.test/', ['c.b.shop.test', 'a.', 'b.shop.test']],
  ['https://www.shop.test:8443/', 'https://shop.test/', ['shop.test', 'www.', 'shop.test:8443']],
  ['http://www.shop.test/', 'https://shop.test/', ['shop.test', 'www.', 'shop.test']],
] as const)('%s after %s moved', (url, before, [from, changed, rest]) => {
  expect(hostChange(url, before)).toEqual({ kind: 'moved', from, changed, rest });
});

test.each([
  ['https://shop.test/a', undefined, 'new'],
  ['https://shop.test/a', 'https://shop.test/b', 'same'],
  ['http://shop.test/a', 'https://shop.test/b', 'same'],
  ['https://shop.test:1/a', 'https://shop.test:2/b', 'new'],
  ['https://idp.test/', 'https://shop.test/', 'new'],
  ['https://one.co.uk/', 'https://two.co.uk/', 'new'],
  ['not a url', 'https://shop.test/', 'new'],
] as const)('%s after %s: %s', (url, before, kind) => expect(hostChange(url, before).kind).toBe(kind));
