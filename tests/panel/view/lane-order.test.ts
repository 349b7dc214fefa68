import { expect, test } from 'vitest';
import { laneKey, movedLane, orderedLanes } from '../../../src/panel/view/lane-order.ts';
import type { TimelineLane } from '../../../src/panel/view/timeline.ts';

const lanes = ['sid', 'a', 'b', 'c'].map((name) => ({ name, domain: 'app.test' }) as TimelineLane);
const key = (name: string) => laneKey({ name, domain: 'app.test' });
const names = (shown: readonly TimelineLane[]) => shown.map((lane) => lane.name).join(' ');

test.each([
  [[], 'sid a b c'],
  [[key('c')], 'sid c a b'],
  [[key('c'), key('b'), key('a')], 'sid c b a'],
  [[key('gone'), key('b')], 'sid b a c'],
  [[key('b'), key('sid')], 'sid b a c'],
])('lanes in the order %j stand as %s', (order, expected) => {
  expect(names(orderedLanes(lanes, order))).toBe(expected);
});

test('no lane is no lane', () => expect(orderedLanes([], [key('a')])).toEqual([]));

test.each([
  ['a', 2, 'b a c'],
  ['a', 99, 'b c a'],
  ['c', 1, 'c a b'],
  ['c', 0, 'c a b'],
])('%s moved to place %i: %s', (name, to, expected) => {
  expect(movedLane(lanes, key(name), to)).toEqual(expected.split(' ').map(key));
});

test.each([
  ['a', 1],
  ['a', -3],
  ['c', 9],
  ['sid', 2],
  ['gone', 2],
])('%s to place %i moves nothing', (name, to) => {
  expect(movedLane(lanes, key(name), to)).toBeUndefined();
});
