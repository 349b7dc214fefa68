import { expect, test } from 'vitest';
import { correctCookieTimes } from '../../src/recorder/cookie-times.ts';
import { cookie, started } from './events.ts';

test.each([
  ['in time', [started('1', 10), cookie('sid', 11), started('1', 12)], [10, 11, 12]],
  ['late: before what came after it', [started('1', 10), cookie('sid', 20), started('1', 12)], [10, 11.9995, 12]],
  ['two late ones', [cookie('a', 20), cookie('b', 21), started('1', 12)], [11.9995, 11.9995, 12]],
  [
    'not before what is told again',
    [started('2', 15), cookie('sid', 20), started('1', 12), started('2', 17)],
    [15, 16.9995, 12, 17],
  ],
  ['the last of all', [started('1', 10), cookie('sid', 20)], [10, 20]],
])('%s', (_, events, times) => {
  expect(correctCookieTimes(events).map(({ time }) => time)).toEqual(times);
});
