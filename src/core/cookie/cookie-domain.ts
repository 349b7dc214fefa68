import type { Profile } from '../profile.ts';
import { isIpAddress } from '../site/host.ts';
import { parseUrl } from '../site/parse-url.ts';
import { isPublicSuffix } from '../site/registrable-domain.ts';
import { isAscii } from './characters.ts';
import { domainMatch } from './domain-match.ts';
import type { ParsedSetCookie } from './parse-set-cookie.ts';

export interface CookieDomain {
  readonly domain: string;
  readonly hostOnly: boolean;
}

/** The domain a cookie gets from its Domain attribute and the host that set it; undefined when it may not have that one (section 5.7 steps 7 to 10). */
export function cookieDomain(
  { domain: written, binary }: Pick<ParsedSetCookie, 'domain' | 'binary'>,
  host: string,
  profile: Profile,
): CookieDomain | undefined {
  const ofHost: CookieDomain = { domain: host, hostOnly: true };
  // A label may be empty only at the very end of a name (section 5.1.2).
  if (host === '' || host.endsWith('..')) return undefined;
  if (written === undefined || written === '') return ofHost;
  if (written === '.') return profile.dotDomain === 'host-only' ? ofHost : undefined;

  // Section 5.6.3: one leading dot is dropped, case does not count. Step 8: ASCII only, or converted as a URL's host is.
  const bare = written.startsWith('.') ? written.slice(1) : written;
  const domain = isAscii(bare)
    ? bare.toLowerCase()
    : profile.nonAsciiDomain === 'converted'
      ? toAscii(bare, binary)
      : undefined;
  if (domain === undefined || domain.includes('%')) return undefined;

  // Addresses have no subdomains, and a public suffix is shared by strangers (step 9): the host itself or nothing.
  if (isIpAddress(host) || isPublicSuffix(domain)) return domain === host ? ofHost : undefined;
  return domainMatch(host, domain) ? { domain, hostOnly: false } : undefined; // Step 10
}

/** Punycode, as the URL parser writes hosts. `binary`: the text holds UTF-8 octets. undefined when it is no host. */
function toAscii(domain: string, binary: boolean): string | undefined {
  const text = binary ? new TextDecoder().decode(Uint8Array.from(domain, (unit) => unit.charCodeAt(0))) : domain;
  const host = parseUrl(`http://${text}`)?.hostname;
  return host === undefined || host === '' || /[/?#@:]/.test(text) ? undefined : host;
}
