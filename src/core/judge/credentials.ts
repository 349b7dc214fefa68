import type { Header, Hop } from '../model.ts';
import { mayOmitCredentials } from '../site/may-omit-credentials.ts';
import { parseUrl } from '../site/parse-url.ts';

/**
 * Was the request made without credentials, as its own headers prove? A cross-origin CORS request that carried them would
 * have failed without `Access-Control-Allow-Credentials: true` in the answer (Fetch, "CORS check"); this one succeeded.
 * `before`: the earlier hops of its chain.
 */
export function madeWithoutCredentials(hop: Hop, before: readonly Hop[]): boolean {
  const { request, response, failure, times } = hop;
  const { isNavigation } = hop.context;
  if (!mayOmitCredentials({ isNavigation, resourceType: request.resourceType })) return false;
  if (request.headers === undefined || headerValue(request.headers, 'cookie') !== undefined) return false;
  if (isPreflight(request.method, request.headers)) return true;
  const hasSucceeded =
    response !== undefined && response.status !== 0 && failure === undefined && times.end !== undefined;
  if (!hasSucceeded || !isCors(request.method, request.headers) || !isCrossOrigin(hop, before)) return false;
  return headerValue(response.headers, 'access-control-allow-credentials') !== 'true';
}

/** Credentials are never part of a preflight (Fetch, "CORS-preflight fetch"). */
function isPreflight(method: string, headers: readonly Header[]): boolean {
  return method === 'OPTIONS' && headerValue(headers, 'access-control-request-method') !== undefined;
}

/**
 * `Sec-Fetch-Mode` says it, where the browser sends that header (trustworthy URLs). Elsewhere `Origin` does, except on a POST
 * that a page may also make without CORS, which carries it too.
 */
function isCors(method: string, headers: readonly Header[]): boolean {
  const mode = headerValue(headers, 'sec-fetch-mode');
  if (mode !== undefined) return mode === 'cors';
  if (headerValue(headers, 'origin') === undefined) return false;
  return method.toUpperCase() !== 'POST' || !isSafelisted(headerValue(headers, 'content-type') ?? '');
}

/** Content types that need no preflight (Fetch, "CORS-safelisted request-header"). */
function isSafelisted(contentType: string): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain|)\s*(;|$)/i.test(contentType);
}

/** Pages only: an extension's own requests may pass without CORS. Unknown initiators prove nothing. */
function isCrossOrigin(hop: Hop, before: readonly Hop[]): boolean {
  const { initiator } = hop.context;
  if (initiator === undefined || !/^(https?:|null$)/.test(initiator)) return false;
  return [...before, hop].some(({ request }) => parseUrl(request.url)?.origin !== initiator);
}

/** The first header of that name (given in lower case), trimmed. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  // Most names are told apart by their length, which is the same in both cases where letters are plain.
  return headers
    .find((header) => header.name.length === name.length && header.name.toLowerCase() === name)
    ?.value.trim();
}
