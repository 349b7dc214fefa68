import { expect, test } from 'vitest';
import { isSameJar, thinCookies } from '../../src/recorder/compact.ts';
import { completed, cookie, started } from './events.ts';

const minute = 60_000;

test('of a cookie that is written all night only what a request can have met stays', () => {
  const ticks = Array.from({ length: 1000 }, (_, n) => cookie('tick', minute + n * 1000));
  const morning = 1000 * 1000 + 2 * minute;
  const events = [
    started('1', 1000),
    completed('1', 2000),
    cookie('sid', 2001),
    ...ticks,
    started('2', morning),
    completed('2', morning + 10),
    cookie('tick', morning + 12),
  ];
  const kept = thinCookies(events);
  expect(kept).toEqual([...events.slice(0, 3), ticks.at(-1), ...events.slice(-3)]);
});

test('changes between two requests, near them, or of different cookies stay', () => {
  const events = [
    started('1', 0),
    cookie('a', 1000),
    cookie('a', 2000),
    started('2', 3000),
    cookie('a', minute),
    cookie('b', minute + 1),
  ];
  expect(thinCookies(events)).toEqual(events);
});

test('a reading is the same jar whatever its order, and not with another value', () => {
  const [a, b] = [cookie('a', 1).cookie, cookie('b', 1).cookie];
  expect(isSameJar([a, b], [b, { ...a, createdAt: 5 }])).toBe(true);
  expect(isSameJar([a, b], [a, { ...b, value: 'new' }])).toBe(false);
  expect(isSameJar([a, b], [a])).toBe(false);
});
