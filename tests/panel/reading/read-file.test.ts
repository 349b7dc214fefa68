import { expect, test } from 'vitest';
import { importBlob } from '../../../src/panel/reading/read-file.ts';

test('a file that claims two gigabytes is refused before a byte of it is read', async () => {
  let isRead = false;
  const claim = {
    size: 2 ** 31,
    stream: () => {
      isRead = true;
      return new Blob([]).stream();
    },
  } as Blob;
  const answer = await importBlob(claim, () => undefined);
  expect([answer.ok, isRead]).toEqual([false, false]);
});

test('what cannot be read is an answer', async () => {
  const gone = {
    size: 10,
    stream: () => {
      throw new DOMException('The file is gone.', 'NotFoundError');
    },
  } as unknown as Blob;
  const answer = await importBlob(gone, () => undefined);
  expect(!answer.ok && answer.problem.text.values.error).toMatch(/gone/);
});
