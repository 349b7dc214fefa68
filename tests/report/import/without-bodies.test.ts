import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutBodies } from '../../../src/report/import/without-bodies.ts';

const long = 'a "quoted" \\ line\n\u0000'.repeat(30);

/** The same value with long strings under `text` made empty. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      name === 'text' && typeof item === 'string' && JSON.stringify(item).length > 202 ? '' : emptied(item),
    ]),
  );
}

test.each([
  ['a body', { content: { size: 1, text: long, encoding: 'base64' } }],
  ['two bodies', [{ text: long }, { text: long }, { text: 'short' }]],
  ['a body that speaks of bodies', { text: JSON.stringify({ text: long }), more: JSON.stringify({ text: long }) }],
  ['a body of backslashes', { text: '\\'.repeat(301), after: '\\' }],
  ['no string', { text: { text: [long, { text: 1 }] } }],
  ['a body under other names', { content: long, Text: long, 'more text': long }],
])('%s', (_, value) => {
  for (const indent of [undefined, 2, '\t']) {
    expect(JSON.parse(withoutBodies(JSON.stringify(value, undefined, indent)))).toEqual(emptied(value));
  }
});

test('any value', () => {
  const text = fc.array(fc.constantFrom('"', '\\', '"text":"', 'text', ':', '\n', 'abc'), { maxLength: 300 });
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      text.map((some) => some.join('')),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('text', 'a', '"text', 'text"', '"'), tie('any'), { maxKeys: 3 }),
    ),
  }));
  // A key that ends with a quote and the word loses its text too; nothing reads a member of such a name.
  const read = (json: string): unknown =>
    JSON.parse(json, (name, item: unknown) => (name.endsWith('"text') && typeof item === 'string' ? '' : item));
  fc.assert(
    fc.property(value.any, (some) => {
      const json = JSON.stringify(some);
      expect(read(withoutBodies(json))).toEqual(emptied(read(json)));
    }),
  );
});

test('what does not end is left as it is', () => {
  const cut = `{"text":"${'x'.repeat(500)}`;
  expect(withoutBodies(cut)).toBe(cut);
});
