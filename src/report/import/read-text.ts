import { phrase } from '../../core/words.ts';
import type { Phrase } from '../../core/words.ts';
import type { NotImported } from './import-result.ts';

/** JavaScript engines hold strings up to about half a billion characters; what unpacks to more cannot be read anyway. */
export const mostBytes = 500_000_000;

export type TextRead = { readonly ok: true; readonly text: string } | NotImported;

/**
 * The text of a file as programs save HAR files: UTF-8 or UTF-16 with or without its mark, also packed with gzip. Anything
 * else is a problem that says what the file is instead.
 */
export async function readText(bytes: Uint8Array): Promise<TextRead> {
  const plain = await unpacked(bytes);
  return 'problem' in plain ? plain : decodeText(plain);
}

/** The bytes of the text: as given, or out of a packed file. */
export async function unpacked(bytes: Uint8Array): Promise<Uint8Array | NotImported> {
  const plain = isGzip(bytes) ? await unpack(bytes) : bytes;
  if ('problem' in plain) return plain;
  if (plain.byteLength > mostBytes) return tooLarge();
  const kind = binaryKind(plain);
  return kind === undefined ? plain : refusal(phrase('not a HAR file: this is {kind}', { kind }));
}

export function decodeText(bytes: Uint8Array): TextRead {
  try {
    return { ok: true, text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch {
    const at = firstBadByte(bytes);
    return refusal(phrase('not a HAR file: its text is not UTF-8'), at === undefined ? undefined : `byte ${at + 1}`);
  }
}

/** Do the first bytes of a file begin a text in UTF-8, as far as they tell? */
export function isPlain(first: Uint8Array): boolean {
  return !isGzip(first) && binaryKind(first) === undefined && encodingOf(first) === 'utf-8';
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array | NotImported> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = new Blob([bytes as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'))
      .getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > mostBytes) {
        void reader.cancel().catch(() => undefined);
        return tooLarge();
      }
      pieces.push(value);
    }
  } catch {
    return refusal(phrase('the packed file (gzip) is damaged or cut off'), `unpacked byte ${size + 1}`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** Files that people take for a HAR file: archives and pictures. */
function binaryKind([first, second, third, fourth]: Uint8Array): Phrase | undefined {
  if (first === 0x50 && second === 0x4b) return phrase('a ZIP archive; unpack it first');
  if (first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd)
    return phrase('packed with zstd; unpack it first');
  if (first === 0x89 && second === 0x50) return phrase('a PNG picture');
  if (first === 0x25 && second === 0x50) return phrase('a PDF document');
  return undefined;
}

/** By its mark; UTF-8 without one. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Where a text stops being UTF-8, found by halving: decoding is fast, and its error tells no place. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  let good = 0;
  let bad = bytes.byteLength;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes, middle, true)) good = middle;
    else bad = middle;
  }
  // the last character may have been cut
  while (good > 0 && !isUtf8(bytes, good, false)) good -= 1;
  return bytes.byteLength === 0 ? undefined : good;
}

function isUtf8(bytes: Uint8Array, length: number, mayBeCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}

export function tooLarge(): NotImported {
  return refusal(phrase('the file is too large: more than {most} MB of text', { most: mostBytes / 1_000_000 }));
}

function refusal(text: NotImported['problem']['text'], where?: string): NotImported {
  return { ok: false, problem: { text, where } };
}
