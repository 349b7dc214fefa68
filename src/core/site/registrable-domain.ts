import { getDomain, getPublicSuffix } from 'tldts';
import { isIpAddress } from './host.ts';

const options = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, detectIp: false };
/** Both remember the last few thousand: a page asks for the same hosts again and again. */
const domains = new Map<string, string>();
const suffixes = new Map<string, boolean>();
const limit = 8192;

/**
 * The registrable domain (public suffix and one label) of a host, with the private section of the public-suffix list as
 * browsers use it. Hosts without one (IP addresses, `localhost`, public suffixes themselves) answer themselves.
 */
export function registrableDomain(host: string): string {
  const known = domains.get(host);
  if (known !== undefined) return known;
  if (domains.size >= limit) domains.clear();
  const domain = isIpAddress(host) ? host : (getDomain(host, options) ?? host);
  domains.set(host, domain);
  return domain;
}

/** Is the host itself a public suffix (`com`, `github.io`), hence shared by strangers? An unknown top-level name counts as one. */
export function isPublicSuffix(host: string): boolean {
  const known = suffixes.get(host);
  if (known !== undefined) return known;
  if (suffixes.size >= limit) suffixes.clear();
  const answer = !isIpAddress(host) && getPublicSuffix(host, options) === host;
  suffixes.set(host, answer);
  return answer;
}
