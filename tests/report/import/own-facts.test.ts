import { expect, test } from 'vitest';
import { gapOf } from '../../../src/report/import/own-facts.ts';

const gap = (text: unknown) => gapOf({ kind: 'dropped', from: 1, to: 2, text });

test('a sentence whose holes are filled by sentences is read whole', () => {
  const text = { text: '{n} and {time}', values: { n: 3, time: { text: '{m} minutes', values: { m: 5 } } } };
  expect(gap(text)).toEqual({ kind: 'dropped', from: 1, to: 2, text });
});

test.each([
  ['a hole with a list', { text: '{a}', values: { a: [] } }, {}],
  ['a hole with null', { text: '{a}', values: { a: null, b: 'b' } }, { b: 'b' }],
])('%s stays empty', (_, text, values) => {
  expect(gap(text)).toMatchObject({ text: { values } });
});

test('sentences within sentences end', () => {
  let text: unknown = { text: 'end', values: {} };
  for (let depth = 0; depth < 1000; depth++) text = { text: '{a}', values: { a: text } };
  const read = JSON.stringify(gap(text));
  expect(read.length).toBeLessThan(500);
});
