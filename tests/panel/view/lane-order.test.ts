import { expect, test } from 'vitest';
import { movedLane, orderedLanes, placeOf } from '../../../src/panel/view/lane-order.ts';

const key = (name: string) => `${name} app.test`;
const lanesOf = (names: string) => names.split(' ').map((name) => ({ key: key(name) }));
const lanes = lanesOf('sid a b c');
const names = (shown: readonly { readonly key: string }[]) => shown.map((lane) => lane.key.split(' ')[0]).join(' ');

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

test('what another chain has stays as it was ordered there', () => {
  const [here, there] = [lanesOf('sid a b c'), lanesOf('other b d')];
  const first = movedLane(here, key('c'), 1)!;
  expect(names(orderedLanes(here, first))).toBe('sid c a b');
  const second = movedLane(there, key('d'), 1, first)!;
  expect(names(orderedLanes(there, second))).toBe('other d b');
  expect(names(orderedLanes(here, second))).toBe('sid c a b');
  const third = movedLane(orderedLanes(here, second), key('a'), 1, second)!;
  expect(names(orderedLanes(here, third))).toBe('sid a c b');
  expect(names(orderedLanes(there, third))).toBe('other d b');
});

test('the place is that among the lanes shown', () => {
  const order = movedLane(lanes, key('a'), 2, [key('elsewhere'), key('c')])!;
  expect(order).toContain(key('elsewhere'));
  expect(placeOf(lanes, order, key('a'))).toBe(orderedLanes(lanes, order).findIndex((lane) => lane.key === key('a')));
});
