import { parseUrl } from './parse-url.ts';
import type { RequestFacts } from './request-facts.ts';
import { sameSite } from './site-of.ts';

/**
 * The origin that counts as first party (RFC 10025 section 5.2.1): the top-level document's, if the requesting document
 * and every one around it are same-site with it; undefined when there is none. A top-level navigation is its own.
 */
export function siteForCookies(request: RequestFacts, options: { readonly schemeful: boolean }): string | undefined {
  if (request.isTopLevelNavigation) return originOf(request.url);
  const top = topLevelOf(request);
  if (top === undefined) return undefined;
  const { isNavigation, initiator, ancestors } = request;
  const belongs = (url: string): boolean => inheritsOrigin(url) || sameSite(url, top, options);
  const isFirst = (isNavigation || initiator === undefined || belongs(initiator)) && ancestors.every(belongs);
  return isFirst ? originOf(top) : undefined;
}

/** The top-level document as far as it is known: without it the outermost ancestor or the requesting document stands in. */
export function topLevelOf(request: RequestFacts): string | undefined {
  return request.topLevelUrl ?? request.ancestors.at(-1) ?? request.documentUrl ?? request.initiator;
}

/** `about:blank` and `about:srcdoc` take the origin of the document that made them, so they never break the chain themselves. */
function inheritsOrigin(url: string): boolean {
  return url.startsWith('about:');
}

function originOf(url: string): string | undefined {
  return parseUrl(url)?.place;
}
