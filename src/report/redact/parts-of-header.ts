import { moved, openPart, type Part, secretPart } from './part.ts';
import { partsOfUrl } from './parts-of-url.ts';
import { partsOfCookieHeader, partsOfSetCookie } from './parts-of-cookie.ts';
import { isSecretName } from './secret-names.ts';
import { partsOfText } from './parts-of-text.ts';

/** Parts of a header's value. Header names are matched in any case; an unknown header is read as free text. */
export function partsOfHeader(name: string, value: string): Part[] {
  const lower = name.toLowerCase();
  switch (lower) {
    case 'cookie':
    case 'cookie2':
      return partsOfCookieHeader(value);
    case 'set-cookie':
    case 'set-cookie2':
      return partsOfSetCookie(value);
    case 'authorization':
    case 'proxy-authorization':
      return partsOfCredentials(value);
    case ':path':
    case 'location':
    case 'content-location':
    case 'referer':
    case 'origin':
    case 'sourcemap':
    case 'x-original-url':
    case 'x-rewrite-url':
      return partsOfUrl(value);
    case 'refresh':
      return partsOfRefresh(value);
    default:
      break;
  }
  if (isFixedForm(lower, value)) return [];
  if (plainHeaders.has(lower)) return openPart(0, value.length);
  if (isSecretName(name)) return secretPart(0, value.length, 'credentials');
  return partsOfText(value);
}

/** `Bearer xyz` → the part after the scheme; without a scheme all of it. */
function partsOfCredentials(value: string): Part[] {
  const scheme =
    /^\s*(?:Basic|Bearer|Digest|DPoP|GNAP|HOBA|Mutual|Negotiate|NTLM|OAuth|SCRAM-SHA-\d+|AWS4-HMAC-SHA256|Token|ApiKey)\s+/i.exec(
      value,
    );
  return secretPart(scheme?.[0].length ?? 0, value.length, 'credentials');
}

function partsOfRefresh(value: string): Part[] {
  const before = /^[\d\s.]*[;,]?\s*(?:url\s*=\s*)?["']?/i.exec(value)?.[0].length ?? 0;
  return moved(partsOfUrl(value.slice(before)), before);
}

/** Values whose form leaves no room for a secret. */
function isFixedForm(name: string, value: string): boolean {
  if (/^(?:date|expires|last-modified|if-modified-since|retry-after)$/.test(name)) {
    return /^(?:[A-Z][a-z]{2,8}, \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d (?:GMT|UTC)|-?\d{1,10})$/.test(value);
  }
  if (
    /^(?:content-length|age|x-ua-compatible|dnt|upgrade-insecure-requests|host|:authority|:method|:scheme|:status|sec-fetch-\w+)$/.test(
      name,
    )
  ) {
    return /^[\w.:[\]?=/-]{0,260}$/.test(value) && (name === 'host' || name === ':authority' || value.length <= 40);
  }
  return false;
}

/** Headers of browsers and servers whose values name software, formats and policies. */
const plainHeaders: ReadonlySet<string> = new Set(
  (
    'user-agent accept accept-language accept-encoding accept-ranges accept-ch cache-control pragma connection keep-alive transfer-encoding ' +
    'te trailer content-type content-encoding content-language vary server via x-powered-by strict-transport-security x-frame-options ' +
    'x-content-type-options x-xss-protection referrer-policy permissions-policy clear-site-data priority sec-ch-ua sec-ch-ua-mobile ' +
    'sec-ch-ua-platform sec-purpose purpose sec-gpc cross-origin-opener-policy cross-origin-embedder-policy cross-origin-resource-policy ' +
    'access-control-allow-credentials access-control-allow-methods access-control-allow-headers access-control-max-age allow upgrade ' +
    'cf-cache-status x-cache x-cache-status server-timing non-authoritative-reason'
  ).split(' '),
);
