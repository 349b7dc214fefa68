import { expect, test } from 'vitest';
import { shapeOf } from '../../../src/core/compare/shape.ts';

test.each([
  ['/orders/18812/items', '/orders/99/items', '18812 is an id, 99 is not by its looks'],
  ['/oauth2/authorize-callback', '/oauth2/authorize-elsewhere', 'words'],
  ['/v1/login', '/v2/login', 'versions'],
  ['/step-two-of-checkout-2', '/step-one-of-checkout-2', 'words with a number'],
  ['form_post', 'query', 'settings'],
])('%s is not %s: %s', (a, b) => {
  expect(shapeOf(a)).not.toBe(shapeOf(b));
});

test.each([
  ['5f3a77bc-1b2c-4d5e-8f90-0123456789ab', '99999999-1b2c-4d5e-8f90-0123456789ab'],
  ['/u/f3a77bc0/x', '/u/99ab01cd/x'],
  ['7hG3kLq9Wm2Xz5Bv', 'Zx81LmN4xYw7Tb9Q'],
  ['a1B2-c3D4_e5F6-g7H8', 'z9Y8-x7W6_v5U4-t3S2'],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 'Thu, 22 Oct 2026 09:00:01 GMT'],
  ['2026-01-01T00:00:00Z', '2027-12-31T10:11:12.000+01:00'],
  ['req-1760000000', 'req-1770000123'],
])('%s and %s are alike', (a, b) => {
  expect(shapeOf(a)).toBe(shapeOf(b));
});

test('a long text is cut, not hung upon', () => {
  expect(shapeOf('a1-'.repeat(1_000_000)).length).toBeLessThanOrEqual(2000);
});
