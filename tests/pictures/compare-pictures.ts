import pixelmatch from 'pixelmatch';
import type { Picture } from './palette-png.ts';

/** How two pictures of the same size differ; edges that are only smoothed in another way do not count. */
export interface Difference {
  readonly pixels: number;
  /** The share of all pixels, 0 to 1. */
  readonly share: number;
  /** The share of the pixels in the square that differs most, 0 to 1, and where its top left corner is. */
  readonly densest: { readonly share: number; readonly x: number; readonly y: number };
  /** The expected picture, faint, with what differs in red. */
  readonly marked: Picture;
}

/** Side of the squares that are looked at one by one, in pixels: a line of text, or a glyph. */
export const side = 16;

/** A layout that broke moves, drops or covers things; another hinting of the font changes some pixels along the letters. */
export const tolerance = { share: 0.001, densest: 0.5 };

/** undefined: the sizes differ. */
export function comparePictures(actual: Picture, expected: Picture): Difference | undefined {
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height) return undefined;
  const mask = new Uint8Array(width * height * 4);
  const marked = new Uint8Array(width * height * 4);
  const pixels = pixelmatch(actual.data, expected.data, mask, width, height, { diffMask: true });
  const squares = new Map<number, number>();
  const across = Math.ceil(width / side);
  for (let at = 0; at < width * height; at++) {
    const differs = mask[at * 4] === 255;
    for (const channel of [0, 1, 2]) {
      const faint = 255 - Math.round((255 - expected.data[at * 4 + channel]!) / 4);
      marked[at * 4 + channel] = differs ? (channel === 0 ? 255 : 0) : faint;
    }
    marked[at * 4 + 3] = 255;
    if (!differs) continue;
    const square = Math.floor(Math.floor(at / width) / side) * across + Math.floor((at % width) / side);
    squares.set(square, (squares.get(square) ?? 0) + 1);
  }
  const [square, count] = [...squares].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return {
    pixels,
    share: pixels / (width * height),
    densest: { share: count / side ** 2, x: (square % across) * side, y: Math.floor(square / across) * side },
    marked: { width, height, data: marked },
  };
}

/** Whether the layout is the same. */
export function isSameLayout({ share, densest }: Difference): boolean {
  return share <= tolerance.share && densest.share <= tolerance.densest;
}
