import { isIpAddress } from '../site/host.ts';

/** RFC 10025 section 5.1.3: equal, or the host is a name (not an address) that ends in `.domain`. Both canonical, lower case. */
export function domainMatch(host: string, domain: string): boolean {
  if (host === domain) return true;
  return (
    domain !== '' && host.endsWith(domain) && host.charAt(host.length - domain.length - 1) === '.' && !isIpAddress(host)
  );
}

/** Does a cookie's Domain (or its host, when host-only) cover the host? Section 5.8.3 step 1. */
export function coversHost(cookie: { readonly domain: string; readonly hostOnly: boolean }, host: string): boolean {
  return cookie.hostOnly ? host === cookie.domain : domainMatch(host, cookie.domain);
}
