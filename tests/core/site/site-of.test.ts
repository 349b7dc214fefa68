import { expect, test } from 'vitest';
import { sameSite, siteOf } from '../../../src/core/site/site-of.ts';

test.each([
  ['https://www.app.test:8443/x?y', 'https://app.test'],
  ['http://app.test', 'http://app.test'],
  ['wss://app.test/', 'https://app.test'],
  ['http://127.0.0.1:3000/', 'http://127.0.0.1'],
  ['http://LOCALHOST/', 'http://localhost'],
  ['chrome-extension://abcdef/x.html', 'chrome-extension://abcdef'],
  ['null', undefined],
  ['about:blank', undefined],
  ['data:text/html,x', undefined],
  ['', undefined],
  ['not a url', undefined],
])('%j → %s', (url, site) => expect(siteOf(url)).toBe(site));

test.each([
  ['https://app.test', 'https://www.app.test', true, true],
  ['https://app.test', 'http://app.test', false, true],
  ['https://app.test', 'https://other.test', false, false],
  ['https://a.github.io', 'https://b.github.io', false, false],
  ['https://app.test', 'https://app.test:8443', true, true],
  ['ws://app.test', 'http://app.test', true, true],
  ['null', 'null', false, false], // opaque origins are nobody's site
])('%s and %s: schemeful %s, schemeless %s', (a, b, schemeful, schemeless) => {
  expect(sameSite(a, b, { schemeful: true })).toBe(schemeful);
  expect(sameSite(a, b, { schemeful: false })).toBe(schemeless);
});
