import { serializeSetCookie } from '../../core/cookie/parse-set-cookie.ts';
import type { Cookie } from '../../core/model.ts';

/** The latest moment that a cookie date can name. */
const lastDate = Date.UTC(9999, 11, 31, 23, 59, 59);

/** The value of a `Set-Cookie` header that would store a cookie as the jar holds it. Not masked. */
export function setCookieLine(cookie: Cookie): string {
  const { expires, hostOnly, domain, partitionKey } = cookie;
  return serializeSetCookie({
    ...cookie,
    expires: expires === undefined ? undefined : dateOf(expires),
    expiresAt: undefined,
    maxAge: undefined,
    maxAgeSeconds: undefined,
    domain: hostOnly ? undefined : domain,
    partitioned: partitionKey !== undefined,
    ignored: [],
    binary: false,
  });
}

function dateOf(time: number): string {
  return new Date(Math.max(0, Math.min(Number.isNaN(time) ? lastDate : time, lastDate))).toUTCString();
}
