import type { Header, Hop } from '../model.ts';
import { parseUrl } from '../site/parse-url.ts';

/**
 * Was the request made without credentials, as its own headers prove? A cross-origin CORS request that carried them would
 * have failed without `Access-Control-Allow-Credentials: true` in the answer (Fetch, "CORS check"); this one succeeded.
 * `before`: the earlier hops of its chain.
 */
export function madeWithoutCredentials(hop: Hop, before: readonly Hop[]): boolean {
  const { request, response, context, failure } = hop;
  if (context.isNavigation || request.resourceType === 'websocket' || request.headers === undefined) return false;
  if (headerValue(request.headers, 'cookie') !== undefined) return false;
  if (response === undefined || response.status === 0 || failure !== undefined) return false;
  if (!isCors(request.headers) || !isCrossOrigin(hop, before)) return false;
  return headerValue(response.headers, 'access-control-allow-credentials')?.trim() !== 'true';
}

/** `Sec-Fetch-Mode` where the browser sends it; else `Origin`, which requests without CORS do not carry on GET. */
function isCors(headers: readonly Header[]): boolean {
  const mode = headerValue(headers, 'sec-fetch-mode');
  return mode === undefined ? headerValue(headers, 'origin') !== undefined : mode === 'cors';
}

function isCrossOrigin(hop: Hop, before: readonly Hop[]): boolean {
  const { initiator } = hop.context;
  return [...before, hop].some(({ request }) => parseUrl(request.url)?.origin !== initiator);
}

/** The first header of that name (given in lower case). */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}
