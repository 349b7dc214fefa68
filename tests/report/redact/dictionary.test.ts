import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from '../../../src/report/in-steps.ts';
import { beginnings, shortestKnown } from '../../../src/report/redact/beginnings.ts';
import { dictionaryInSteps } from '../../../src/report/redact/dictionary.ts';

/** Few letters, so that words begin alike and stand in texts by chance. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 8, maxLength: 30 });
const words = fc.uniqueArray(letters, { maxLength: 60 });

test('finds the longest word at each place, however many begin alike', () => {
  fc.assert(
    fc.property(words, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 }), (all, text) => {
      const known = beginnings(all);
      for (let at = 0; at <= text.length; at++) {
        const there = all.filter((word) => text.startsWith(word, at));
        const found: string[] = [];
        known.all(text, at, (word) => found.push(word));
        expect(found.toSorted()).toEqual(there.toSorted());
        expect(known.longest(text, at, text.length)?.length).toBe(
          there.length === 0 ? undefined : Math.max(...there.map((word) => word.length)),
        );
      }
    }),
  );
});

test('finds a word by its beginning', () => {
  fc.assert(
    fc.property(words, letters, (all, piece) => {
      const found = beginnings(all).beginningWith(piece);
      if (found === undefined) expect(all.some((word) => word.startsWith(piece))).toBe(false);
      else expect(found.startsWith(piece) && all.includes(found)).toBe(true);
    }),
  );
});

const secret = 'Zk3vQ9rT7wB1xL5mNc8D';
const other = 'Zk3vQ9rT7wOtherOne00';
const known = atOnce(dictionaryInSteps(new Set([secret, other, 'short'.slice(0, shortestKnown - 1)])));
const found = (text: string) =>
  known.find(text, 0, text.length).map(({ from, to, pieceOf }) => [text.slice(from, to), pieceOf]);

test.each([
  ['the whole', `x${secret}y`, [[secret, undefined]]],
  [
    'two',
    `${other} ${secret}`,
    [
      [other, undefined],
      [secret, undefined],
    ],
  ],
  ['clipped at its end', `see ${secret.slice(0, 14)}… there`, [[secret.slice(0, 14), { whole: secret, from: 0 }]]],
  ['clipped before it', `…${secret.slice(6)} there`, [[secret.slice(6), { whole: secret, from: 6 }]]],
  ['too little of it', `see ${secret.slice(0, 7)}… there`, []],
])('in open text: %s', (_, text, parts) => expect(found(text)).toEqual(parts));
