import { expect, test } from 'vitest';
import { pathMatch } from '../../../src/core/cookie/path-match.ts';

// RFC 10025 section 5.1.4
test.each([
  ['/', '/', true],
  ['/app', '/app', true],
  ['/app/', '/app', true],
  ['/app/x', '/app', true],
  ['/app/x', '/app/', true],
  ['/app', '/app/', false], // the cookie's path is longer
  ['/apple', '/app', false], // no boundary
  ['/App', '/app', false],
  ['/a%70p', '/app', false], // nothing is decoded
  ['/', '/app', false],
  ['/x/app', '/app', false],
])('%s under %s: %s', (request, cookie, expected) => expect(pathMatch(request, cookie)).toBe(expected));
