import type { Header } from '../model.ts';
import { asText } from './as-text.ts';
import { mostCookies } from './most-cookies.ts';
import { parseCookieHeader } from './parse-cookie-header.ts';
import type { CookiePair } from './parse-cookie-header.ts';

const none: readonly CookiePair[] = [];

/** The pairs of all `Cookie` lines, in order, the first `mostCookies`: HTTP/2 and 3 may split the header (section 5.8.1). */
export function sentPairs(headers: readonly Header[] | undefined): readonly CookiePair[] {
  let pairs = none;
  for (const header of headers ?? []) {
    if (!isCookieHeader(header)) continue;
    const more = parseCookieHeader(asText(header.value, header.binary ?? false));
    pairs = pairs.length === 0 ? more : [...pairs, ...more.slice(0, mostCookies - pairs.length)];
    if (pairs.length >= mostCookies) break;
  }
  return pairs;
}

/** How many pairs there are in all of them, also where that is more than any browser sends. */
export function countPairs(headers: readonly Header[]): number {
  let count = 0;
  for (const header of headers) if (isCookieHeader(header)) count += countIn(header.value);
  return count;
}

function countIn(value: string): number {
  let count = 0;
  for (let from = 0; from < value.length;) {
    const semicolon = value.indexOf(';', from);
    const end = semicolon === -1 ? value.length : semicolon;
    if (hasText(value, from, end)) count++;
    from = end + 1;
  }
  return count;
}

function hasText(value: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (value[at] !== ' ' && value[at] !== '\t') return true;
  return false;
}

function isCookieHeader({ name }: Header): boolean {
  return name.length === 6 && name.toLowerCase() === 'cookie';
}
