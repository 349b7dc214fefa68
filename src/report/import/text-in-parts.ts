/** The text of a file, a part at a time, so that it need never be in memory as a whole. */
export interface TextInParts {
  /** At least as many characters as there are. */
  readonly length: number;
  /** From the beginning to the end; `undefined` in place of what is no text, and nothing after it. Can be asked for again. */
  readonly parts: () => Iterable<string | undefined>;
  /** About as many of its last characters as asked for. */
  readonly tail: (length: number) => string;
}

/** Bytes that can be had from any place, like those of a file. */
export interface ByteSource {
  readonly length: number;
  /** So many bytes from a place, fewer at the end. Theirs is the memory: good until the next call. */
  readonly read: (from: number, length: number) => Uint8Array;
}

/** Of a part. Engines keep what is larger than 128 KiB apart, and forget it late. */
const size = 1 << 16;

export function partsOfText(text: string): TextInParts {
  return {
    length: text.length,
    *parts() {
      for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
    },
    tail: (length) => text.slice(-length),
  };
}

/** UTF-8, with or without its mark. */
export function partsOfBytes({ length, read }: ByteSource): TextInParts {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const textOf = (bytes: Uint8Array): string | undefined => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
  return {
    length,
    *parts() {
      for (let from = isMarked(read(0, 3)) ? 3 : 0; from < length;) {
        const bytes = read(from, size);
        const whole = from + bytes.length < length ? edge(bytes) : bytes.length;
        // Nothing left of a file that was longer: it changed while it was read.
        const text = whole === 0 ? undefined : textOf(bytes.subarray(0, whole));
        yield text;
        if (text === undefined) return;
        from += whole;
      }
    },
    tail(count) {
      const bytes = read(Math.max(0, length - count), count);
      const begin = bytes.findIndex((byte) => !isWithin(byte));
      return textOf(bytes.subarray(Math.max(0, begin))) ?? '';
    },
  };
}

function isMarked([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** How many bytes there are without the character at the end, which may be cut. */
function edge(bytes: Uint8Array): number {
  let end = bytes.length - 1;
  while (end > 0 && bytes.length - end < 4 && isWithin(bytes[end]!)) end--;
  return end > 0 ? end : bytes.length;
}

/** Not the first byte of a character. */
function isWithin(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
