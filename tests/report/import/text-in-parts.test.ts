import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHar, fromHarFile, fromHarInParts } from '../../../src/report/import/from-har.ts';
import { readText } from '../../../src/report/import/read-text.ts';
import { partsOfBytes, partsOfText } from '../../../src/report/import/text-in-parts.ts';
import { bigHar } from '../../bench/report/big-har.ts';

/** As a file on disk is read: into the same memory each time. */
function sourceOf(bytes: Uint8Array) {
  const memory = new Uint8Array(1 << 17);
  return {
    length: bytes.length,
    read(from: number, length: number) {
      const some = bytes.subarray(from, from + length);
      memory.set(some);
      return memory.subarray(0, some.length);
    },
  };
}

const joined = (parts: Iterable<string | undefined>): string | undefined => {
  let all = '';
  for (const part of parts) {
    if (part === undefined) return undefined;
    all += part;
  }
  return all;
};

/** Long enough for several parts, with a character of one to four bytes at every edge that there can be. */
const long = fc
  .tuple(fc.array(fc.constantFrom('a', 'é', '\u2028', '日', '😀', '\ufeff'), { minLength: 1, maxLength: 9 }), fc.nat(9))
  .map(([some, lead]) => 'x'.repeat(lead) + some.join('').repeat(Math.ceil(140_000 / some.join('').length)));

test('the parts of bytes are those of their text', () => {
  fc.assert(
    fc.property(long, (text) => {
      const source = partsOfBytes(sourceOf(new TextEncoder().encode(`\ufeff${text}`)));
      expect(joined(source.parts()) === text).toBe(true);
      expect(joined(source.parts()) === text).toBe(true);
      expect(text.endsWith(source.tail(200))).toBe(true);
      expect(source.tail(200).length).toBeGreaterThan(40);
      expect(joined(partsOfText(text).parts()) === text).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('what is no UTF-8 is no text, wherever it stands', () => {
  fc.assert(
    fc.property(long, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 5 }), (text, place, odd) => {
      const bytes = new TextEncoder().encode(text);
      bytes.set(odd, place % (bytes.length - 5));
      let whole: string | undefined;
      try {
        whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        whole = undefined;
      }
      // A mark at the beginning is none of the text
      expect(joined(partsOfBytes(sourceOf(bytes)).parts()) === whole?.replace(/^\ufeff/, '')).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('a file that was cut while it was read ends', () => {
  const bytes = new TextEncoder().encode('x'.repeat(200_000));
  const source = { length: bytes.length, read: (from: number, length: number) => bytes.subarray(from, from + length) };
  const shorter = {
    ...source,
    read: (from: number, length: number) => bytes.subarray(from, Math.min(70_000, from + length)),
  };
  expect(joined(partsOfBytes(source).parts())).toHaveLength(200_000);
  expect(joined(partsOfBytes(shorter).parts())).toBeUndefined();
});

const text = [...bigHar({ entries: 300, body: 900 })].join('').replaceAll('"statusText": ""', '"statusText": "ö😀"');

test.each([true, false])('a file is read from its parts as from its text, bystanders: %s', async (bystanders) => {
  const bytes = new TextEncoder().encode(text);
  const wanted = fromHar(text, { bystanders });
  expect(fromHarInParts(sourceOf(bytes), { bystanders })).toEqual(wanted);
  expect(await fromHarFile(bytes, { bystanders })).toEqual(wanted);
  expect(wanted.ok).toBe(true);
});

test('whatever is wrong with a file, it is told as of its text, or the file has to be read as a whole', async () => {
  const good = new TextEncoder().encode(text.slice(0, 30_000) + text.slice(-8));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length - 1),
      fc.uint8Array({ maxLength: 4 }),
      fc.nat(4),
      fc.boolean(),
      async (place, odd, gone, bystanders) => {
        const bytes = Uint8Array.from([...good.subarray(0, place), ...odd, ...good.subarray(place + gone)]);
        const read = await readText(bytes);
        const wanted = read.ok ? fromHar(read.text, { bystanders }) : read;
        expect(await fromHarFile(bytes, { bystanders })).toEqual(wanted);
        const inParts = fromHarInParts(sourceOf(bytes), { bystanders });
        if (inParts !== undefined) expect(inParts).toEqual(wanted);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ['packed', [0x1f, 0x8b, 8, 0]],
  ['an archive', [0x50, 0x4b, 3, 4]],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0]],
  ['empty', []],
])('not in parts: %s', (_, bytes) => {
  expect(fromHarInParts(sourceOf(Uint8Array.from(bytes)))).toBeUndefined();
});
