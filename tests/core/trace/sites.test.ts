import { describe, expect, test } from 'vitest';
import { parseUrl } from '../../../src/core/site/parse-url.ts';
import { sitesOf } from '../../../src/core/trace/sites.ts';
import { chain } from '../../chain.ts';

const trace = chain(`
  > GET https://www.shop.test/login
  < 302 https://idp.test/authorize
  > GET https://idp.test/authorize
  < 200
  * via fetch
  > GET https://metrics.test/beacon
  < 200
  * via form
  > POST https://idp.test/authorize
  < 302 https://shop.test/account
  > GET https://shop.test/account
  < 302 https://cdn.test/
  > GET https://cdn.test/
  < 200
`);

describe('letters of a recording', () => {
  const sites = sitesOf(trace.chains);
  test.each([
    ['https://www.shop.test/login', 'A'],
    ['http://shop.test:8080/', 'A'],
    ['https://idp.test/authorize', 'B'],
    ['https://cdn.test/', 'C'],
    ['https://metrics.test/beacon', 'D'],
    ['https://never.test/', undefined],
    ['data:text/plain,x', undefined],
    ['not a url', undefined],
    [undefined, undefined],
  ])('%s: %s', (url, letter) => expect(sites.letterOf(url)).toBe(letter));

  test('a letter names its site', () => {
    expect(['A', 'B', 'Q'].map((letter) => sites.nameOf(letter))).toEqual(['shop.test', 'idp.test', '']);
    expect(sites.letterOfHost('deep.www.shop.test')).toBe('A');
  });
});

test('the same object as long as no letter changes, another when one does', () => {
  const [first] = trace.chains;
  const sites = sitesOf(trace.chains);
  expect(sitesOf([...trace.chains])).toBe(sites);
  expect(sitesOf([...trace.chains, { ...first!, id: 'c9' }])).toBe(sites);
  expect(sitesOf([first!])).not.toBe(sites);
});

test('who started a page’s request has a letter, although it was never requested', () => {
  const { chains } = chain('* via link\n> GET https://shop.test/a\n> Origin: https://mail.test\n< 200');
  const [only] = chains;
  const hops = only!.hops.map((hop) => ({ ...hop, context: { ...hop.context, initiator: 'https://mail.test' } }));
  const sites = sitesOf([{ ...only!, hops }]);
  expect([sites.letterOf('https://shop.test/'), sites.letterOf('https://mail.test')]).toEqual(['A', 'B']);
});

test('beyond Z as in a spreadsheet', () => {
  const { chains } = chain('> GET https://shop.test/a\n< 200');
  const [only] = chains;
  const hops = Array.from({ length: 28 }, (_, at) => {
    const hop = only!.hops[0]!;
    return {
      ...hop,
      request: { ...hop.request, url: `https://s${at}.test/` },
      context: { ...hop.context, initiator: undefined },
    };
  });
  const sites = sitesOf([{ ...only!, hops }]);
  expect(['https://s25.test/', 'https://s26.test/', 'https://s27.test/'].map((url) => sites.letterOf(url))).toEqual([
    'Z',
    'AA',
    'AB',
  ]);
});

test.each([
  'https://www.shop.test?a',
  'https://shop.test#a',
  'https://shop.test\\\\a',
  'https://user:secret@shop.test:8443/a',
  'HTTPS://SHOP.TEST/a',
  'https://sh%6fp.test/',
  'http://shop.test',
  'wss://shop.test/socket',
  'https://\tshop.test/a b',
])('%s is of the site of its host', (url) => {
  const { chains } = chain('> GET https://shop.test/a\n< 200');
  expect([sitesOf(chains).letterOf(url), parseUrl(url)?.domain]).toEqual(['A', 'shop.test']);
});

test.each(['data:text/html,a', 'about:blank', 'null', 'https://', 'https://a b/', 'chrome-extension://shop.test/'])(
  '%s has no letter',
  (url) => {
    const { chains } = chain('> GET https://shop.test/a\n< 200');
    expect(sitesOf(chains).letterOf(url)).toBe(parseUrl(url)?.domain === 'shop.test' ? 'A' : undefined);
  },
);
