import type { Header } from '../../core/model.ts';
import type { HarEntry } from './har-entry.ts';
import type { Maker } from './makers.ts';

/**
 * Does the file hold this request as the page asked for it only? Browsers write so what they did not see go out: their own
 * network code adds cookies and the host later (Safari: redirects; Chromium, "provisional headers": what a cache, a service worker
 * or the preload of one answered).
 */
export function isAsAsked({ requestHeaders = [], requestCookies }: HarEntry): boolean {
  return requestCookies.length === 0 && !requestHeaders.some(isOfNetwork);
}

/**
 * Of which requests does the file not hold what went out? Of a program that nobody knows by the same signs: many take down what
 * DevTools tell, before the browser adds cookies. One that leaves out what the network adds and writes cookies all the same has seen them.
 */
export function requestsAsAsked(entries: readonly HarEntry[], maker: Maker | undefined): (entry: HarEntry) => boolean {
  if (maker?.writesAsAsked === false) return () => false;
  const isPlain = entries.some(
    (entry) =>
      !isAsAsked(entry) && !(entry.requestHeaders ?? []).some((header) => isOfNetwork(header) && !isCookie(header)),
  );
  return (entry) => (!isPlain || entry.answerer === 'service-worker') && isAsAsked(entry);
}

function isOfNetwork(header: Header): boolean {
  const { length } = header.name;
  // Nearly every header is told by its length.
  return (
    (length === 4 || length === 6 || length === 10 || length === 15) &&
    ['host', 'cookie', ':authority', 'accept-encoding'].includes(header.name.toLowerCase())
  );
}

function isCookie({ name }: Header): boolean {
  return name.length === 6 && name.toLowerCase() === 'cookie';
}
