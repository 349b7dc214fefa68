import { isIpAddress } from '../site/host.ts';

/** RFC 10025 section 5.1.3: equal, or the host is a name (not an address) that ends in `.domain`. Both canonical, lower case. */
export function domainMatch(host: string, domain: string): boolean {
  const start = host.length - domain.length;
  if (start <= 0) return host === domain;
  return domain !== '' && host.charCodeAt(start - 1) === dot && host.endsWith(domain) && !isIpAddress(host);
}

const dot = 0x2e;

/** Does a cookie's Domain (or its host, when host-only) cover the host? Section 5.8.3 step 1. What has no host is covered by none. */
export function coversHost(cookie: { readonly domain: string; readonly hostOnly: boolean }, host: string): boolean {
  return host !== '' && (cookie.hostOnly ? host === cookie.domain : domainMatch(host, cookie.domain));
}
