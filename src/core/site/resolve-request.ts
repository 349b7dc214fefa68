import type { PartitionKey, SameSiteContext } from '../model.ts';
import type { Profile } from '../profile.ts';
import { isCryptographic, isTrustworthy } from './is-trustworthy.ts';
import { parseUrl } from './parse-url.ts';
import { isThirdParty, partitionKeyOf } from './partition.ts';
import type { RequestFacts } from './request-facts.ts';
import { computeSameSiteContext } from './same-site-context.ts';
import { siteForCookies } from './site-for-cookies.ts';

/** A request's facts with everything the rules derive from them, computed once per request and profile. */
export interface ResolvedRequest {
  readonly facts: RequestFacts;
  /** Canonical, lower case; empty when the URL does not parse. */
  readonly host: string;
  /** As sent: percent-encoded, without query. */
  readonly path: string;
  /** e.g. `https:`; empty when the URL does not parse. */
  readonly scheme: string;
  /** Registrable domain of the host. */
  readonly domain: string;
  /** May this connection carry Secure cookies? */
  readonly secure: boolean;
  readonly siteForCookies: string | undefined;
  readonly thirdParty: boolean;
  /** For explicit Strict and Lax cookies. */
  readonly context: SameSiteContext;
  /** Without regard to the redirect chain. */
  readonly contextWithoutRedirects: SameSiteContext;
  /** Without regard to the redirect chain, http and https counted as one site. */
  readonly contextWithoutScheme: SameSiteContext;
  readonly partitionKey: PartitionKey | undefined;
}

/** Of the last request: a request is asked about for all of its cookies and lines before the next one comes. */
let last: { readonly facts: RequestFacts; readonly profile: Profile; readonly resolved: ResolvedRequest } | undefined;

/** Answers for unparsable URLs too: no host, so no cookie matches. */
export function resolveRequest(facts: RequestFacts, profile: Profile): ResolvedRequest {
  if (last?.facts !== facts || last.profile !== profile) last = { facts, profile, resolved: resolve(facts, profile) };
  return last.resolved;
}

function resolve(facts: RequestFacts, profile: Profile): ResolvedRequest {
  const url = parseUrl(facts.url);
  const host = url?.hostname ?? '';
  const schemeful = profile.schemefulSameSite;
  const origin = siteForCookies(facts, { schemeful });
  const firstParty = { schemeful, origin };
  const contextWithoutRedirects = computeSameSiteContext(facts, { schemeful, redirects: false }, origin);
  return {
    facts,
    host,
    path: url?.pathname ?? '',
    scheme: url?.protocol ?? '',
    domain: url?.domain ?? '',
    secure: profile.secureOverLoopback ? isTrustworthy(facts.url) : isCryptographic(facts.url),
    siteForCookies: origin,
    thirdParty: isThirdParty(facts, schemeful, firstParty),
    context:
      profile.redirectChain === 'counts' && facts.redirectedFrom.length > 0
        ? computeSameSiteContext(facts, { schemeful, redirects: true }, origin)
        : contextWithoutRedirects,
    contextWithoutRedirects,
    // What is same-site with regard to the scheme is so without.
    contextWithoutScheme:
      schemeful && contextWithoutRedirects !== 'same-site-strict'
        ? computeSameSiteContext(facts, { schemeful: false, redirects: false })
        : contextWithoutRedirects,
    partitionKey: partitionKeyOf(facts, profile, firstParty),
  };
}
