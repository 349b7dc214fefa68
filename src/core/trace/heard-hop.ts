import type { BrowserName, Header, HopResponse, HopTimes, Mark, ResourceType } from '../model.ts';
import { phrase } from '../words.ts';
import { isTrustworthy } from '../site/is-trustworthy.ts';
import { cachedRedirect, cachedResponse } from './cache-marks.ts';
import { isConfirmed } from './is-confirmed.ts';
import { leftOutMarks } from './left-out.ts';
import type { HeardHop } from './request-hops.ts';

/** The response as it was received; undefined while there is none, and for a redirect that the browser made itself. */
export function responseOf(heard: HeardHop, servedFromCache: boolean): HopResponse | undefined {
  const { responseHeaders, redirected, responseStarted, completed } = heard;
  if (redirected?.internal) return undefined;
  const status = responseHeaders ?? redirected ?? responseStarted;
  if (status === undefined) return undefined;
  const headers = (responseHeaders ?? redirected ?? responseStarted)?.headers ?? [];
  return {
    status: status.status,
    ...statusLine(status.statusLine),
    headers,
    ip: responseStarted?.ip ?? redirected?.ip ?? completed?.ip,
    fromCache: servedFromCache,
    redirectUrl: redirected?.redirectUrl ?? locationOf(heard.url, status.status, headers),
  };
}

export function timesOf(heard: HeardHop): HopTimes {
  const answered = heard.redirected?.internal ? undefined : heard.redirected;
  return {
    start: heard.started?.time ?? heard.events[0]!.time,
    sent: heard.requestHeaders?.time,
    headers: (heard.responseHeaders ?? answered ?? heard.responseStarted)?.time,
    end: (heard.redirected ?? heard.completed ?? heard.failed)?.time,
  };
}

/**
 * Did a cache answer? A prefetched page does without saying so. Firefox repeats `fromCache` on the network hop that follows a cached redirect, so there it counts
 * only where no hop before has it. A 304 that became a 200 was an exchange with the server.
 */
export function servedFromCache(heard: HeardHop, before: readonly HeardHop[], browser: BrowserName): boolean {
  if (browser === 'chromium' && isPrefetchedAnswer(heard)) return true;
  if (!saysFromCache(heard) || heard.responseHeaders?.status === 304) return false;
  if (browser === 'chromium' && isConfirmed(heard)) return false;
  return browser !== 'firefox' || !before.some(saysFromCache);
}

function saysFromCache({ redirected, responseStarted, completed }: HeardHop): boolean {
  return (redirected ?? responseStarted ?? completed)?.fromCache ?? false;
}

/**
 * A page that speculation rules had prefetched is shown without a request, but Chromium 156 reports one, with the headers that
 * it would have begun with: those that only the network adds to each request are not there, nor is `Cookie`.
 */
function isPrefetchedAnswer({ started, requestHeaders, url }: HeardHop): boolean {
  if (started?.resourceType !== 'main-frame' || requestHeaders === undefined || !isTrustworthy(url)) return false;
  const names = new Set(requestHeaders.headers.map(({ name }) => name.toLowerCase()));
  return names.has('upgrade-insecure-requests') && !names.has('sec-fetch-mode') && !names.has('accept-encoding');
}

/** Chromium does not prerender while DevTools is open (measured), but prefetches, and says so to the server. */
function isAheadOfTime({ started, requestHeaders }: HeardHop): boolean {
  const purpose = requestHeaders?.headers.find(({ name }) => name.toLowerCase() === 'sec-purpose')?.value;
  return started?.lifecycle === 'prerender' || purpose?.startsWith('prefetch') === true;
}

/** Marks that follow from the hop's own events. */
export function ownMarks(heard: HeardHop, fromCache: boolean): Mark[] {
  const marks: Mark[] = [];
  if (fromCache && heard.redirected) marks.push(cachedRedirect);
  else if (fromCache) marks.push(cachedResponse);
  if (isAheadOfTime(heard)) marks.push(prerender);
  const answered =
    heard.responseHeaders ?? heard.responseStarted ?? (heard.redirected?.internal ? undefined : heard.redirected);
  // A hop that failed or still waits may have sent nothing yet.
  if (heard.requestHeaders === undefined && !fromCache && (answered ?? heard.completed)) marks.push(headersMissing);
  return [...marks, ...leftOutMarks(heard.requestHeaders?.headers, heard.responseHeaders?.headers)];
}

const prerender: Mark = { kind: 'prerender', text: phrase('Loaded ahead of time, before the user went there.') };
const headersMissing: Mark = {
  kind: 'headers-missing',
  text: phrase('The browser reported no request headers for this hop.'),
};

const redirects = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads, absolute; undefined when the response is none or its `Location` is no URL. */
export function locationOf(url: string, status: number, headers: readonly Header[]): string | undefined {
  if (!redirects.has(status)) return undefined;
  const location = headers.find((header) => header.name.toLowerCase() === 'location')?.value;
  return location === undefined ? undefined : resolved(location, url);
}

export function resolved(url: string, base: string): string | undefined {
  return URL.canParse(url, base) ? new URL(url, base).href : undefined;
}

/** `HTTP/1.1 302 Found` → version and reason; both empty where the browser gives no status line. */
function statusLine(line: string): { statusText: string; httpVersion: string } {
  const match = /^(HTTP\/[\d.]+)\s+\d{3}(?:\s+(.*))?$/i.exec(line.trim());
  return { httpVersion: match?.[1] ?? '', statusText: match?.[2] ?? '' };
}

/** For a request whose beginning was lost: what the browser itself told the server it is. */
export function resourceTypeOf(hops: readonly HeardHop[]): ResourceType {
  const started = hops.find((hop) => hop.started)?.started;
  if (started) return started.resourceType;
  const headers = hops.find((hop) => hop.requestHeaders)?.requestHeaders?.headers ?? [];
  const destination = headers.find((header) => header.name.toLowerCase() === 'sec-fetch-dest')?.value;
  if (destination === 'document') return 'main-frame';
  if (destination === 'iframe' || destination === 'frame') return 'sub-frame';
  return destination === 'empty' ? 'fetch' : 'other';
}
