import type { CookieChangeCause, CookieChanged } from '../core/events.ts';
import type { Cookie, PartitionKey, SameSite } from '../core/model.ts';
import type { Dialect } from './dialect.ts';
import type { RawCookie, RawCookieChange } from './raw.ts';

/** A cookie of the API in our words. */
export function readCookie(raw: RawCookie, dialect: Dialect): Cookie {
  return {
    name: dialect === 'firefox' ? fromBytes(raw.name) : raw.name,
    value: raw.value,
    domain: raw.domain.replace(/^\./, '').toLowerCase(),
    hostOnly: raw.hostOnly,
    path: raw.path,
    secure: raw.secure,
    httpOnly: raw.httpOnly,
    sameSite: readSameSite(raw.sameSite),
    expires: raw.expirationDate === undefined ? undefined : raw.expirationDate * 1000,
    partitionKey: readPartitionKey(raw.partitionKey),
    createdAt: undefined,
  };
}

/** `time` is when the listener ran: the API gives none. */
export function cookieChanged(raw: RawCookieChange, time: number, dialect: Dialect): CookieChanged {
  return {
    type: 'cookie-changed',
    time,
    cookie: readCookie(raw.cookie, dialect),
    removed: raw.removed,
    cause: readCause(raw.cause),
    storeId: raw.cookie.storeId,
  };
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Firefox gives names as the bytes they are, one unit each (measured in 153: `ü` comes as `Ã¼`, while values and paths come
 * as text). Decoded as headers are, with U+FFFD for a byte that is no UTF-8. A name with units beyond a byte stays as it is.
 */
function fromBytes(name: string): string {
  let isAscii = true;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (unit > 0xff) return name;
    if (unit > 0x7f) isAscii = false;
  }
  return isAscii ? name : utf8.decode(Uint8Array.from(name, (unit) => unit.charCodeAt(0)));
}

function readSameSite(raw: string | undefined): SameSite {
  switch (raw) {
    case 'strict':
    case 'lax':
      return raw;
    case 'no_restriction':
      return 'none';
    default:
      return 'unspecified';
  }
}

/** Firefox gives `null` for no partition; a key without a site means none either. */
function readPartitionKey(raw: RawCookie['partitionKey']): PartitionKey | undefined {
  if (raw?.topLevelSite === undefined || raw.topLevelSite === '') return undefined;
  return { topLevelSite: raw.topLevelSite, hasCrossSiteAncestor: raw.hasCrossSiteAncestor ?? false };
}

function readCause(raw: string): CookieChangeCause {
  switch (raw) {
    case 'overwrite':
    case 'expired':
    case 'evicted':
      return raw;
    case 'expired_overwrite':
      return 'expired-overwrite';
    default:
      return 'explicit';
  }
}
