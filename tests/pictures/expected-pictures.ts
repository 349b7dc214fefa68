import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { comparePictures, isSameLayout } from './compare-pictures.ts';
import { palettePng, type Picture } from './palette-png.ts';
import type { PanelWindow } from './panel-window.ts';

const root = resolve(import.meta.dirname, '../..');
const expectedFolder = join(root, 'tests/e2e/pictures');
const drawnByFile = join(expectedFolder, 'drawn-by.json');
/** Not in git. */
const resultFolder = join(root, 'node_modules/.cache/session-trace/pictures');

/** What draws the pictures beside our own code: another one draws other pictures. */
export interface DrawnBy {
  readonly major: number;
  /** Widths of a line in the system's font and in its monospace one, in pixels. */
  readonly text: { readonly system: number; readonly monospace: number };
}

export async function drawnBy({ major, evaluate }: Pick<PanelWindow, 'major' | 'evaluate'>): Promise<DrawnBy> {
  const text = await evaluate(() => {
    const widthIn = (font: string): number => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = `100px ${font}`;
      return Math.round(context.measureText('Set-Cookie: sid=v1; Path=/app').width);
    };
    return { system: widthIn('system-ui'), monospace: widthIn('monospace') };
  });
  return { major, text };
}

/** Who drew the expected pictures; undefined: nobody yet. */
export function expectedDrawnBy(browser: PanelWindow['name']): DrawnBy | undefined {
  return readDrawnBy()[browser];
}

/** Why these pictures cannot be held against the expected ones; undefined: they can. CI has the fonts that it has, so there only the version counts. */
export function notComparable(now: DrawnBy, expected: DrawnBy | undefined, inCi: boolean): string | undefined {
  if (expected === undefined) return 'there are no expected pictures; npm run pictures:expected takes them';
  if (now.major !== expected.major)
    return `the expected pictures were drawn by version ${expected.major}, this is ${now.major}`;
  const { system, monospace } = expected.text;
  if (!inCi && (now.text.system !== system || now.text.monospace !== monospace))
    return 'the expected pictures were drawn with other fonts';
  return undefined;
}

export function renewDrawnBy(browser: PanelWindow['name'], now: DrawnBy): void {
  mkdirSync(join(expectedFolder, browser), { recursive: true });
  writeFileSync(drawnByFile, `${JSON.stringify({ ...readDrawnBy(), [browser]: now }, null, 2)}\n`);
}

function readDrawnBy(): Partial<Record<PanelWindow['name'], DrawnBy>> {
  return existsSync(drawnByFile)
    ? (JSON.parse(readFileSync(drawnByFile, 'utf8')) as ReturnType<typeof readDrawnBy>)
    : {};
}

/** `picture` is `browser/name`. */
export function renewPicture(picture: string, png: Buffer): void {
  writeFileSync(join(expectedFolder, `${picture}.png`), palettePng(PNG.sync.read(png)));
}

/** What is wrong with a picture, and how to keep what was seen; undefined: nothing. */
export type Mismatch = { readonly what: string; readonly keep: () => string } | undefined;

export function mismatchOf(picture: string, png: Buffer): Mismatch {
  const path = join(expectedFolder, `${picture}.png`);
  if (!existsSync(path))
    return { what: `${picture}: no expected picture`, keep: () => keepFiles(picture, { actual: png }) };
  const actual = PNG.sync.read(png);
  const expected = PNG.sync.read(readFileSync(path));
  const difference = comparePictures(actual, expected);
  if (difference === undefined) {
    const what = `${picture}: ${actual.width} × ${actual.height} pixels instead of ${expected.width} × ${expected.height}`;
    return { what, keep: () => keepFiles(picture, { actual: png }) };
  }
  if (isSameLayout(difference)) return undefined;
  const { pixels, share, densest } = difference;
  return {
    what: `${picture}: ${pixels} pixels differ (${(share * 100).toFixed(2)} %), most at ${densest.x}, ${densest.y}`,
    keep: () => keepFiles(picture, { actual: png, diff: writePng(difference.marked) }),
  };
}

function writePng({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data.set(data);
  return PNG.sync.write(png);
}

function keepFiles(picture: string, files: Readonly<Record<string, Buffer>>): string {
  mkdirSync(resultFolder, { recursive: true });
  return Object.entries(files)
    .map(([kind, content]) => {
      const path = join(resultFolder, `${picture.replace('/', '-')}-${kind}.png`);
      writeFileSync(path, content);
      return relative(root, path);
    })
    .join(', ');
}
