import type { PartitionKey, SameSiteContext } from '../model.ts';
import type { Profile } from '../profile.ts';
import { isCryptographic, isTrustworthy } from './is-trustworthy.ts';
import { parseUrl } from './parse-url.ts';
import { isThirdParty, partitionKeyOf } from './partition.ts';
import { registrableDomain } from './registrable-domain.ts';
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

const resolved = new WeakMap<RequestFacts, Map<Profile, ResolvedRequest>>();

/** Answers for unparsable URLs too: no host, so no cookie matches. */
export function resolveRequest(facts: RequestFacts, profile: Profile): ResolvedRequest {
  const byProfile = resolved.get(facts) ?? new Map<Profile, ResolvedRequest>();
  resolved.set(facts, byProfile);
  const known = byProfile.get(profile);
  if (known !== undefined) return known;
  const answer = resolve(facts, profile);
  byProfile.set(profile, answer);
  return answer;
}

function resolve(facts: RequestFacts, profile: Profile): ResolvedRequest {
  const url = parseUrl(facts.url);
  const host = url?.hostname ?? '';
  const schemeful = profile.schemefulSameSite;
  const contextWithoutRedirects = computeSameSiteContext(facts, { schemeful, redirects: false });
  return {
    facts,
    host,
    path: url?.pathname ?? '',
    scheme: url?.protocol ?? '',
    domain: registrableDomain(host),
    secure: profile.secureOverLoopback ? isTrustworthy(facts.url) : isCryptographic(facts.url),
    siteForCookies: siteForCookies(facts, { schemeful }),
    thirdParty: isThirdParty(facts, schemeful),
    context:
      profile.redirectChain === 'counts' && facts.redirectedFrom.length > 0
        ? computeSameSiteContext(facts, { schemeful, redirects: true })
        : contextWithoutRedirects,
    contextWithoutRedirects,
    contextWithoutScheme: schemeful
      ? computeSameSiteContext(facts, { schemeful: false, redirects: false })
      : contextWithoutRedirects,
    partitionKey: partitionKeyOf(facts, profile),
  };
}
