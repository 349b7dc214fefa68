import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harInPieces } from '../../../src/report/import/har-in-pieces.ts';
import { partsOfText } from '../../../src/report/import/text-in-parts.ts';

/** Entries as read in pieces; undefined where the file is not read so. */
function inPieces(text: string): unknown {
  const pieces = harInPieces(partsOfText(text));
  const entries: unknown[] = [];
  if (pieces === undefined || !pieces.forEach((entry) => entries.push(entry))) return undefined;
  return entries;
}

function whole(text: string): unknown {
  try {
    return (JSON.parse(text) as { log: { entries: unknown } }).log.entries;
  } catch {
    return undefined;
  }
}

const marks = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  'x',
  '"entries"',
  '"text":',
  '"url"',
  '},\n{',
  '\n',
  '\u2028',
  '0',
];
const word = fc.array(fc.constantFrom(...marks), { maxLength: 12 }).map((some) => some.join(''));
/** As long as a body, so that it takes several pieces to hold some. */
const long = word.map((some) => some.repeat(Math.ceil(3000 / (some.length || 3000))));
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, word, fc.double(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  object: fc.dictionary(word, tie('any'), { maxKeys: 4 }),
}));
const entry = fc.oneof(
  fc.record({ url: word, note: long, more: value.any }),
  fc.record({ more: value.any, url: word }),
  value.any,
);
const many = fc.record({
  few: fc.array(entry, { minLength: 1, maxLength: 8 }),
  times: fc.integer({ min: 1, max: 30 }),
});
const space = fc.constantFrom(undefined, 2, '\t');

test('the entries are those of JSON.parse, however they are written', () => {
  fc.assert(
    fc.property(many, space, ({ few, times }, indent) => {
      const entries = Array.from({ length: times }, () => few).flat();
      const text = JSON.stringify(
        { log: { version: '1.2', pages: [{ title: 'entries' }], entries } },
        undefined,
        indent,
      );
      expect(inPieces(text) ?? whole(text)).toEqual(whole(text));
    }),
    { numRuns: 60 },
  );
});

test('a file that JSON.parse refuses is not read, and none is read otherwise', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.constantFrom('', ...marks),
      fc.nat(3),
      (entries, place, odd, gone) => {
        const good = JSON.stringify({ log: { entries } });
        const at = place % good.length;
        const text = good.slice(0, at) + odd + good.slice(at + gone);
        const read = inPieces(text);
        if (read !== undefined) expect(read).toEqual(whole(text));
      },
    ),
    { numRuns: 1500 },
  );
});

const url = { request: { url: 'https://app.test/' } };
const big = { ...url, note: 'x'.repeat(70_000) };

test.each([
  ['an object alone', { log: { entries: [url] } }, 1],
  ['several pieces', { log: { entries: [big, big, big] } }, 3],
  ['an entry that begins with another key', { log: { entries: [big, { z: 1, ...big }, big] } }, 3],
  ['an object inside that begins with the same key', { log: { entries: [{ request: { of: [big, big] } }, big] } }, 2],
  ['no entries', { log: { entries: [] } }, 0],
])('%s', (_, file, count) => {
  for (const indent of [undefined, 2]) {
    const text = JSON.stringify(file, undefined, indent);
    const read = inPieces(text);
    if (read !== undefined) expect(read).toHaveLength(count);
    expect(read ?? whole(text)).toEqual(file.log.entries);
  }
});

test('several pieces are read in pieces', () => {
  expect(inPieces(JSON.stringify({ log: { entries: [big, big, big] } }))).toHaveLength(3);
});

test.each([
  ['members after the entries', '{"log":{"entries":[{}],"comment":""}}'],
  ['another list of that name before', '{"log":{"x":{"entries":[]},"entries":[{}]}}'],
  ['the list of another object', '{"log":{"entr\\u0069es":[]},"b":{"entries":[{}]}}'],
  ['entries in no log', '{"lag":{"entries":[{}]}}'],
  ['two lists', '{"log":{"entries":[{}],"entries":[{}]}}'],
  ['our own report', '{"log":{"_sessionTrace":{},"entries":[{}]}}'],
  ['more after the end', '{"log":{"entries":[{}]}}}'],
  ['a comma too many', '{"log":{"entries":[{},]}}'],
  ['nothing', ''],
])('not so: %s', (_, text) => {
  expect(inPieces(text)).toBeUndefined();
});
