import type { SameSiteContext } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { RequestFacts } from './request-facts.ts';
import { sameSite } from './site-of.ts';
import { siteForCookies } from './site-for-cookies.ts';

export interface SameSiteOptions {
  readonly schemeful: boolean;
  /** Ask that every hop of the redirect chain be same-site too. */
  readonly redirects: boolean;
}

/** The same-site context in which a browser with this profile decides on an explicit Strict or Lax cookie. */
export function sameSiteContext(request: RequestFacts, profile: Profile): SameSiteContext {
  return computeSameSiteContext(request, {
    schemeful: profile.schemefulSameSite,
    redirects: profile.redirectChain === 'counts',
  });
}

/**
 * RFC 10025 section 5.2 ("same-site" and "cross-site" requests) and 5.6.7.1 (Strict and Lax), with the initiator as the
 * client. Initiator undefined: the browser itself (address bar, bookmark), hence same-site; `'null'`: opaque, cross-site.
 * `firstParty`: what `siteForCookies` answers to the same options, where that is known.
 */
export function computeSameSiteContext(
  request: RequestFacts,
  options: SameSiteOptions,
  firstParty = siteForCookies(request, options),
): SameSiteContext {
  const { url, initiator } = request;
  const same = (other: string): boolean => sameSite(other, url, options);

  // A top-level navigation is its own first party, hence same-site with it.
  if (firstParty === undefined || !(request.isTopLevelNavigation || same(firstParty))) return 'cross-site';

  const startedSameSite = initiator === undefined || same(initiator);
  const cameSameSite = !options.redirects || request.redirectedFrom.every(same);
  if (startedSameSite && cameSameSite) return 'same-site-strict';

  // Only a top-level navigation may be laxly same-site; the method is this hop's, after any 302 or 303 has changed it.
  if (request.isTopLevelNavigation) return isSafe(request.method) ? 'same-site-lax' : 'same-site-lax-method-unsafe';
  return 'cross-site';
}

/** RFC 9110 section 9.2.1. */
function isSafe(method: string): boolean {
  return /^(GET|HEAD|OPTIONS|TRACE)$/i.test(method);
}
