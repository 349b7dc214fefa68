export type AttributeName =
  'expires' | 'max-age' | 'domain' | 'path' | 'secure' | 'httponly' | 'samesite' | 'partitioned';

/**
 * The attribute that stands at this place of a line, in any case of letters; undefined: none that counts (RFC 10025 section
 * 5.6.1 to 5.6.7). Length and first letter leave one candidate, so that no text need be cut out and lowered.
 */
export function attributeNameAt(line: string, start: number, end: number): AttributeName | undefined {
  const candidate = candidateFor(end - start, line.charCodeAt(start) | 0x20);
  return candidate !== undefined && isWordAt(line, start, candidate) ? candidate.text : undefined;
}

/** A word in lower case, with its units at hand. */
export interface Word<Text extends string = string> {
  readonly text: Text;
  readonly units: Uint8Array;
}

export function wordOf<Text extends string>(text: Text): Word<Text> {
  return {
    text,
    units: Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
  };
}

const path = wordOf('path');
const domain = wordOf('domain');
const secure = wordOf('secure');
const expires = wordOf('expires');
const maxAge = wordOf('max-age');
const httpOnly = wordOf('httponly');
const sameSite = wordOf('samesite');
const partitioned = wordOf('partitioned');

function candidateFor(length: number, first: number): Word<AttributeName> | undefined {
  switch (length) {
    case 4:
      return path;
    case 6:
      return first === 0x64 ? domain : secure;
    case 7:
      return first === 0x65 ? expires : maxAge;
    case 8:
      return first === 0x68 ? httpOnly : sameSite;
    case 11:
      return partitioned;
    default:
      return undefined;
  }
}

/** Does the word stand there, in any case of letters? ASCII only: no other letter counts as one of its. */
export function isWordAt(line: string, start: number, { units }: Word): boolean {
  for (let at = 0; at < units.length; at++) {
    const unit = line.charCodeAt(start + at);
    // Bit 5 tells the cases apart. It would also turn a carriage return into the hyphen of `max-age`.
    if ((unit | 0x20) !== units[at] || unit < 0x20) return false;
  }
  return true;
}
