import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonError } from '../../../src/report/import/find-json-error.ts';

test.each([
  ['', 1, 1, undefined],
  ['{', 1, 2, undefined],
  ['{"a":\n 1,\n}', 3, 1, '}'],
  ['{"a" 1}', 1, 6, '1'],
  ['[1 2]', 1, 4, '2'],
  ['[1,]', 1, 4, ']'],
  ['{"a":1}}', 1, 8, '}'],
  ['"abc', 1, 5, undefined],
  ['["a\nb"]', 1, 4, '\n'],
  ['["\\x"]', 1, 3, '\\'],
  ['<html>', 1, 1, '<'],
  ['[01]', 1, 3, '1'],
  ['[true, nul]', 1, 8, 'n'],
])('%j', (text, line, column, found) => expect(findJsonError(text)).toEqual({ line, column, found }));

test('agrees with JSON.parse on what is JSON', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', '0', ' '), (json, at, extra) => {
      const text = json.slice(0, at % (json.length + 1)) + extra + json.slice(at % (json.length + 1));
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      expect(findJsonError(text) === undefined).toBe(valid);
    }),
  );
});
