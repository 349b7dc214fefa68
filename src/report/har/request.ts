import type { Cookie as HarCookie, QueryString, Request } from 'har-format';
import type { CookiePair } from '../../core/cookie/parse-cookie-header.ts';
import { sentPairs } from '../../core/cookie/sent-pairs.ts';
import type { Cookie, Hop, HopVerdict } from '../../core/model.ts';
import { headerValue, toHeaders } from './headers.ts';
import { isoTime } from './iso-time.ts';

/** The request of a hop. Sizes that an extension cannot see are -1. */
export function toRequest(hop: Hop, verdict: HopVerdict | undefined): Request {
  const { request, response } = hop;
  const headers = request.headers ?? [];
  return {
    method: request.method,
    url: request.url,
    httpVersion: response?.httpVersion === undefined || response.httpVersion === '' ? 'unknown' : response.httpVersion,
    cookies: sentCookies(sentPairs(headers), verdict),
    headers: toHeaders(headers),
    queryString: queryOf(request.url),
    headersSize: -1,
    bodySize: /^(?:GET|HEAD)$/.test(request.method) ? 0 : Number(headerValue(headers, 'content-length') ?? -1) || -1,
  };
}

/** As written in the `Cookie` headers; what the jar knows of each is added, as Chrome does. */
function sentCookies(pairs: readonly CookiePair[], verdict: HopVerdict | undefined): HarCookie[] {
  // The first of that name and value.
  const stored = new Map<string, Cookie>();
  for (const { cookie, outcome, inJar } of (verdict?.cookies ?? []).toReversed()) {
    if (outcome === 'sent' && inJar) stored.set(`${cookie.name}=${cookie.value}`, cookie);
  }
  return pairs.map(({ name, value }) => {
    const found = stored.get(`${name}=${value}`);
    return found?.name === name ? { name, value, ...attributesOf(found) } : { name, value };
  });
}

function attributesOf(cookie: Cookie): Omit<HarCookie, 'name' | 'value'> {
  return {
    path: cookie.path,
    domain: cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
    ...(cookie.expires === undefined ? {} : { expires: isoTime(cookie.expires) }),
    httpOnly: cookie.httpOnly,
    secure: cookie.secure,
    ...sameSiteOf(cookie.sameSite),
  };
}

/** Chrome adds `sameSite` where the cookie has one. */
export function sameSiteOf(sameSite: Cookie['sameSite']): { sameSite?: string } {
  return sameSite === 'unspecified' ? {} : { sameSite: sameSite.charAt(0).toUpperCase() + sameSite.slice(1) };
}

/** Names and values as written in the URL, not decoded, as Chrome does. */
function queryOf(url: string): QueryString[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0 ? { name: pair, value: '' } : { name: pair.slice(0, equals), value: pair.slice(equals + 1) };
    });
}
