import type { PartitionKey } from '../model.ts';
import type { Profile } from '../profile.ts';
import type { RequestFacts } from './request-facts.ts';
import { sameSite, siteOf } from './site-of.ts';
import { siteForCookies, topLevelOf } from './site-for-cookies.ts';

/**
 * The partition in which a request finds its partitioned cookies (CHIPS): the top-level site, and whether a document in
 * between or the request itself is cross-site to it. undefined when the top-level site is unknown or opaque.
 */
export function partitionKeyOf(
  request: RequestFacts,
  profile: Profile,
  firstParty?: FirstParty,
): PartitionKey | undefined {
  const topLevelSite = siteOf((request.isTopLevelNavigation ? request.url : topLevelOf(request)) ?? '');
  if (topLevelSite === undefined) return undefined;
  const hasCrossSiteAncestor =
    profile.ancestorInPartitionKey && !request.isTopLevelNavigation && isThirdParty(request, true, firstParty);
  return { topLevelSite, hasCrossSiteAncestor };
}

/** Is the request cross-site to what counts as first party? Never for a top-level navigation. */
export function isThirdParty(request: RequestFacts, schemeful: boolean, known?: FirstParty): boolean {
  if (request.isTopLevelNavigation) return false;
  const origin = known?.schemeful === schemeful ? known.origin : siteForCookies(request, { schemeful });
  return origin === undefined || !sameSite(origin, request.url, { schemeful });
}

/** What `siteForCookies` answered for the same request, where it was asked. */
interface FirstParty {
  readonly schemeful: boolean;
  readonly origin: string | undefined;
}

/** Same partition? Both unpartitioned is the same. */
export function samePartition(a: PartitionKey | undefined, b: PartitionKey | undefined): boolean {
  return a?.topLevelSite === b?.topLevelSite && a?.hasCrossSiteAncestor === b?.hasCrossSiteAncestor;
}
