import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFile } from '../../src/cli/import-file.ts';
import { openFile } from '../../src/cli/open-file.ts';
import { bigHar } from '../bench/report/big-har.ts';
import { files } from './files.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const wanted = { bystanders: false };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-trace-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const asWhole = (text: string | undefined) => ({ read: () => Promise.resolve(new TextEncoder().encode(text)) });
const never = () => Promise.reject(new Error('read as a whole'));

test('a file is read in parts as it is read at once', async () => {
  const text = [...bigHar({ entries: 60, body: 900 })].join('');
  writeFileSync(at('big.har'), text);
  const inParts = await importFile(at('big.har'), { read: never, open: openFile }, wanted);
  expect(inParts.ok).toBe(true);
  expect(inParts).toEqual(await importFile('', asWhole(text), wanted));
});

test('a broken one is read at once, and told as such', async () => {
  const read = { ...asWhole(files['broken.har']), open: openFile };
  expect((await importFile(at('broken.har'), read, wanted)).ok).toBe(false);
  await expect(importFile(at('broken.har'), { read: never, open: openFile }, wanted)).rejects.toThrow('as a whole');
});

test('a file that cannot be opened is left to the reader', async () => {
  await expect(importFile(at('none.har'), { read: never, open: openFile }, wanted)).rejects.toThrow('as a whole');
});

test('a file is closed, whatever happens', async () => {
  let closed = 0;
  const open = () => ({
    length: 9,
    read: () => {
      throw new Error('EIO');
    },
    close: () => {
      closed++;
    },
  });
  await importFile('', { ...asWhole(files['lost.har']), open }, wanted);
  expect(closed).toBe(1);
});

test('reads from any place, fewer bytes at the end', () => {
  writeFileSync(at('letters'), 'abcdefgh');
  const file = openFile(at('letters'))!;
  const read = (from: number, length: number) => String.fromCharCode(...file.read(from, length));
  expect([file.length, read(6, 9), read(2, 3), read(9, 3)]).toEqual([8, 'gh', 'cde', '']);
  file.close();
});

test.skipIf(process.platform === 'win32')('pipes and folders are not opened', () => {
  execFileSync('mkfifo', [at('pipe')]);
  expect([openFile(at('pipe')), openFile(folder)]).toEqual([undefined, undefined]);
});
