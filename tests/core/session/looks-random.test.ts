import { expect, test } from 'vitest';
import { looksRandom } from '../../../src/core/session/looks-random.ts';
import { valueShape } from '../../../src/core/session/value-shape.ts';

test.each(['7hG3kLq9Wm2Xz5Bv', '16E880F5A9C24B7D8E1F', 's%3AfK2vQ9zL7mB4xT1p.aXcD', 'eyJhbGciOiJIUzI1NiJ9.e30.4f5'])(
  '%s looks random',
  (value) => {
    expect(looksRandom(value)).toBe(true);
  },
);

test.each(['', '1', 'de-DE', 'aaaaaaaaaaaaaaaaaaaaaaaa', '20260101000000000000', 'accept-all-cookies', 'true'])(
  '%s does not',
  (value) => {
    expect(looksRandom(value)).toBe(false);
  },
);

test('a megabyte is looked at in no time', () => {
  expect(looksRandom('x9'.repeat(500_000))).toBe(true);
});

test.each([
  ['16E880F5A9C24B7D8E1F', 'id'],
  ['s%3AfK2vQ9zL7mB4xT1p.aXcD', 'signed-id'],
  ['CfDJ8Aq9xT3bN7mK2pLz', 'sealed-payload'],
  ['eyJpdiI6IkFhQmJDYyJ9', 'sealed-payload'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'signed-payload'],
  ['eyJ1c2VyIjoiYWxpY2UifQ.Zk1aQw.kq83hGJ2mWq0LsP1xT4bN7', 'signed-payload'],
  ['a value with spaces', 'unknown'],
])('%s is %s', (value, shape) => {
  expect(valueShape(value)).toBe(shape);
});
