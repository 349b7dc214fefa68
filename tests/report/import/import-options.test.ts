import { expect, test } from 'vitest';
import { fromHar, fromHarFile, fromHarInParts, type ImportOptions } from '../../../src/report/import/from-har.ts';
import type { ImportResult } from '../../../src/report/import/import-result.ts';
import { bigHar } from '../../bench/report/big-har.ts';
import { harOf } from '../../cli/files.ts';

const foreign = [...bigHar({ entries: 900, body: 300 })].join('');
const own = harOf('a healthy login');
const source = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { length: bytes.length, read: (from: number, count: number) => bytes.subarray(from, from + count) };
};

const ways: readonly [string, (options: ImportOptions) => ImportResult | undefined | Promise<ImportResult>][] = [
  ['a text', (options) => fromHar(foreign, options)],
  ['bytes', (options) => fromHarFile(new TextEncoder().encode(foreign), options)],
  ['parts', (options) => fromHarInParts(source(foreign), options)],
  ['a file without cookies, read twice', (options) => fromHar(foreign.replace(/cookie"/gi, 'x"'), options)],
];

test.each(ways)('%s: the progress only grows, from piece to piece and then with the trace', async (_, read) => {
  const told: number[] = [];
  const result = await read({ bystanders: false, progress: (share) => told.push(share) });
  expect(result?.ok).toBe(true);
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((share) => share < 0.7).length).toBeGreaterThan(2);
  expect(told.toSorted((a, b) => a - b)).toEqual(told);
  expect(told.every((share, at) => share > (told[at - 1] ?? 0) && share <= 1)).toBe(true);
  expect(told.at(-1)).toBeGreaterThan(0.95);
});

test('a report, read at once, tells when it is parsed', () => {
  const told: number[] = [];
  expect(fromHar(own, { progress: (share) => told.push(share) }).ok).toBe(true);
  expect(told).toEqual([0.35]);
});
