import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostUnfolded, unfold } from '../../../src/panel/reading/unfold.ts';

const zlib = (text: string | Buffer) => Uint8Array.from(deflateSync(text));
const text = JSON.stringify({ name: 'Jürgen', list: Array.from({ length: 300 }, (_, n) => n) });

test.each([
  ['text of several slices', text],
  ['nothing', ''],
  ['as much as may be', 'a'.repeat(mostUnfolded)],
])('%s', async (_, whole) => {
  expect(await unfold(zlib(whole))).toEqual({ kind: 'text', text: whole, size: Buffer.byteLength(whole) });
});

test.each([
  ['one octet more', mostUnfolded + 1],
  ['a bomb: the largest cookie there is, of zeros', 12_000_000],
])('%s', async (_, size) => {
  expect(await unfold(zlib(Buffer.alloc(size, 0x61)))).toEqual({ kind: 'too-large' });
});

test('a bomb is not unfolded to its end', async () => {
  let seen = 0;
  const inner = globalThis.DecompressionStream;
  globalThis.DecompressionStream = class extends inner {
    override get readable(): ReadableStream<Uint8Array<ArrayBuffer>> {
      return super.readable.pipeThrough(
        new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(chunk, controller) {
            seen += chunk.byteLength;
            controller.enqueue(chunk);
          },
        }),
      );
    }
  };
  try {
    expect(await unfold(zlib(Buffer.alloc(12_000_000)))).toEqual({ kind: 'too-large' });
  } finally {
    globalThis.DecompressionStream = inner;
  }
  expect(seen).toBeLessThan(1_200_000);
});

test.each<[string, Uint8Array<ArrayBuffer>]>([
  ['no octets', new Uint8Array()],
  ['no zlib', Uint8Array.from(Buffer.from('hello hello'))],
  ['cut off', zlib(text).slice(0, -20)],
  ['a wrong checksum', zlib(text).with(-1, 0)],
  ['no UTF-8', zlib(Buffer.from([0xff, 0xfe, 0x00]))],
])('malformed: %s', async (_, packed) => {
  expect(await unfold(packed)).toEqual({ kind: 'malformed' });
});

test('any octets are answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (octets) => {
      expect(['text', 'too-large', 'malformed']).toContain((await unfold(Uint8Array.from(octets))).kind);
    }),
  );
});
