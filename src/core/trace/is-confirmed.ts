import type { Header } from '../model.ts';
import type { HeardHop } from './request-hops.ts';

/**
 * A page that Chromium says is from its cache, but that the server was asked about and confirmed with a 304. Chromium 156
 * reports such an answer as a cached 200 in every event; the cookies went out with the question. Two things give it away:
 * the headers do not allow a use unasked (RFC 9111 section 4.2), and `Date`, which a 304 renews (section 3.2), is of the
 * request's own second. Going back in history needs the first, but not the second.
 */
export function isConfirmed({ started, redirected, responseHeaders, completed }: HeardHop): boolean {
  if (started === undefined || responseHeaders === undefined || redirected !== undefined) return false;
  const { headers } = responseHeaders;
  const date = Date.parse(valueOf(headers, 'date'));
  const end = completed?.time ?? responseHeaders.time;
  const isNow = date >= Math.floor(started.time / 1000) * 1000 && date <= end;
  return isNow && mustAsk(headers);
}

function mustAsk(headers: readonly Header[]): boolean {
  const control = valueOf(headers, 'cache-control');
  if (/no-cache|max-age\s*=\s*"?0\b/i.test(control)) return true;
  const isUndated = ['expires', 'last-modified'].every((name) => valueOf(headers, name) === '');
  return isUndated && valueOf(headers, 'etag') !== '' && !/max-age|immutable|stale-/i.test(control);
}

function valueOf(headers: readonly Header[], wanted: string): string {
  return headers
    .filter(({ name }) => name.toLowerCase() === wanted)
    .map(({ value }) => value)
    .join(', ');
}
