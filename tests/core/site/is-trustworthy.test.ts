import { expect, test } from 'vitest';
import { isTrustworthy } from '../../../src/core/site/is-trustworthy.ts';

// W3C Secure Contexts section 3.1
test.each([
  ['https://app.test/', true],
  ['wss://app.test/', true],
  ['http://localhost:3000/', true],
  ['http://app.localhost/', true],
  ['http://127.8.9.1/', true],
  ['http://[::1]/', true],
  ['http://app.test/', false],
  ['http://192.168.0.1/', false],
  ['http://localhost.app.test/', false],
  ['http://127.0.0.1.app.test/', false],
  ['nonsense', false],
])('%s: %s', (url, expected) => expect(isTrustworthy(url)).toBe(expected));
