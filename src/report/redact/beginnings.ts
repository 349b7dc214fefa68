/** Shorter values are masked where they stand, but not searched for: they would be found in ordinary words. */
export const shortestKnown = 8;

/** Words by how they begin. However many share their beginning (all signed tokens do), a search takes no longer than the word. */
export interface Beginnings {
  readonly add: (word: string) => void;
  /** The longest word that stands in `text` at `at` and ends before `to`. */
  readonly longest: (text: string, at: number, to: number) => string | undefined;
  /** Every word that stands in `text` at `at`, the shortest first. */
  readonly all: (text: string, at: number, found: (word: string) => void) => void;
  /** A word of which `piece`, no shorter than `shortestKnown`, is the beginning. */
  readonly beginningWith: (piece: string) => string | undefined;
}

/** The words that share what leads here: a few as they are, or apart by what comes next. */
interface Node {
  few: string[];
  /** By the next `shortestKnown` units; undefined: there are only a few. */
  next: Map<string, Node> | undefined;
  /** Words that end before that, by what is left of them. */
  ends: Map<string, string>;
}

const most = 12;

/** Units: words that share more than this stay together. Values of megabytes that differ at their end would run out of stack. */
const deepest = 4096;

/** `words`: none shorter than `shortestKnown`. */
export function beginnings(words: Iterable<string> = []): Beginnings {
  const root = split(node(), 0);
  // Most places of a text are told at a glance: no word begins with these four units.
  const seen = new Uint8Array(1 << 16);
  const add = (word: string): void => {
    const hash = hashAt(word, 0);
    seen[hash >>> 3]! |= 1 << (hash & 7);
    put(root, word, 0);
  };
  for (const word of words) add(word);

  function all(text: string, at: number, found: (word: string) => void, to = text.length): void {
    const hash = hashAt(text, at);
    if ((seen[hash >>> 3]! & (1 << (hash & 7))) === 0) return;
    let here: Node | undefined = root;
    for (let depth = 0; here !== undefined; depth += shortestKnown) {
      for (const word of here.few) if (at + word.length <= to && stands(word, text, at)) found(word);
      const from = at + depth;
      if (here.ends.size > 0) {
        for (let length = 0; length < shortestKnown && from + length <= to; length++) {
          const word = here.ends.get(text.slice(from, from + length));
          if (word !== undefined) found(word);
        }
      }
      here = from + shortestKnown > to ? undefined : here.next?.get(text.slice(from, from + shortestKnown));
    }
  }

  return {
    add,
    all,
    longest(text, at, to) {
      let longest: string | undefined;
      all(text, at, (word) => (longest = longest === undefined || word.length > longest.length ? word : longest), to);
      return longest;
    },
    beginningWith(piece) {
      let here: Node | undefined = root;
      for (let depth = 0; here !== undefined; depth += shortestKnown) {
        const word = here.few.find((one) => one.startsWith(piece));
        if (word !== undefined || here.next === undefined) return word;
        if (depth + shortestKnown > piece.length) return firstWith(here, piece.slice(depth));
        here = here.next.get(piece.slice(depth, depth + shortestKnown));
      }
      return undefined;
    },
  };
}

/** Long words that share their beginning differ at their end more often than not. */
function stands(word: string, text: string, at: number): boolean {
  if (word.length > deepest && !text.endsWith(word.slice(-64), at + word.length)) return false;
  return text.startsWith(word, at);
}

/** 19 bits of the four units from `at` on. */
function hashAt(text: string, at: number): number {
  const [a, b] = [
    text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 8),
    text.charCodeAt(at + 2) ^ (text.charCodeAt(at + 3) << 8),
  ];
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 13;
}

function node(): Node {
  return { few: [], next: undefined, ends: new Map() };
}

function put(from: Node, word: string, begin: number): void {
  let here = from;
  let depth = begin;
  while (here.next !== undefined) {
    if (word.length < depth + shortestKnown) {
      here.ends.set(word.slice(depth), word);
      return;
    }
    const key = word.slice(depth, depth + shortestKnown);
    let next = here.next.get(key);
    if (next === undefined) here.next.set(key, (next = node()));
    here = next;
    depth += shortestKnown;
  }
  here.few.push(word);
  if (here.few.length > most && depth < deepest) split(here, depth);
}

function split(here: Node, depth: number): Node {
  const { few } = here;
  here.few = [];
  here.next = new Map();
  for (const word of few) put(here, word, depth);
  return here;
}

/** Any word below that goes on like this. */
function firstWith(here: Node, rest: string): string | undefined {
  for (const [end, word] of here.ends) if (end.startsWith(rest)) return word;
  for (const [key, next] of here.next ?? []) if (key.startsWith(rest)) return anyOf(next);
  return undefined;
}

function anyOf(here: Node): string | undefined {
  if (here.few[0] !== undefined) return here.few[0];
  for (const word of here.ends.values()) return word;
  for (const next of here.next?.values() ?? []) return anyOf(next);
  return undefined;
}
