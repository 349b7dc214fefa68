import { keyedSeeds, randomNumbers } from './keyed-random.ts';

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

/**
 * Pseudonyms keyed by `salt` (HMAC-SHA256), which must be random and must not be written into the report. A pseudonym has
 * the secret's length in UTF-16 units and in UTF-8 bytes, its punctuation, and an alphabet no larger than its own
 * (digits stay digits, hexadecimal stays hexadecimal). `looks`: what a reader makes of a value; pseudonyms are sought of
 * which the same can be made.
 */
export function pseudonyms(salt: string, looks: (value: string) => string = () => ''): Pseudonyms {
  const seedOf = keyedSeeds(salt);
  const known = new Map<string, string>();
  const taken = new Set<string>();
  return (secret) => {
    const before = known.get(secret);
    if (before !== undefined) return before;
    const seed = seedOf(secret);
    const shape = shapeOf(secret);
    const most = secret.length > longSecret ? 1 : attempts;
    const look = most === 1 ? '' : looks(secret);
    let pseudonym = '';
    let fallback: string | undefined;
    for (let attempt = 0; attempt < most; attempt++) {
      pseudonym = disguise(secret, shape, randomNumbers(seed, attempt), attempt);
      if (pseudonym === secret || taken.has(pseudonym)) continue;
      if (most === 1 || looks(pseudonym) === look) break;
      fallback ??= pseudonym;
      pseudonym = '';
    }
    if (pseudonym === '') pseudonym = fallback ?? disguise(secret, shape, randomNumbers(seed, attempts), attempts);
    known.set(secret, pseudonym);
    taken.add(pseudonym);
    return pseudonym;
  };
}

const attempts = 48;
/** Of what is longer no browser makes a cookie, and what shape its pseudonym has is of no interest. */
const longSecret = 100_000;

/** What all attempts to disguise a secret have in common. */
interface Shape {
  readonly beginning: string;
  readonly keep: readonly boolean[];
  readonly alphabet: string;
}

function shapeOf(secret: string): Shape {
  const beginning = publicBeginnings.find((start) => secret.startsWith(start) && secret.length > start.length) ?? '';
  const end = Math.min(secret.length, longSecret);
  let letters = 0;
  for (let index = beginning.length; index < end; index++) if (kindOf(secret.charCodeAt(index)) !== 0) letters++;
  return {
    beginning,
    keep: letters * 2 >= end - beginning.length ? kept : fewKept,
    alphabet: alphabetOf(secret, beginning.length, end),
  };
}

/** `next` gives 32 bits. */
function disguise(
  secret: string,
  { beginning, keep, alphabet: own }: Shape,
  next: () => number,
  attempt: number,
): string {
  const alphabet = attempt < 20 ? own : attempt < 40 ? wide : lowerCase;
  let result = beginning;
  const end = Math.min(secret.length, longSecret);
  let index = beginning.length;
  for (; index < end; index++) {
    const code = secret.charCodeAt(index);
    if (code === percent && isEscape(secret, index)) {
      // An escaped separator stays; any other escape becomes three letters, so that the text still decodes.
      const escape = secret.slice(index, index + 3);
      result += separator.test(escape) ? escape : pick(alphabet, next) + pick(alphabet, next) + pick(alphabet, next);
      index += 2;
    } else if (code > 0x7f) {
      const [text, units] = disguiseWide(secret, index, next);
      result += text;
      index += units - 1;
    } else {
      // Rails parts its payload from the signature by two hyphens.
      const hyphens =
        code === hyphen && (secret.charCodeAt(index + 1) === hyphen || secret.charCodeAt(index - 1) === hyphen);
      result += keep[code] === true || hyphens ? secret[index]! : pick(alphabet, next);
    }
  }
  return index < secret.length ? result + disguiseRest(secret.slice(index), alphabet, next, keep) : result;
}

const percent = 0x25;
const hyphen = 0x2d;
const separator = /^%(?:2[0256789cC]|3[a-fA-F]|5[b-dB-D]|7[b-dB-D])$/;

function isEscape(text: string, at: number): boolean {
  return isHex(text.charCodeAt(at + 1)) && isHex(text.charCodeAt(at + 2));
}

/** NaN, behind the end, is none. */
function isHex(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
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

/** Another character of the same length in bytes: Latin, CJK, or a pair of surrogates. */
function disguiseWide(secret: string, index: number, next: () => number): readonly [string, number] {
  const code = secret.codePointAt(index)!;
  if (code > 0xffff) return [String.fromCodePoint(0x1f300 + (next() & 0xff)), 2];
  if (code >= 0x800) return [String.fromCharCode(0x4e00 + (next() & 0xfff)), 1];
  // Below 0xa0 stand control characters, which decide the parsing of a header received as bytes.
  return [code < 0xa0 ? secret[index]! : String.fromCharCode(0xc0 + (next() % 0x3f)), 1];
}

const upperCase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lowerCase = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const wide = `${upperCase}${lowerCase}${digits}`;

/** Digits 1, small letters up to f 2, the others 4, capital letters up to F 8, the others 16; else 0. */
function kindOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return 1;
  if (code >= 0x61 && code <= 0x7a) return code <= 0x66 ? 2 : 4;
  if (code >= 0x41 && code <= 0x5a) return code <= 0x46 ? 8 : 16;
  return 0;
}

/** The characters that a secret is made of, without those of its escapes. */
function alphabetOf(text: string, from: number, to: number): string {
  let kinds = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === percent && isEscape(text, index)) index += 2;
    else kinds |= kindOf(code);
  }
  switch (kinds) {
    case 1:
      return digits;
    case 3:
      return `${digits}abcdef`;
    case 9:
      return `${digits}ABCDEF`;
    case 2:
    case 4:
    case 6:
      return lowerCase;
    case 8:
    case 16:
    case 24:
      return upperCase;
    case 5:
    case 7:
      return `${lowerCase}${digits}`;
    case 17:
    case 25:
      return `${upperCase}${digits}`;
    default:
      return wide;
  }
}

function pick(alphabet: string, next: () => number): string {
  return alphabet[next() % alphabet.length]!;
}
