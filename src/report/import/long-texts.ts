import type { Header } from '../../core/model.ts';
import { field, isRecord, type Json, textOf } from './json-shape.ts';

/**
 * Chromium takes no longer address (`kMaxURLChars`); Firefox half as much (`network.standard-url.max-length`). What follows
 * works with patterns, which over many megabytes would run out of stack.
 */
export const longestUrl = 2_097_152;

/** Chromium gives up an answer at 256 KiB of headers, Firefox at 384; servers at far less. */
export const longestHeader = 1_048_576;

/** The first million characters of each, and the place of the first that was longer; the same list where none was. */
export interface WithinMeasure<Item> {
  readonly list: readonly Item[];
  readonly cutAt: string | undefined;
}

/** A `Cookie` header is cut between two cookies, so that none gets another value. */
export function headersWithinMeasure(headers: readonly Header[], place: string): WithinMeasure<Header> {
  const at = headers.findIndex(isLong);
  return at === -1
    ? { list: headers, cutAt: undefined }
    : { list: headers.map((header) => (isLong(header) ? cut(header) : header)), cutAt: `${place}[${at}]` };
}

function isLong({ name, value }: Header): boolean {
  return value.length > longestHeader || name.length > longestHeader;
}

function cut(header: Header): Header {
  const { name, value } = header;
  const end = name.toLowerCase() === 'cookie' ? value.lastIndexOf(';', longestHeader) : -1;
  return { ...header, name: name.slice(0, longestHeader), value: value.slice(0, end > 0 ? end : longestHeader) };
}

/** The same for the lists of cookies that some programs write beside or instead of headers. */
export function cookiesWithinMeasure(cookies: readonly Json[], place: string): WithinMeasure<Json> {
  const at = cookies.findIndex(hasLongText);
  return at === -1
    ? { list: cookies, cutAt: undefined }
    : { list: cookies.map((cookie) => (hasLongText(cookie) ? cutTexts(cookie) : cookie)), cutAt: `${place}[${at}]` };
}

const texts = ['name', 'value', 'path', 'domain', 'expires', 'sameSite'];

function hasLongText(cookie: Json): boolean {
  return texts.some((key) => (textOf(field(cookie, key))?.length ?? 0) > longestHeader);
}

function cutTexts(cookie: Json): Json {
  if (!isRecord(cookie)) return cookie;
  const short = texts.map((key) => [key, textOf(field(cookie, key))?.slice(0, longestHeader)]);
  return { ...cookie, ...Object.fromEntries(short.filter(([, text]) => text !== undefined)) };
}
