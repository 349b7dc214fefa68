import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseUrl } from '../../../src/core/site/parse-url.ts';

test('what the cookie rules ask of an address', () => {
  expect(parseUrl('https://www.app.test:8443/a%20b?c#d')).toEqual({
    protocol: 'https:',
    hostname: 'www.app.test',
    pathname: '/a%20b',
    search: '?c',
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

/** Pieces that addresses are made of, among them what engines rewrite: dots, ports, escapes, numbers for names, capitals. */
const scheme = fc.constantFrom(
  'http:',
  'https:',
  'https:',
  'https:',
  'https:',
  'HTTPS:',
  'wss:',
  'ftp:',
  'file:',
  'about:',
);
const label = fc.constantFrom(
  'app',
  'a',
  'x1',
  '1x',
  '127',
  '0x7f',
  'xn--nxasmq6b',
  'xn--a',
  'my-app',
  'my--app',
  'App',
  'ü',
  'a_b',
  '-a',
  'a-',
  '',
);
const host = fc.oneof(
  fc.constant('app.test'),
  fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
);
const port = fc.constantFrom('', '', ':80', ':443', ':8080', ':');
const piece = fc.constantFrom(
  'a',
  'B',
  '1',
  '_',
  '-',
  '~',
  '.',
  '..',
  '/',
  '//',
  '%2e',
  '%2F',
  ' ',
  ';',
  ':',
  '@',
  '=',
  '&',
  '+',
  ',',
  '"',
  "'",
  '\\',
  '|',
  '^',
  '#',
  '?',
  'ü',
  '\t',
);
const path = fc.oneof(
  fc.array(fc.constantFrom('a', 'B1', '-', '.', '..', '/'), { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
);
const address = fc
  .tuple(scheme, host, port, fc.constantFrom('/', '/', ''), path, fc.constantFrom('', '?'), path)
  .map(([protocol, name, at, slash, way, mark, query]) => `${protocol}//${name}${at}${slash}${way}${mark}${query}`);

test('says what the URL of the engine says, plain or not', () => {
  fc.assert(
    fc.property(address, (url) => {
      const parsed = parseUrl(url);
      if (!URL.canParse(url)) {
        expect(parsed).toBeUndefined();
        return;
      }
      const { protocol, hostname, pathname, search, origin, host: withPort } = new URL(url);
      const place = hostname === '' ? undefined : `${protocol}//${withPort}`;
      expect(parsed).toMatchObject({ protocol, hostname, pathname, search, origin, place });
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['https://app.test/a/b.html?x=1&y=2', '/a/b.html', '?x=1&y=2'],
  ['https://app.test/?', '/', ''],
  ['https://app.test/a/../b', '/b', ''],
  ['https://app.test/a/.well-known', '/a/.well-known', ''],
  ['https://app.test/a;b', '/a;b', ''],
])('%s', (url, pathname, search) => {
  expect(parseUrl(url)).toMatchObject({ pathname, search });
});
