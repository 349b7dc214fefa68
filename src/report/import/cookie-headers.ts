import type { Header } from '../../core/model.ts';
import { headerValue } from '../har/headers.ts';
import type { HarEntry } from './har-entry.ts';
import { field, type Json, textOf } from './json-shape.ts';

/** Some writers drop the headers and keep the cookie lists: then the headers are rebuilt. */
export interface CookieHeaders {
  readonly request: readonly Header[] | undefined;
  readonly response: readonly Header[];
  readonly rebuilt: boolean;
}

export function withCookieHeaders(entry: HarEntry): CookieHeaders {
  const request = entry.requestHeaders;
  const cookies = headerValue(request ?? [], 'cookie') === undefined ? entry.requestCookies.flatMap(pairOf) : [];
  const lines =
    headerValue(entry.responseHeaders, 'set-cookie') === undefined ? entry.responseCookies.flatMap(lineOf) : [];
  const needsCookie = cookies.length > 0;
  const needsLines = lines.length > 0;
  return {
    request: needsCookie ? [...(request ?? []), { name: 'Cookie', value: cookies.join('; ') }] : request,
    response: needsLines
      ? [...entry.responseHeaders, ...lines.map((value) => ({ name: 'Set-Cookie', value }))]
      : entry.responseHeaders,
    rebuilt: needsCookie || needsLines,
  };
}

/** Does anything in this file speak of cookies? If not, it was most likely saved without them. */
export function speaksOfCookies(entry: HarEntry): boolean {
  return (
    entry.requestCookies.length > 0 ||
    entry.responseCookies.length > 0 ||
    headerValue(entry.requestHeaders ?? [], 'cookie') !== undefined ||
    headerValue(entry.responseHeaders, 'set-cookie') !== undefined
  );
}

function pairOf(cookie: Json): string[] {
  const name = textOf(field(cookie, 'name'));
  const value = textOf(field(cookie, 'value'));
  if (name === undefined || value === undefined) return [];
  return [name === '' ? value : `${name}=${value}`];
}

function lineOf(cookie: Json): string[] {
  const attribute = (label: string, name: string): string => {
    const value = textOf(field(cookie, name));
    return value === undefined || value === '' ? '' : `; ${label}=${value}`;
  };
  const flag = (label: string, name: string): string => (field(cookie, name) === true ? `; ${label}` : '');
  const expires = Date.parse(textOf(field(cookie, 'expires')) ?? '');
  return pairOf(cookie).map(
    (pair) =>
      pair +
      attribute('Domain', 'domain') +
      attribute('Path', 'path') +
      (Number.isNaN(expires) ? '' : `; Expires=${new Date(expires).toUTCString()}`) +
      attribute('SameSite', 'sameSite') +
      flag('HttpOnly', 'httpOnly') +
      flag('Secure', 'secure'),
  );
}
