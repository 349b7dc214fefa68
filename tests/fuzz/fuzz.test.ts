import { expect, test } from 'vitest';
import { brokenFile } from './broken-file.ts';
import { tryFile } from './try-file.ts';

/** A small part of `npm run fuzz`. */
const seed = 7;
const count = Number(process.env.FUZZ ?? 700);

test(`${count} broken files are answered`, async () => {
  const failures: string[] = [];
  const kinds = new Set<string>();
  for (let number = 0; number < count; number++) {
    const { kind, what } = await tryFile(brokenFile(seed, number));
    if (kind === 'failed') failures.push(`${number}: ${what}`);
    else kinds.add(what.slice(0, 7));
  }
  expect(failures).toEqual([]);
  expect([...kinds].sort()).toEqual(['read: k', 'read: l', 'read: n', 'refused']);
}, 600_000);

test('a number makes the same file each time', () => {
  for (const number of [0, 17, 900]) expect(brokenFile(seed, number)).toEqual(brokenFile(seed, number));
  expect(brokenFile(1, 0)).not.toEqual(brokenFile(2, 0));
});
