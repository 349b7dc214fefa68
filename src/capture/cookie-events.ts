import type { CookieChangeCause, CookieChanged } from '../core/events.ts';
import type { Cookie, PartitionKey, SameSite } from '../core/model.ts';
import type { RawCookie, RawCookieChange } from './raw.ts';

/** A cookie of the API in our words. */
export function readCookie(raw: RawCookie): Cookie {
  return {
    name: raw.name,
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
export function cookieChanged(raw: RawCookieChange, time: number): CookieChanged {
  return {
    type: 'cookie-changed',
    time,
    cookie: readCookie(raw.cookie),
    removed: raw.removed,
    cause: readCause(raw.cause),
    storeId: raw.cookie.storeId,
  };
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
