import { crc32, deflateSync } from 'node:zlib';

/** A picture as pngjs reads it: RGBA, 8 bits each, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * The picture as a PNG with a palette of at most 256 colours, a third of the size of a true-colour one. Where there are more,
 * the most frequent ones stay that nobody could take for each other, and the others take the nearest of them; alpha is left out. Chunks after the PNG specification, section 11.
 */
export function palettePng({ width, height, data }: Picture): Buffer {
  const pixels = width * height;
  const colours = new Uint32Array(pixels);
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels; at++) {
    const colour = (data[at * 4]! << 16) | (data[at * 4 + 1]! << 8) | data[at * 4 + 2]!;
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf([...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour));
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = (colour: number): number => {
    const known = places.get(colour) ?? nearest(palette, colour);
    places.set(colour, known);
    return known;
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < pixels; at++) rows[at + Math.floor(at / width) + 1] = placeOf(colours[at]!);

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits, indexed
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Of many colours, the frequent ones first: the smoothed edges of coloured words are rare, and need their own. */
function paletteOf(colours: readonly number[]): number[] {
  if (colours.length <= 256) return [...colours];
  const palette: number[] = [];
  for (const colour of colours) {
    if (palette.length === 256) break;
    if (palette.every((one) => distance(one, colour) > alike)) palette.push(colour);
  }
  return palette;
}

/** Squared, in steps of the channels: below what `comparePictures` counts as different. */
const alike = 300;

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  palette.forEach((one, place) => {
    const far = distance(one, colour);
    if (far < least) [best, least] = [place, far];
  });
  return best;
}

function distance(a: number, b: number): number {
  return ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 0xff) - ((b >> 8) & 0xff)) ** 2 + ((a & 0xff) - (b & 0xff)) ** 2;
}

function channels(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
