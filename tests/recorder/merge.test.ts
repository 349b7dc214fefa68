import { expect, test } from 'vitest';
import { createMerge } from '../../src/recorder/merge.ts';
import { commit, cookie, opens, started } from './events.ts';

const hop = [started('1', 10.5), started('1', 12.25), commit(13, 'https://app.test/1'), opens(1, 2, 14)];

test.each([
  ['own', 'background'],
  ['background', 'own'],
] as const)('each event once, whichever ear is first (%s)', (first, second) => {
  const merge = createMerge(true);
  expect(merge.add(first, hop.slice(0, 2))).toEqual(hop.slice(0, 2));
  expect(merge.add(second, structuredClone(hop))).toEqual(hop.slice(2));
  expect(merge.add(first, structuredClone(hop))).toEqual([]);
});

test.each([
  [true, ['sid']],
  [false, ['other']],
])('cookie events come from one ear (own hears cookies: %s)', (ownHearsCookies, expected) => {
  const merge = createMerge(ownHearsCookies);
  const heard = [...merge.add('own', [cookie('sid', 1)]), ...merge.add('background', [cookie('other', 2)])];
  expect(heard.map((event) => event.type === 'cookie-changed' && event.cookie.name)).toEqual(expected);
});

test('an identity is remembered over many others', () => {
  const merge = createMerge(true);
  merge.add('own', hop);
  for (let n = 0; n < 15_000; n++) merge.add('own', [started(`x${n}`, n)]);
  expect(merge.add('background', structuredClone(hop))).toEqual([]);
});
