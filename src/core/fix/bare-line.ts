import type { Cookie } from '../model.ts';
import { serializeSetCookie } from '../cookie/parse-set-cookie.ts';
import type { Place } from '../session/followed.ts';
import { lineName } from '../session/followed.ts';
import type { Proposal } from './propose.ts';
import type { RecordedHop } from './recorded-hops.ts';

export interface BareLine {
  readonly line: string;
  /** undefined: the cookie is older than the recording. */
  readonly place: Place | undefined;
}

/**
 * The session's `Set-Cookie` line without its value, which is nobody's business: as recorded, or as the browser holds the
 * cookie. undefined: neither was seen.
 */
export function bareLine(
  { line, trial }: Proposal,
  hops: readonly RecordedHop[],
  cookie: string | undefined,
): BareLine | undefined {
  const recorded = hops
    .flatMap(({ place, verdict }) => verdict.setCookies.map((one) => ({ place, one })))
    .find(({ one }) => (line === undefined ? lineName(one) === cookie : one.line === line));
  const text = line ?? recorded?.one.line;
  if (text !== undefined) {
    const rest = text.indexOf(';');
    return {
      line: `${text.slice(0, text.indexOf('=') + 1)}…${rest === -1 ? '' : text.slice(rest)}`,
      place: recorded?.place,
    };
  }
  const held = trial?.loss.leg.verdict.jarBefore.find(({ name }) => name === cookie);
  return held && { line: written(held), place: undefined };
}

function written({ name, domain, hostOnly, path, secure, httpOnly, sameSite, partitionKey }: Cookie): string {
  return serializeSetCookie({
    name,
    value: '…',
    expires: undefined,
    expiresAt: undefined,
    maxAge: undefined,
    maxAgeSeconds: undefined,
    domain: hostOnly ? undefined : domain,
    path,
    secure,
    httpOnly,
    sameSite,
    partitioned: partitionKey !== undefined,
    ignored: [],
    binary: false,
  });
}
