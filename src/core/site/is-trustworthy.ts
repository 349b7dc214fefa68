import { isLoopback } from './host.ts';
import { parseUrl } from './parse-url.ts';

/** Is the connection encrypted? */
export function isCryptographic(url: string): boolean {
  const protocol = parseUrl(url)?.protocol;
  return protocol === 'https:' || protocol === 'wss:';
}

/** Potentially trustworthy for cookies: encrypted, or loopback (W3C Secure Contexts, section 3.1). False for what does not parse. */
export function isTrustworthy(url: string): boolean {
  return isCryptographic(url) || isLoopback(parseUrl(url)?.hostname ?? '');
}
