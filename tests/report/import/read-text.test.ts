import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/report/import/read-text.ts';

const text = '{"log": {"entries": ["é"]}}';
const utf8 = Buffer.from(text);

async function read(bytes: Uint8Array) {
  const answer = await readText(bytes);
  return answer.ok ? answer.text : answer.problem.text.values;
}

test.each([
  ['UTF-8', utf8],
  ['with a byte order mark', Buffer.concat([Buffer.from('\ufeff'), utf8])],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['gzip', gzipSync(utf8)],
  ['gzip of UTF-16', gzipSync(Buffer.from(`\ufeff${text}`, 'utf16le'))],
])('%s is read', async (_, bytes) => {
  expect(await read(bytes)).toBe(text);
});

describe('what is none is refused with its place', () => {
  test.each([
    ['Latin 1', Buffer.from(text, 'latin1'), `byte ${text.indexOf('é') + 1}`],
    ['bytes of no encoding', Buffer.concat([utf8, Buffer.from([0xff])]), `byte ${utf8.length + 1}`],
    ['packed Latin 1', gzipSync(Buffer.from(text, 'latin1')), `byte ${text.indexOf('é') + 1}`],
    ['a gzip cut off', gzipSync(utf8).subarray(0, 25), /^unpacked byte \d+$/],
    ['a gzip with a wrong checksum', withLast(gzipSync(utf8), 8), /^unpacked byte \d+$/],
    ['only the first bytes of a gzip', Buffer.from([0x1f, 0x8b]), /^unpacked byte 1$/],
  ])('%s', async (_, bytes, where) => {
    const answer = await readText(bytes);
    const found = answer.ok ? 'text' : (answer.problem.where ?? 'nowhere');
    if (typeof where === 'string') expect(found).toBe(where);
    else expect(found).toMatch(where);
  });

  test.each([
    ['ZIP', [0x50, 0x4b, 3, 4]],
    ['PNG', [0x89, 0x50, 0x4e, 0x47]],
    ['PDF', [0x25, 0x50, 0x44, 0x46]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ])('%s is named', async (name, bytes) => {
    expect(JSON.stringify(await read(new Uint8Array(bytes)))).toContain(name);
  });

  // 500 KB that unpack to more than any engine takes as one text.
  test('a small gzip of half a gigabyte', { timeout: 60_000 }, async () => {
    const bomb = gzipSync(Buffer.alloc(500_000_001, 0x20), { level: 1 });
    expect(bomb.length).toBeLessThan(3_000_000);
    expect((await readText(bomb)).ok).toBe(false);
  });
});

/** One bit of it turned, so many bytes before its end. */
function withLast(bytes: Buffer, back: number): Buffer {
  bytes[bytes.length - back]! ^= 1;
  return bytes;
}
