import type { CookieRef } from '../model.ts';
import { samePartition } from '../site/partition.ts';

/** A text that is equal for two references exactly when they name the same cookie of a jar (section 5.7 step 23). */
export function cookieKey({ name, domain, path, hostOnly, partitionKey }: CookieRef): string {
  const partition =
    partitionKey === undefined ? '' : `${partitionKey.topLevelSite} ${String(partitionKey.hasCrossSiteAncestor)}`;
  return JSON.stringify([name, hostOnly ? domain : `.${domain}`, path, partition]);
}

/** Do both name the same cookie of a jar? */
export function sameCookie(a: CookieRef, b: CookieRef): boolean {
  return (
    a.name === b.name &&
    a.domain === b.domain &&
    a.hostOnly === b.hostOnly &&
    a.path === b.path &&
    samePartition(a.partitionKey, b.partitionKey)
  );
}
