import { expect, test } from 'vitest';
import { addressOf } from '../../../src/panel/view/address.ts';

test.each([
  ['https://a.test:8443/x?q=1#f', { scheme: 'https', host: 'a.test:8443', hostname: 'a.test', path: '/x?q=1#f' }],
  ['http://[::1]/', { scheme: 'http', host: '[::1]', hostname: '[::1]', path: '/' }],
  ['not a URL', { scheme: '', host: '', hostname: '', path: 'not a URL' }],
])('%s', (url, address) => {
  expect(addressOf(url)).toEqual(address);
  expect(addressOf(url)).toEqual(address);
});

test('after thousands of others the answer is the same', () => {
  const urlOf = (n: number) => `https://a${n}.test/p${n}`;
  for (let n = 0; n < 5000; n += 1) expect(addressOf(urlOf(n)).path).toBe(`/p${n}`);
  expect(addressOf(urlOf(0)).host).toBe('a0.test');
  expect(addressOf(urlOf(4999)).host).toBe('a4999.test');
});

test('a long address is read once, and many of them are told right', () => {
  const urlOf = (n: number) => `https://a${n}.test/${'x'.repeat(1_000_000)}`;
  expect(addressOf(urlOf(0))).toBe(addressOf(urlOf(0)));
  for (let n = 0; n < 40; n += 1) expect(addressOf(urlOf(n)).host).toBe(`a${n}.test`);
});
