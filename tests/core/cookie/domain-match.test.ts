import { expect, test } from 'vitest';
import { coversHost, domainMatch } from '../../../src/core/cookie/domain-match.ts';

// RFC 10025 section 5.1.3
test.each([
  ['app.test', 'app.test', true],
  ['www.app.test', 'app.test', true],
  ['a.b.app.test', 'app.test', true],
  ['app.test', 'www.app.test', false],
  ['myapp.test', 'app.test', false], // no dot in between
  ['127.0.0.1', '0.0.1', false], // an address has no parents
  ['127.0.0.1', '127.0.0.1', true],
  ['[::1]', '[::1]', true],
  ['app.test', '', false],
])('%s under %s: %s', (host, domain, expected) => expect(domainMatch(host, domain)).toBe(expected));

test('a host-only cookie covers its host and nothing below', () => {
  expect(coversHost({ domain: 'app.test', hostOnly: true }, 'app.test')).toBe(true);
  expect(coversHost({ domain: 'app.test', hostOnly: true }, 'www.app.test')).toBe(false);
  expect(coversHost({ domain: 'app.test', hostOnly: false }, 'www.app.test')).toBe(true);
});
