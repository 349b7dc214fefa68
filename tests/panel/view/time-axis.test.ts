import { expect, test } from 'vitest';
import { timeAxis } from '../../../src/panel/view/time-axis.ts';
import { recording } from '../fixtures.ts';

const [chain] = recording('path').chains;
const at = (start: number, end: number | undefined) => ({
  ...chain!.hops[0]!,
  times: { start, sent: undefined, headers: undefined, end },
});

test('bars share one axis', () => {
  const { total, bars } = timeAxis([at(1000, 1050), at(1050, 1100)]);
  expect(total).toBe(100);
  expect(bars.map((bar) => [bar.left, bar.width])).toEqual([
    [0, 50],
    [50, 50],
  ]);
});

test('an idle gap longer than all hops together is cut out, a shorter one stays', () => {
  expect(timeAxis([at(0, 50), at(10_000, 10_050)]).total).toBe(100);
  expect(timeAxis([at(0, 50), at(100, 150)]).total).toBe(150);
});

test('an end that was not seen is no duration', () => {
  expect(timeAxis([at(0, undefined)]).bars[0]?.took).toBeUndefined();
  expect(timeAxis([])).toEqual({ total: 0, bars: [] });
});
