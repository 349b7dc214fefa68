import { expect, test } from 'vitest';
import { defaultPath } from '../../../src/core/cookie/default-path.ts';

// RFC 10025 section 5.1.4
test.each([
  ['', '/'],
  ['nonsense', '/'],
  ['/', '/'],
  ['/login', '/'],
  ['/app/login', '/app'],
  ['/app/', '/app'],
  ['/a/b/c', '/a/b'],
  ['//', '/'],
])('%j → %s', (path, expected) => expect(defaultPath(path)).toBe(expected));
