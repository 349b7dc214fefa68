import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { comparePictures, isSameLayout, side } from './compare-pictures.ts';
import { palettePng, type Picture } from './palette-png.ts';

const width = 640;
const height = 320;

/** A page of lines with words of light strokes; `move` shifts all, `paint` may change a pixel (0 black, 255 white). */
function page({ move = 0, paint = (_x: number, _y: number, shade: number) => shade } = {}): Picture {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = x - move;
      const inWord = at >= 20 && at < 600 && at % 60 < 48 && y % 22 > 5 && y % 22 < 16;
      const shade = paint(x, y, inWord && at % 4 < 2 ? 40 : 255);
      data.set([shade, shade, shade, 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

describe('the layout', () => {
  test('is the same where nothing changed', () => {
    const difference = comparePictures(page(), page());
    expect(difference).toMatchObject({ pixels: 0, share: 0, densest: { share: 0 } });
    expect(isSameLayout(difference!)).toBe(true);
  });

  test('is the same when strokes are a little darker or lighter', () => {
    const hinted = page({ paint: (_x, _y, shade) => (shade === 40 ? 62 : shade) });
    expect(isSameLayout(comparePictures(hinted, page())!)).toBe(true);
  });

  test('is the same when a few strokes are hinted otherwise', () => {
    const hinted = page({ paint: (x, y, shade) => (x < 68 && y === 6 ? 255 : shade) });
    const difference = comparePictures(hinted, page())!;
    expect(difference.pixels).toBeGreaterThan(0);
    expect(isSameLayout(difference)).toBe(true);
  });

  test.each([
    ['everything moved by 13 pixels', page({ move: 13 })],
    ['a column is gone', page({ paint: (x, _y, shade) => (x > 260 && x < 308 ? 255 : shade) })],
    ['a line is gone', page({ paint: (_x, y, shade) => (y > 110 && y < 132 ? 255 : shade) })],
    [
      'a glyph became a filled box',
      page({ paint: (x, y, shade) => (x >= 320 && x < 336 && y >= 160 && y < 176 ? 0 : shade) }),
    ],
  ])('is another one when %s', (_what, actual) => {
    expect(isSameLayout(comparePictures(actual, page())!)).toBe(false);
  });

  test('tells where most of it changed, and marks it', () => {
    const actual = page({ paint: (x, y, shade) => (x >= 320 && x < 336 && y >= 160 && y < 176 ? 0 : shade) });
    const { densest, marked } = comparePictures(actual, page())!;
    expect(densest).toMatchObject({ x: 20 * side, y: 10 * side });
    const at = (164 * width + 322) * 4;
    expect([...marked.data.slice(at, at + 4)]).toEqual([255, 0, 0, 255]);
  });

  test('of another size cannot be compared', () => {
    expect(comparePictures({ width: 1, height: 1, data: new Uint8Array(4) }, page())).toBeUndefined();
  });
});

describe('a PNG with a palette', () => {
  test('is read back as it was', () => {
    const read = PNG.sync.read(palettePng(page()));
    expect({ width: read.width, height: read.height }).toEqual({ width, height });
    expect(Buffer.from(page().data).equals(read.data)).toBe(true);
  });

  test('of too many colours keeps the frequent ones, and the others nearly', () => {
    // 1024 shades in one row, over white
    const data = new Uint8Array(1024 * 8 * 4).fill(255);
    for (let x = 0; x < 1024; x++) data.set([x >> 2, (x & 3) * 2, 0], x * 4);
    const { data: read } = PNG.sync.read(palettePng({ width: 1024, height: 8, data }));
    expect(read.subarray(1024 * 4).equals(Buffer.from(data.subarray(1024 * 4)))).toBe(true);
    const far = [...read.subarray(0, 1024 * 4)].filter((value, at) => Math.abs(value - data[at]!) > 200);
    expect(far).toEqual([]);
  });
});
