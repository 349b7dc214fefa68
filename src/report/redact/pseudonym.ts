import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** Secret → pseudonym. Equal for equal secrets, different for different ones as far as their length allows. */
export type Pseudonyms = (secret: string) => string;

/**
 * Beginnings that every value of a framework shares (signed by express, Laravel, JSON Web Token, packed by Flask, ASP.NET, iron, Fernet, Phoenix):
 * no secret, but they tell what kind of session it is.
 */
const publicBeginnings = [
  's%3A',
  's:',
  'j%3A',
  'eyJpdiI6',
  'eyJ',
  '.eJ',
  'CfDJ8',
  'Fe26.2*',
  'gAAAAA',
  'SFMyNTY.',
  'v2.local.',
  'v4.local.',
];

/** Characters that decide how a value parses. Kept where they stand; the rest is replaced. */
const kept = asciiThat(/[\0-\x20"%,.;:=|\\{}[\]()<>\x7f]/);
/** The least of them, for a value of punctuation only, which would stay as it is otherwise. */
const fewKept = asciiThat(/[\0-\x20";,\x7f]/);

/** Which of the first 128 characters match: values of megabytes are gone through, and an expression per character takes seconds. */
function asciiThat(match: RegExp): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => match.test(String.fromCharCode(code)));
}

const encoder = new TextEncoder();

/**
 * Pseudonyms keyed by `salt` (HMAC-SHA256), which must be random and must not be written into the report. A pseudonym has
 * the secret's length in UTF-16 units and in UTF-8 bytes, its punctuation, and an alphabet no larger than its own
 * (digits stay digits, hexadecimal stays hexadecimal).
 */
export function pseudonyms(
  salt: string,
  agrees: (secret: string, pseudonym: string) => boolean = () => true,
): Pseudonyms {
  const keyed = hmac.create(sha256, encoder.encode(salt));
  const known = new Map<string, string>();
  const taken = new Set<string>();
  return (secret) => {
    const before = known.get(secret);
    if (before !== undefined) return before;
    const seed = keyed.clone().update(encoder.encode(secret)).digest();
    let pseudonym = '';
    let fallback: string | undefined;
    const most = secret.length > longSecret ? 1 : attempts;
    for (let attempt = 0; attempt < most; attempt++) {
      pseudonym = disguise(secret, randomBytes(seed, attempt), attempt);
      if (pseudonym === secret || taken.has(pseudonym)) continue;
      if (agrees(secret, pseudonym)) break;
      fallback ??= pseudonym;
      pseudonym = '';
    }
    if (pseudonym === '') pseudonym = fallback ?? disguise(secret, randomBytes(seed, attempts), attempts);
    known.set(secret, pseudonym);
    taken.add(pseudonym);
    return pseudonym;
  };
}

const attempts = 48;
/** Of what is longer no browser makes a cookie, and what shape its pseudonym has is of no interest. */
const longSecret = 100_000;

function disguise(secret: string, next: () => number, attempt: number): string {
  const beginning = publicBeginnings.find((start) => secret.startsWith(start) && secret.length > start.length) ?? '';
  const rest = secret.slice(beginning.length, longSecret);
  const letters = rest.match(/[A-Za-z0-9]/g)?.length ?? 0;
  const keep = letters * 2 >= rest.length ? kept : fewKept;
  const alphabet = attempt < 20 ? alphabetOf(rest) : attempt < 40 ? wide : 'abcdefghijklmnopqrstuvwxyz';
  let result = beginning;
  const end = Math.min(secret.length, longSecret);
  let index = beginning.length;
  for (; index < end; index++) {
    const char = secret[index]!;
    const code = secret.charCodeAt(index);
    const escape = char === '%' ? /^%(?:[0-9A-Fa-f]{2})/.exec(secret.slice(index, index + 3))?.[0] : undefined;
    if (escape !== undefined) {
      // An escaped separator stays; any other escape becomes three letters, so that the text still decodes.
      result += /^%(?:2[0256789cC]|3[a-fA-F]|5[b-dB-D]|7[b-dB-D])$/.test(escape) ? escape : pick(alphabet, next, 3);
      index += 2;
    } else if (code > 0x7f) {
      const [text, units] = disguiseWide(secret, index, next);
      result += text;
      index += units - 1;
    } else {
      // Rails parts its payload from the signature by two hyphens.
      const hyphens = char === '-' && (secret[index + 1] === '-' || secret[index - 1] === '-');
      result += keep[code] === true || hyphens ? char : alphabet[next() % alphabet.length]!;
    }
  }
  return index < secret.length ? result + disguiseRest(secret.slice(index), alphabet, next, keep) : result;
}

/** The megabytes behind a long beginning, unit by unit. Escapes are dissolved. */
function disguiseRest(text: string, alphabet: string, next: () => number, keep: readonly boolean[]): string {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const units: number[] = [];
    while (units.length < 8192 && from < text.length) {
      const code = text.charCodeAt(from);
      if (code > 0x7f) {
        const [wider, count] = disguiseWide(text, from, next);
        for (let at = 0; at < count; at++) units.push(wider.charCodeAt(at));
        from += count;
      } else {
        units.push(keep[code] === true && code !== percent ? code : alphabet.charCodeAt(next() % alphabet.length));
        from++;
      }
    }
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

const percent = 0x25;

/** Another character of the same length in bytes: Latin, CJK, or a pair of surrogates. */
function disguiseWide(secret: string, index: number, next: () => number): readonly [string, number] {
  const code = secret.codePointAt(index)!;
  if (code > 0xffff) return [String.fromCodePoint(0x1f300 + next()), 2];
  if (code >= 0x800) return [String.fromCharCode(0x4e00 + next() * 16), 1];
  // Below 0xa0 stand control characters, which decide the parsing of a header received as bytes.
  return [code < 0xa0 ? secret[index]! : String.fromCharCode(0xc0 + (next() % 0x3f)), 1];
}

const wide = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function alphabetOf(text: string): string {
  const plain = text.replace(/%[0-9A-Fa-f]{2}/g, '').replace(/[^A-Za-z0-9]/g, '');
  if (/^\d*$/.test(plain)) return plain === '' ? wide : '0123456789';
  if (/^[0-9a-f]+$/.test(plain) && /\d/.test(plain)) return '0123456789abcdef';
  if (/^[0-9A-F]+$/.test(plain) && /\d/.test(plain)) return '0123456789ABCDEF';
  if (/^[a-z]+$/.test(plain)) return 'abcdefghijklmnopqrstuvwxyz';
  if (/^[A-Z]+$/.test(plain)) return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  if (/^[a-z0-9]+$/.test(plain)) return 'abcdefghijklmnopqrstuvwxyz0123456789';
  if (/^[A-Z0-9]+$/.test(plain)) return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return wide;
}

function pick(alphabet: string, next: () => number, count: number): string {
  let text = '';
  for (let index = 0; index < count; index++) text += alphabet[next() % alphabet.length]!;
  return text;
}

/** Bytes from a seed, and then the same again: the seed cannot be told from them, and values of megabytes are masked as well. */
const mostRandom = 8192;

/** An endless stream of bytes from a seed. */
function randomBytes(seed: Uint8Array, attempt: number): () => number {
  const bytes: number[] = [];
  let used = 0;
  let count = 0;
  return () => {
    if (used === bytes.length) {
      if (used < mostRandom) bytes.push(...hmac(sha256, seed, encoder.encode(`${attempt}:${count++}`)));
      else used = 0;
    }
    return bytes[used++]!;
  };
}
