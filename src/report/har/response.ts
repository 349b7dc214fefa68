import type { Cookie as HarCookie, Response } from 'har-format';
import { parseDate } from '../../core/cookie/parse-date.ts';
import { parseSetCookie } from '../../core/cookie/parse-set-cookie.ts';
import type { Header, Hop } from '../../core/model.ts';
import type { Profile } from '../../core/profile.ts';
import { headerValue, toHeaders } from './headers.ts';
import { isoTime } from './iso-time.ts';
import { sameSiteOf } from './request.ts';

/** The response of a hop. Bodies are never captured: `content` has a size and a type, and no text. */
export function toResponse(hop: Hop, next: Hop | undefined, profile: Profile): Response {
  const { response } = hop;
  const headers = response?.headers ?? [];
  // The browser's own redirect (HSTS) has no response; Chrome shows it as this one.
  const internal = response === undefined && next?.via === 'internal-redirect';
  const length = Number(headerValue(headers, 'content-length') ?? 0);
  return {
    status: internal ? 307 : (response?.status ?? 0),
    statusText: internal ? 'Internal Redirect' : (response?.statusText ?? ''),
    httpVersion: response === undefined || response.httpVersion === '' ? 'unknown' : response.httpVersion,
    cookies: headers.flatMap((header) =>
      header.name.toLowerCase() === 'set-cookie' ? receivedCookie(header, profile) : [],
    ),
    headers: toHeaders(headers),
    content: {
      size: Number.isSafeInteger(length) && length > 0 ? length : 0,
      mimeType: headerValue(headers, 'content-type')?.split(';', 1)[0]?.trim() || 'x-unknown',
    },
    redirectURL: internal ? next.request.url : (headerValue(headers, 'location') ?? ''),
    headersSize: -1,
    bodySize: -1,
    _transferSize: -1,
    ...(hop.failure === undefined ? {} : { _error: hop.failure }),
  };
}

/** The attributes as the line has them; a line that is no cookie is left out of the list, not of the headers. */
function receivedCookie(header: Header, profile: Profile): HarCookie[] {
  const answer = parseSetCookie(header.value, profile, header.binary);
  if (!answer.ok) return [];
  const { name, value, path, domain, expires, httpOnly, secure, sameSite } = answer.parsed;
  const date = expires === undefined ? undefined : parseDate(expires, profile.dates);
  return [
    {
      name,
      value,
      ...(path === undefined ? {} : { path }),
      ...(domain === undefined ? {} : { domain }),
      ...(date === undefined ? {} : { expires: isoTime(date) }),
      httpOnly,
      secure,
      ...sameSiteOf(sameSite),
    },
  ];
}
