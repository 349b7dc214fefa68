import type { Profile } from '../profile.ts';
import { isIpAddress } from '../site/host.ts';
import type { ResolvedRequest } from '../site/resolve-request.ts';
import type { CookieDomain } from './cookie-domain.ts';
import { defaultPath } from './default-path.ts';
import type { ParsedSetCookie } from './parse-set-cookie.ts';

export type Prefix = '__Secure-' | '__Host-' | '__Http-' | '__Host-Http-';

const standard: readonly Prefix[] = ['__Secure-', '__Host-'];
const layered: readonly Prefix[] = ['__Secure-', '__Host-Http-', '__Host-', '__Http-'];
const longest = '__Host-Http-'.length;
const inLowerCase: Readonly<Record<Prefix, string>> = {
  '__Secure-': '__secure-',
  '__Host-': '__host-',
  '__Http-': '__http-',
  '__Host-Http-': '__host-http-',
};

/** The name prefix that binds a cookie, in any case of letters; undefined: none. */
export function prefixOf(name: string, profile: Profile): Prefix | undefined {
  if (!name.startsWith('__')) return undefined;
  const known = profile.httpPrefixes ? layered : standard;
  const lower = name.slice(0, longest).toLowerCase();
  return known.find((prefix) => lower.startsWith(inLowerCase[prefix]));
}

/**
 * Does the cookie keep what its name promises (section 5.7 steps 20 to 22, `__Http-` from the layered cookies draft)?
 * A nameless cookie may not imitate a prefix in its value. `domain` undefined: the Domain attribute was refused.
 */
export function keepsPrefix(
  parsed: ParsedSetCookie,
  domain: CookieDomain | undefined,
  request: ResolvedRequest,
  profile: Profile,
): boolean {
  if (parsed.name === '') return prefixOf(parsed.value, profile) === undefined;
  const secure = parsed.secure && request.secure;
  switch (prefixOf(parsed.name, profile)) {
    case undefined:
      return true;
    case '__Secure-':
      return secure;
    case '__Host-':
      return secure && isBoundToHost(parsed, domain, request, profile);
    case '__Http-':
      return secure && parsed.httpOnly;
    case '__Host-Http-':
      return secure && parsed.httpOnly && isBoundToHost(parsed, domain, request, profile);
  }
}

function isBoundToHost(
  { domain: written, path }: ParsedSetCookie,
  domain: CookieDomain | undefined,
  request: ResolvedRequest,
  profile: Profile,
): boolean {
  if (profile.hostPrefix !== 'as-written') {
    const resolved = path?.startsWith('/') === true ? path : defaultPath(request.path);
    const hasPath = path !== undefined || profile.hostPrefix === 'as-stored';
    return hasPath && resolved === '/' && domain?.hostOnly === true;
  }
  // The layered cookies draft and Chromium ask for the attribute `Path=/` itself.
  return (
    path === '/' && (written === undefined || written === '' || (isIpAddress(request.host) && written === request.host))
  );
}
