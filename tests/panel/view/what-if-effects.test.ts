import { expect, test } from 'vitest';
import type { Effect } from '../../../src/core/diagnose/supposed-effects.ts';
import { effectLines } from '../../../src/panel/view/what-if-effects.ts';

const effect = (hop: number, more: Partial<Effect> = {}): Effect => ({
  place: { chain: 'c1', hop },
  cookie: 'sid',
  was: 'sid',
  what: 'not-sent',
  isBetter: false,
  reasons: ['not-on-path'],
  ...more,
});
const lines = (effects: readonly Effect[]) =>
  effectLines(effects).map(({ cookie, what, places }) => [
    cookie,
    what,
    ...places.map(({ chain, hop }) => `${chain}${hop}`),
  ]);

test.each<[string, readonly Effect[], readonly (readonly string[])[]]>([
  ['the same at several hops is one line', [effect(1), effect(2)], [['sid', 'not-sent', 'c11', 'c12']]],
  [
    'also when another stands between',
    [effect(1), effect(1, { cookie: 'csrf', was: 'csrf' }), effect(2)],
    [
      ['sid', 'not-sent', 'c11', 'c12'],
      ['csrf', 'not-sent', 'c11'],
    ],
  ],
  ['twice at one hop is said once', [effect(1), effect(1)], [['sid', 'not-sent', 'c11']]],
  [
    'hops of two chains are two',
    [effect(1), effect(1, { place: { chain: 'c2', hop: 1 } })],
    [['sid', 'not-sent', 'c11', 'c21']],
  ],
  [
    'another reason is another line',
    [effect(1), effect(2, { reasons: ['secure-only'] })],
    [
      ['sid', 'not-sent', 'c11'],
      ['sid', 'not-sent', 'c12'],
    ],
  ],
  [
    'so is another name that it had',
    [effect(1), effect(2, { was: 'old' })],
    [
      ['sid', 'not-sent', 'c11'],
      ['sid', 'not-sent', 'c12'],
    ],
  ],
  ['nothing is no line', [], []],
])('%s', (_, effects, expected) => {
  expect(lines(effects)).toEqual(expected);
});
