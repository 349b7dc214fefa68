import { expect, test } from 'vitest';
import { createStamps } from '../../src/capture/stamps.ts';

test('events of one request in one millisecond keep their order', () => {
  const stamps = createStamps();
  const times = [4293, 4293, 4293, 4294].map((stamp) => stamps.ofRequest('35', stamp, false));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(times).size).toBe(4);
  expect(times.map(Math.trunc)).toEqual([4293, 4293, 4293, 4294]);
});

test('other requests, and a request that ended, are not touched', () => {
  const stamps = createStamps();
  stamps.ofRequest('1', 10, true);
  expect(stamps.ofRequest('1', 10, false)).toBe(10);
  expect(stamps.ofRequest('2', 10, false)).toBe(10);
});

test('an event that comes late keeps its early stamp', () => {
  const stamps = createStamps();
  stamps.ofRequest('1', 20, false);
  expect(stamps.ofRequest('1', 12, false)).toBe(12);
});

test.each([
  ['the clock cuts off the fraction', 100.9, 100, 100.9],
  ['the clock is right', 100.9, 102, 102],
  ['the clock was set back', 100_000, 5, 5],
])('a cookie event after a request event: %s', (_, stamp, now, expected) => {
  const stamps = createStamps();
  stamps.ofRequest('1', stamp, false);
  expect(stamps.ofCookie(now)).toBe(expected);
});
