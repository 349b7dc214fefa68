import { expect, test } from 'vitest';
import { clearsCookies } from '../../../src/core/cookie/clear-site-data.ts';

test.each([
  ['"cookies"', 'https://app.test/', true],
  ['"cache", "cookies", "storage"', 'https://app.test/', true],
  ['"*"', 'https://app.test/', true],
  ['"cookies"', 'http://localhost:3000/', true],
  ['"cookies"', 'http://app.test/', false],
  ['cookies', 'https://app.test/', false],
  ['"cache", "storage"', 'https://app.test/', false],
])('%s at %s: %s', (value, url, clears) => {
  expect(clearsCookies([{ name: 'clear-site-data', value }], url)).toBe(clears);
});
