import { trimBlanks } from './characters.ts';
import { mostCookies } from './most-cookies.ts';

export interface CookiePair {
  readonly name: string;
  readonly value: string;
}

const seen = new Map<string, readonly CookiePair[]>();
const limit = 256;
/** Longer ones are read again each time, so that the memory cannot be filled with them. */
const longest = 8192;

/**
 * The pairs of a `Cookie` header in order, the first `mostCookies`. A piece without `=` is the value of a nameless cookie
 * (section 5.8.3, serialisation).
 * Remembers the last few hundred: a page sends the same header with everything that it loads.
 */
export function parseCookieHeader(value: string): readonly CookiePair[] {
  const known = seen.get(value);
  if (known !== undefined) return known;
  const pairs = read(value);
  if (value.length > longest) return pairs;
  if (seen.size >= limit) seen.clear();
  seen.set(value, pairs);
  return pairs;
}

function read(value: string): readonly CookiePair[] {
  const pairs: CookiePair[] = [];
  for (let from = 0; from < value.length && pairs.length < mostCookies;) {
    const semicolon = value.indexOf(';', from);
    const end = semicolon === -1 ? value.length : semicolon;
    const text = trimBlanks(value.slice(from, end));
    from = end + 1;
    if (text === '') continue;
    const equals = text.indexOf('=');
    pairs.push(
      equals === -1
        ? { name: '', value: text }
        : { name: trimBlanks(text.slice(0, equals)), value: trimBlanks(text.slice(equals + 1)) },
    );
  }
  return pairs;
}

/** The value of a `Cookie` header for these cookies in this order. */
export function serializeCookies(cookies: readonly CookiePair[]): string {
  return cookies.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');
}
