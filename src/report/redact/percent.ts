/** A percent-decoded text that remembers where each of its units stood. */
export interface Decoded {
  readonly text: string;
  /** Start of each UTF-16 unit in the raw text, and at the end the raw text's length; undefined: each stands where it stood. */
  readonly starts: readonly number[] | undefined;
}

/** Decodes `%XX` (as UTF-8) and, in a query, `+`. An escape that is not UTF-8 stays as it is. */
export function decodePercent(raw: string, plusIsSpace: boolean): Decoded {
  // Nearly every text, also one of a megabyte: no list of its places is made.
  if (!raw.includes('%')) return { text: plusIsSpace ? raw.replaceAll('+', ' ') : raw, starts: undefined };
  const starts: number[] = [];
  let text = '';
  const copy = (from: number, to: number): void => {
    for (let index = from; index < to; index++) starts.push(index);
    const piece = raw.slice(from, to);
    text += plusIsSpace ? piece.replaceAll('+', ' ') : piece;
  };
  let done = 0;
  for (const match of raw.matchAll(/(?:%[0-9A-Fa-f]{2})+/g)) {
    copy(done, match.index);
    done = match.index + match[0].length;
    const decoded = decode(match[0]);
    if (decoded === undefined) {
      copy(match.index, done);
      continue;
    }
    let at = match.index;
    for (const char of decoded) {
      for (let unit = 0; unit < char.length; unit++) starts.push(at);
      text += char;
      at += 3 * bytesOf(char.codePointAt(0)!);
    }
  }
  copy(done, raw.length);
  starts.push(raw.length);
  return { text, starts };
}

function decode(escapes: string): string | undefined {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return undefined;
  }
}

function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
