import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { inTurn, whole } from '../../../src/report/har/in-turn.ts';
import { jsonInParts } from '../../../src/report/har/json-in-parts.ts';
import { harInSteps, toHar } from '../../../src/report/har/to-har.ts';
import { atOnce } from '../../../src/report/in-steps.ts';
import { jsonInSteps, toJson } from '../../../src/report/json/to-json.ts';
import { everything } from '../everything.ts';

const textOf = (data: object) => [...jsonInParts(data)].map(({ text }) => text).join('');

test('lists in turn are written as `JSON.stringify` writes lists', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (list, value) => {
      const data = {
        a: value,
        list: inTurn(list, (one) => one),
        in: { none: inTurn([], () => 1), b: undefined, value },
      };
      expect(textOf(data)).toBe(JSON.stringify(whole(data), undefined, 2));
    }),
  );
});

test('an item that becomes nothing leaves no trace', () => {
  expect(textOf({ list: inTurn([1, 2, 3], (n) => (n === 2 ? undefined : n)) })).toBe(
    JSON.stringify({ list: [1, 3] }, undefined, 2),
  );
});

/** Every fifth recording, in both forms: the others differ in what they tell, not in how it is written. */
describe.each(everything.filter((_, at) => at % 5 === 0))('$name', ({ trace: make }) => {
  const trace = make();
  const diagnosis = diagnose(trace);
  test.each(['values', 'none'] as const)('in steps the same as at once, redaction %s', (redaction) => {
    const options = { redaction, salt: 'a salt', version: '1' };
    expect(textOf(atOnce(harInSteps(trace, diagnosis, options)))).toBe(
      JSON.stringify(toHar(trace, diagnosis, options), undefined, 2),
    );
    expect(textOf(atOnce(jsonInSteps(trace, diagnosis, options)))).toBe(
      JSON.stringify(toJson(trace, diagnosis, options), undefined, 2),
    );
  });
});
