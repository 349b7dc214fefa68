import { gzipSync } from 'node:zlib';
import type { Random } from '../bench/report/random.ts';

const odd: readonly string[] = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\\u',
  'null',
  '-',
  '1e',
  '\u0000',
  '/**/',
  '"__proto__":{"a":1},',
];

/** Damage that knows nothing of what the file means: what disks, editors and transfers do to it. */
export function breakBytes(text: string, chance: Random): Uint8Array {
  const bytes = Buffer.from(text);
  const at = chance.below(bytes.length + 1);
  switch (chance.below(11)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return bytes.subarray(at);
    case 2: {
      const flipped = Buffer.from(bytes);
      for (let count = 1 + chance.below(5); count > 0; count--) {
        const place = chance.below(flipped.length || 1);
        flipped[place] = (flipped[place] ?? 0) ^ (1 << chance.below(8));
      }
      return flipped;
    }
    case 3:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xc0, 0x80]), bytes.subarray(at)]);
    case 4:
      return Buffer.concat([Buffer.from('\ufeff'), bytes]);
    case 5:
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 6:
      return gzipSync(bytes);
    case 7: {
      const packed = gzipSync(bytes);
      return packed.subarray(0, chance.below(packed.length));
    }
    case 8: {
      const end = Math.min(bytes.length, at + chance.below(400));
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
    }
    case 9:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + chance.below(400))]);
    default:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(odd[chance.below(odd.length)]!), bytes.subarray(at)]);
  }
}
