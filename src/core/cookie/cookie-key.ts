import type { CookieRef } from '../model.ts';
import { samePartition } from '../site/partition.ts';

/** A text that is equal for two references exactly when they name the same cookie of a jar (section 5.7 step 23). */
export function cookieKey({ name, domain, path, hostOnly, partitionKey }: CookieRef): string {
  const partition =
    partitionKey === undefined ? '' : `${partitionKey.topLevelSite} ${String(partitionKey.hasCrossSiteAncestor)}`;
  return JSON.stringify([name, hostOnly ? domain : `.${domain}`, path, partition]);
}

/** Each cookie of a jar that these name, once, in order of appearance, as a bare reference. */
export function distinctCookies(cookies: Iterable<CookieRef>): readonly CookieRef[] {
  const found = new Map<string, CookieRef>();
  for (const { name, domain, path, hostOnly, partitionKey } of cookies) {
    const cookie = { name, domain, path, hostOnly, partitionKey };
    const key = cookieKey(cookie);
    if (!found.has(key)) found.set(key, cookie);
  }
  return [...found.values()];
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
