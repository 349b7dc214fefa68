import { afterBlanks, beforeBlanks } from '../../core/cookie/characters.ts';
import { mostCookies } from '../../core/cookie/most-cookies.ts';
import { isHarmless } from './harmless.ts';
import { append, moved, openPart, type Part, secretPart } from './part.ts';
import { partsOfPath } from './parts-of-url.ts';

/** What servers write into a cookie that they delete; no secret, and the diagnosis reads it. */
const sentinels: ReadonlySet<string> = new Set([
  '',
  '…', // left out by ourselves
  'deleted',
  'delete',
  'deleteme',
  'expired',
  'null',
  'undefined',
  'invalid',
  'logout',
  'loggedout',
  'removed',
  'empty',
  'none',
]);

/** Parts of a cookie's value: all of it but surrounding quotes, unless it is the word for a deleted cookie. */
export function partsOfCookieValue(value: string): Part[] {
  const quoted = /^"(.*)"$/s.exec(value);
  const inner = quoted?.[1] ?? value;
  if (sentinels.has(inner.toLowerCase())) return [];
  return quoted === null
    ? secretPart(0, value.length, 'cookie-value')
    : secretPart(1, value.length - 1, 'cookie-value');
}

/**
 * Parts of a `Cookie` header's value. A pair without `=` is a cookie without a name, so it is all value. What is beyond the
 * pairs that anything looks at is one secret: names of its cookies tell nobody anything.
 */
export function partsOfCookieHeader(header: string): Part[] {
  const parts: Part[] = [];
  let count = 0;
  for (const { 0: pair, index } of header.matchAll(/[^;]+/g)) {
    if (count++ === mostCookies) return [...parts, ...secretPart(index, header.length, 'cookie-value')];
    append(parts, moved(partsOfPair(pair), index));
  }
  return parts;
}

/** Parts of a `Set-Cookie` line. Attributes stay readable; what is folded into one (`, b=2`) does not. */
export function partsOfSetCookie(line: string): Part[] {
  return [...line.matchAll(/[^;]+/g)].flatMap((piece, index) =>
    moved(index === 0 && piece.index === 0 ? partsOfPair(piece[0]) : partsOfAttribute(piece[0]), piece.index),
  );
}

function partsOfPair(pair: string): Part[] {
  const equals = pair.indexOf('=');
  const [start, end] = trimmed(pair, equals + 1);
  if (equals < 0) return moved(partsOfCookieValue(pair.slice(start, end)), start);
  const [from, to] = trimmed(pair.slice(0, equals), 0);
  return [...openPart(from, to), ...moved(partsOfNamedValue(pair.slice(from, to), pair.slice(start, end)), start)];
}

/**
 * Parts of the value of the cookie of that name. `Path=/` and the like are pieces of a `Set-Cookie` line that were sent
 * as cookies: that they are, and which, the diagnosis must still see.
 */
export function partsOfNamedValue(name: string, value: string): Part[] {
  const lower = name.toLowerCase();
  if (lower === 'path' && value.startsWith('/') && !/[=,]/.test(value)) return partsOfPath(value);
  return value !== '' && isFixed(lower, value) ? [] : partsOfCookieValue(value);
}

/** Words of a cookie date, in any of the forms that servers write. */
const dateWord =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|gmt|utc|[ecmp][ds]t|[+-]?\d{1,4}|\d{1,2}:\d{1,2}(?::\d{1,2})?|\d{1,2}-[a-z]{3}-\d{2,4})$/i;

function isDate(value: string): boolean {
  return value.length <= 40 && value.split(/[\s,]+/).every((word) => word === '' || dateWord.test(word));
}

/** Attributes whose values have a form that leaves no room for a secret. */
const fixed: Readonly<Record<string, RegExp>> = {
  'max-age': /^-?\d{0,12}$/,
  domain: /^[\w.:[\]-]{0,255}$/,
  samesite: /^(?:lax|strict|none|default|unspecified)?$/i,
  priority: /^(?:low|medium|high)?$/i,
  version: /^\d{0,3}$/,
  secure: /^$/,
  httponly: /^$/,
  partitioned: /^$/,
  sameparty: /^$/,
};

function isFixed(name: string, value: string): boolean {
  return (
    (name === 'expires' && isDate(value)) ||
    (Object.hasOwn(fixed, name) && fixed[name]!.test(value) && (name !== 'domain' || isHost(value)))
  );
}

/** A host by its form; what only could be one must also read like one. */
function isHost(value: string): boolean {
  return isHarmless(value) || /^(?=.*\.)[a-z0-9.:_-]+$/.test(value);
}

function partsOfAttribute(piece: string): Part[] {
  const equals = piece.indexOf('=');
  const name = (equals < 0 ? piece : piece.slice(0, equals)).trim();
  const [start, end] = trimmed(piece, equals < 0 ? piece.length : equals + 1);
  const value = piece.slice(start, end);
  if (name.toLowerCase() === 'path' && !/[=,]/.test(value)) return moved(partsOfPath(value), start);
  if (isFixed(name.toLowerCase(), value)) return [];
  const nameParts = isHarmless(name)
    ? openPart(0, Math.max(equals, 0))
    : secretPart(...trimmed(piece.slice(0, equals < 0 ? piece.length : equals), 0), 'token');
  return [...nameParts, ...(equals < 0 ? [] : moved(partsOfFolded(value), start))];
}

/** `Thu, 01 Jan 1970 00:00:00 GMT, b=2`: what follows each `name=` is a value. */
function partsOfFolded(value: string): Part[] {
  const names = [...value.matchAll(/,\s*[^\s=,;]+=/g)];
  const firstEnd = names[0]?.index ?? value.length;
  const first = value.slice(0, firstEnd);
  const known = isDate(first) || /^[/\w.-]{0,40}$/.test(first);
  const parts =
    known && (isHarmless(first) || /^[A-Z][a-z]{2}, \d/.test(first))
      ? openPart(0, firstEnd)
      : secretPart(0, firstEnd, 'token');
  names.forEach((name, index) => {
    parts.push(...secretPart(name.index + name[0].length, names[index + 1]?.index ?? value.length, 'cookie-value'));
  });
  return parts;
}

/** `[from, to)` of what is left of `text` from `start` on without surrounding white space. */
function trimmed(text: string, start: number): [number, number] {
  const from = afterBlanks(text, start, text.length);
  return [from, beforeBlanks(text, from, text.length)];
}
