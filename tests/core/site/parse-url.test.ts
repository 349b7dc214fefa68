import { expect, test } from 'vitest';
import { parseUrl } from '../../../src/core/site/parse-url.ts';

test('what the cookie rules ask of an address', () => {
  expect(parseUrl('https://www.app.test:8443/a%20b?c#d')).toEqual({
    protocol: 'https:',
    hostname: 'www.app.test',
    pathname: '/a%20b',
    origin: 'https://www.app.test:8443',
    place: 'https://www.app.test:8443',
    domain: 'app.test',
    site: 'https://app.test',
  });
  expect(parseUrl('no address')).toBeUndefined();
});

test('an address is read once, also a long one', () => {
  const urls = ['short', 'x'.repeat(1_000_000)].map((path) => `https://app.test/${path}`);
  const parsed = urls.map(parseUrl);
  expect(urls.map(parseUrl).map((one, at) => one === parsed[at])).toEqual([true, true]);
});

test('long addresses beyond measure push the earlier ones out, and are told right', () => {
  const first = 'https://first.test/';
  const before = parseUrl(first);
  for (let at = 0; at < 40; at++) {
    expect(parseUrl(`https://h${at}.test/${'x'.repeat(1_000_000)}`)?.hostname).toBe(`h${at}.test`);
  }
  expect(parseUrl(first)).toEqual(before);
  expect(parseUrl(first)).not.toBe(before);
});
