import type { Cookie, Header, Trace } from '../../core/model.ts';
import { looksRandom } from '../../core/session/looks-random.ts';
import { valueShape } from '../../core/session/value-shape.ts';
import type { Phrase, Value } from '../../core/words.ts';
import { atOnce, within } from '../in-steps.ts';
import { dictionaryInSteps } from './dictionary.ts';
import { moved, openPart, type Part } from './part.ts';
import { partsOfNamedValue } from './parts-of-cookie.ts';
import { partsOfHeader } from './parts-of-header.ts';
import { type Author, partsOfText } from './parts-of-text.ts';
import { partsOfPath, partsOfUrl } from './parts-of-url.ts';
import { pseudonyms } from './pseudonym.ts';
import { secretsInSteps } from './secrets-of-trace.ts';

/** Masks texts by the place in which they stand. Every answer has the length of the text given. */
export interface Masker {
  readonly url: (url: string) => string;
  readonly header: (header: Header) => Header;
  readonly cookie: (cookie: Cookie) => Cookie;
  readonly path: (path: string) => string;
  readonly name: (name: string) => string;
  /** What the core or the browser wrote. `page`: it quotes what a page sent. */
  readonly text: (text: string, author?: Author) => string;
  readonly phrase: (phrase: Phrase) => Phrase;
}

/** A masker for one trace. `salt`: random, new for every report, and never written down. */
export function masker(trace: Trace, salt: string): Masker {
  return atOnce(maskerInSteps(trace, salt));
}

/** The same in steps, of so many texts each. Yields how much is done, from 0 to 1. */
export function* maskerInSteps(trace: Trace, salt: string): Generator<number, Masker> {
  const { secrets, vocabulary } = yield* within(secretsInSteps(trace), 0, shareOfSecrets);
  const known = yield* within(dictionaryInSteps(secrets), shareOfSecrets, 1);
  const pseudonym = pseudonyms(salt, looksLike);
  const remembered = new Map<string, Map<string, string>>();

  function mask(
    place: string,
    text: string,
    partsOf: (text: string) => readonly Part[],
    knownIn: (text: string) => readonly Part[] = () => [],
  ): string {
    const here = remembered.get(place) ?? new Map<string, string>();
    if (here.size === 0) remembered.set(place, here);
    const before = here.get(text);
    if (before !== undefined) return before;
    const parts = partsOf(text).flatMap((part) =>
      part.secret === undefined ? known.find(text, part.from, part.to) : [part],
    );
    const masked = replaceParts(text, [...knownIn(text), ...parts], pseudonym);
    here.set(text, masked);
    return masked;
  }

  const text = (words: string, author: Author = 'page'): string =>
    mask(
      `text ${author}`,
      words,
      (free) => partsOfLines(free, author, (line) => partsOfText(line, vocabulary, author)),
      // A value that is quoted keeps the pseudonym of the whole, also where only a piece of it looks odd.
      (free) => known.find(free, 0, free.length),
    );
  const url = (address: string): string => mask('url', address, partsOfUrl);
  const path = (words: string): string => mask('path', words, partsOfPath);
  const name = (word: string): string => mask('name', word, all);
  // The same cookie stands in the jar of many hops.
  const cookies = new WeakMap<Cookie, Cookie>();
  const cookie = (open: Cookie): Cookie => {
    const before = cookies.get(open);
    if (before !== undefined) return before;
    const { partitionKey } = open;
    const masked: Cookie = {
      ...open,
      name: name(open.name),
      value: mask(`value ${open.name}`, open.value, (value) => partsOfNamedValue(open.name, value)),
      path: path(open.path),
      partitionKey: partitionKey && { ...partitionKey, topLevelSite: url(partitionKey.topLevelSite) },
    };
    cookies.set(open, masked);
    return masked;
  };
  return {
    url,
    header: (header) => ({
      ...header,
      name: mask('name', header.name, all),
      value: mask(`header ${header.name}`, header.value, (value) => partsOfHeader(header.name, value)),
    }),
    cookie,
    path,
    name,
    text,
    phrase: maskPhrase,
  };

  function maskPhrase(phrase: Phrase): Phrase {
    const masked = (value: Value): Value =>
      typeof value === 'string' ? text(value) : typeof value === 'object' ? maskPhrase(value) : value;
    return {
      text: phrase.text,
      values: Object.fromEntries(Object.entries(phrase.values).map(([hole, value]) => [hole, masked(value)])),
    };
  }
}

const shareOfSecrets = 0.9;

/** The diagnosis reads these two properties of a value, so its pseudonym has them too. */
function looksLike(value: string): string {
  return `${looksRandom(value) ? 'random ' : ''}${valueShape(value)}`;
}

function all(text: string): Part[] {
  return openPart(0, text.length);
}

/** Lines that are headers are read as headers, the others as free text. In our own words `key: …` or `cookie: …` is no header. */
function partsOfLines(text: string, author: Author, otherwise: (line: string) => readonly Part[]): Part[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const header = (author === 'page' ? anyHeader : quotedHeader).exec(line[0]);
    if (summary.test(line[0])) return [];
    const begin = header?.[0].length ?? 0;
    // The mark of what was clipped is ours.
    const rest = line[0].slice(begin).replace(/…$/, '');
    return moved(header === null ? otherwise(rest) : partsOfHeader(header[1]!, rest), line.index + begin);
  });
}

const anyHeader = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]+/;
/** How large a header was, in our words. */
const summary = /^Cookie: \d{1,7} bytes, \d{1,4} cookies$/;
const quotedHeader = /^(Cookie|Set-Cookie|Authorization|Location|Referer|Refresh):[ \t]+/;

/** Of parts that begin at the same place the first given counts. */
function replaceParts(text: string, parts: readonly Part[], pseudonym: (secret: string) => string): string {
  let result = '';
  let done = 0;
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    if (part.to <= done) continue;
    // Of two that overlap, what the first leaves of the second is hidden as well.
    const from = Math.max(part.from, done);
    result += text.slice(done, from) + pseudonymOf(text, { ...part, from }, pseudonym);
    done = part.to;
  }
  return result + text.slice(done);
}

function pseudonymOf(text: string, { from, to, pieceOf }: Part, pseudonym: (secret: string) => string): string {
  if (pieceOf === undefined) return pseudonym(text.slice(from, to));
  return pseudonym(pieceOf.whole).slice(pieceOf.from, pieceOf.from + to - from);
}
