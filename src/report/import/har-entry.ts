import type { Header } from '../../core/model.ts';
import { phrase } from '../../core/words.ts';
import type { Phrase } from '../../core/words.ts';
import { cookiesWithinMeasure, headersWithinMeasure, longestUrl } from './long-texts.ts';
import { field, fieldsOf, isRecord, type Json, kindOf, listOf, numberOf, textOf } from './json-shape.ts';

/** What is read of an entry of any HAR file, checked. Times in milliseconds since the epoch; undefined: not there or not usable. */
export interface HarEntry {
  readonly index: number;
  readonly url: string;
  readonly method: string;
  readonly requestHeaders: readonly Header[] | undefined;
  readonly requestCookies: readonly Json[];
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly responseHeaders: readonly Header[];
  readonly responseCookies: readonly Json[];
  readonly redirectUrl: string;
  readonly ip: string | undefined;
  /** Who answered in the network's place, where the file tells. */
  readonly answerer: Answerer | undefined;
  /** By its sizes and its address nothing went over the wire. */
  readonly isWithoutTraffic: boolean;
  readonly error: string | undefined;
  readonly start: number | undefined;
  readonly sent: number | undefined;
  readonly headers: number | undefined;
  readonly end: number | undefined;
  readonly pageref: string | undefined;
  readonly resourceType: string | undefined;
  readonly initiatorType: string | undefined;
  readonly initiatorUrl: string | undefined;
  readonly mimeType: string;
  readonly own: Json;
}

export type Answerer = 'cache' | 'service-worker';

export type EntryRead =
  /** `cutAt`: the place of the first text that is too long to be read to its end. */
  | { readonly ok: true; readonly entry: HarEntry; readonly cutAt: string | undefined }
  | { readonly ok: false; readonly where: string; readonly found: Phrase };

/** Reads one entry. An entry without a URL is refused with its place; anything else that is wrong is left out. */
export function readEntry(value: Json, index: number): EntryRead {
  const { request, response, _initiator, serverIPAddress, pageref, _resourceType, _sessionTrace } = fieldsOf(value);
  const asked = fieldsOf(request);
  const answered = fieldsOf(response);
  const path = `log.entries[${index}]`;
  const url = textOf(asked['url']);
  if (url === undefined || !isUrl(url)) {
    const [where, found] = request === undefined ? ['request', undefined] : ['request.url', asked['url']];
    return {
      ok: false,
      where: `${path}.${where}`,
      found: typeof found === 'string' ? phrase('no URL') : kindOf(found),
    };
  }
  if (url.length > longestUrl && /^https?:/i.test(url))
    return { ok: false, where: `${path}.request.url`, found: phrase('longer than any address of a browser') };
  const initiator = fieldsOf(_initiator);
  const sent = headersWithinMeasure(headersOf(asked['headers']) ?? [], `${path}.request.headers`);
  const received = headersWithinMeasure(headersOf(answered['headers']) ?? [], `${path}.response.headers`);
  const cookies = cookiesWithinMeasure(listOf(asked['cookies']) ?? [], `${path}.request.cookies`);
  const set = cookiesWithinMeasure(listOf(answered['cookies']) ?? [], `${path}.response.cookies`);
  const redirectUrl = textOf(answered['redirectURL']) ?? '';
  const ip = textOf(serverIPAddress) || undefined;
  return {
    ok: true,
    cutAt: sent.cutAt ?? cookies.cutAt ?? received.cutAt ?? set.cutAt,
    entry: {
      index,
      url,
      method: textOf(asked['method']) || 'GET',
      requestHeaders: listOf(asked['headers']) === undefined ? undefined : sent.list,
      requestCookies: cookies.list,
      status: numberOf(answered['status']) ?? 0,
      statusText: textOf(answered['statusText']) ?? '',
      httpVersion: textOf(answered['httpVersion']) ?? '',
      responseHeaders: received.list,
      responseCookies: set.list,
      redirectUrl: redirectUrl.length > longestUrl ? '' : redirectUrl,
      ip,
      answerer: answererOf(value, response),
      isWithoutTraffic: ip === undefined && asked['headersSize'] === 0 && answered['headersSize'] === 0,
      error: errorOf(response) || errorOf(value) || undefined,
      ...timesOf(value),
      pageref: textOf(pageref),
      resourceType: textOf(_resourceType)?.toLowerCase(),
      initiatorType: textOf(initiator['type']),
      initiatorUrl: textOf(initiator['url']),
      mimeType: textOf(fieldsOf(answered['content'])['mimeType']) ?? '',
      own: _sessionTrace,
    },
  };
}

/** Chrome's words, and Safari's. */
function answererOf(entry: Json, response: Json): Answerer | undefined {
  const { _fetchType, _fromCache } = fieldsOf(entry);
  const { _fetchedViaServiceWorker } = fieldsOf(response);
  const safari = textOf(_fetchType) ?? '';
  if (_fetchedViaServiceWorker === true || /^service worker$/i.test(safari)) return 'service-worker';
  return textOf(_fromCache) !== undefined || /cache$/i.test(safari) ? 'cache' : undefined;
}

/** As Chrome, Safari and mitmproxy write it, or Playwright. */
function errorOf(value: Json): string | undefined {
  const { _error, _failureText } = fieldsOf(value);
  return textOf(_error) || textOf(_failureText);
}

/** Most addresses are seen to be one at a glance; asking the engine about each takes longer. */
function isUrl(text: string): boolean {
  return /^https?:\/\/[a-z][a-z\d]*(?:[.-][a-z][a-z\d]*)*\//.test(text) || URL.canParse(text);
}

/** Firefox and proxies join several `Set-Cookie` lines with a line feed. */
function headersOf(value: Json): readonly Header[] | undefined {
  const list = listOf(value);
  // What was parsed is what is wanted, nearly always: a copy would be most of the memory that reading takes.
  if (list?.every(isPlainHeader) === true) return list;
  return list?.flatMap((header): Header[] => {
    const name = textOf(field(header, 'name'));
    const text = textOf(field(header, 'value'));
    if (name === undefined || text === undefined) return [];
    if (field(header, '_binary') === true) return [{ name, value: text, binary: true }];
    if (name.toLowerCase() !== 'set-cookie') return [{ name, value: text }];
    return text.split('\n').map((line) => ({ name, value: line }));
  });
}

function isPlainHeader(value: Json): value is Header {
  if (!isRecord(value)) return false;
  const { name, value: text } = value;
  return (
    typeof name === 'string' &&
    typeof text === 'string' &&
    !('_binary' in value) &&
    !('binary' in value) &&
    !(text.includes('\n') && name.toLowerCase() === 'set-cookie')
  );
}

/** No request takes longer than a year; what a file says beyond that is no time. */
const longest = 366 * 86_400_000;

function timesOf(value: Json): Pick<HarEntry, 'start' | 'sent' | 'headers' | 'end'> {
  const { startedDateTime, timings, time } = fieldsOf(value);
  const parsed = Date.parse(textOf(startedDateTime) ?? '');
  const start = Number.isNaN(parsed) ? undefined : parsed;
  const total = durationOf(time);
  if (start === undefined) return { start, sent: undefined, headers: undefined, end: undefined };
  // HAR counts the TLS handshake inside `connect`.
  const phases = fieldsOf(timings);
  const before = [phases['blocked'], phases['dns'], phases['connect']];
  const sent = before.reduce<number>((at, phase) => at + (durationOf(phase) ?? 0), start);
  const wait = durationOf(phases['wait']);
  return {
    start,
    sent,
    headers: wait === undefined ? undefined : sent + (durationOf(phases['send']) ?? 0) + wait,
    end: total === undefined ? undefined : start + total,
  };
}

function durationOf(value: Json): number | undefined {
  const time = numberOf(value);
  return time === undefined || time < 0 || time > longest ? undefined : time;
}
