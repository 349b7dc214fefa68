import type { Cookie, RejectedReason } from '../model.ts';
import type { Profile } from '../profile.ts';
import { rejectedReasonsOf } from '../reasons/index.ts';
import type { RejectedContext } from '../reasons/reason.ts';
import type { RequestFacts } from '../site/request-facts.ts';
import { resolveRequest } from '../site/resolve-request.ts';
import type { ResolvedRequest } from '../site/resolve-request.ts';
import { asText } from './as-text.ts';
import { cookieDomain } from './cookie-domain.ts';
import type { CookieDomain } from './cookie-domain.ts';
import { sameCookie } from './cookie-key.ts';
import { defaultPath } from './default-path.ts';
import { expiryOf, isExpired } from './expiry.ts';
import { parseSetCookie } from './parse-set-cookie.ts';
import type { ParsedSetCookie, SetCookieParse } from './parse-set-cookie.ts';

export interface StoreInput {
  /** The value of one `Set-Cookie` field. */
  readonly line: string;
  /** The line has one UTF-16 unit per octet (`Header.binary`). */
  readonly binary?: boolean | undefined;
  readonly request: RequestFacts;
  /** When the response came. */
  readonly now: number;
  readonly jar: readonly Cookie[];
  /** The response's `Date`, for browsers that read Expires by it. */
  readonly serverDate?: number | undefined;
  readonly profile: Profile;
}

export interface StoreResult extends Stored {
  /** The jar afterwards; the same array when nothing changed. */
  readonly jar: readonly Cookie[];
}

/** What becomes of a line. */
export interface Stored {
  /** `deleted`: accepted, but already expired, so it removes its like. */
  readonly outcome: 'stored' | 'rejected' | 'deleted';
  /** As it would stand in the jar; undefined when the line makes no cookie or may not have its domain. */
  readonly cookie: Cookie | undefined;
  /** The jar's cookie that it takes the place of, or deletes. */
  readonly replaced: Cookie | undefined;
  /** All of them, most telling first; empty unless rejected. */
  readonly reasons: readonly RejectedReason[];
}

/** RFC 10025 section 5.7: one `Set-Cookie` line against the jar. */
export function storeCookie(input: StoreInput): StoreResult {
  const { outcome, cookie, replaced, reasons } = storeInto(storeContext(input));
  return { outcome, cookie, replaced, reasons, jar: jarAfter(input.jar, outcome, cookie, replaced) };
}

/** The same for a line that is read already; of the jar only the cookies of that name matter. */
export function storeInto(context: RejectedContext): Stored {
  const reasons = rejectedReasonsOf(context);
  const { cookie, jar, now, profile } = context;
  if (reasons.length > 0 || cookie === undefined) return { outcome: 'rejected', cookie, replaced: undefined, reasons };
  // Step 23: the same name, domain, host-only flag, path and partition make the same cookie.
  const replaced = jar.find((other) => other.name === cookie.name && sameCookie(other, cookie));
  if (isExpired(cookie, now)) return { outcome: 'deleted', cookie, replaced, reasons };
  const stored = replaced === undefined ? cookie : inherit(cookie, replaced, profile);
  return { outcome: 'stored', cookie: stored, replaced, reasons };
}

function jarAfter(
  jar: readonly Cookie[],
  outcome: Stored['outcome'],
  cookie: Cookie | undefined,
  replaced: Cookie | undefined,
): readonly Cookie[] {
  if (outcome === 'rejected' || cookie === undefined) return jar;
  if (replaced === undefined) return outcome === 'deleted' ? jar : [...jar, cookie];
  return outcome === 'deleted' ? jar.filter((other) => other !== replaced) : jar.with(jar.indexOf(replaced), cookie);
}

/** What the reasons against storing are asked about. */
export function storeContext(input: StoreInput): RejectedContext {
  return contextOf(parseSetCookie(input.line, input.profile, input.binary), input);
}

/** The same for a line that is read already. */
export function contextOf(
  parse: SetCookieParse,
  { request, now, jar, serverDate, profile }: Omit<StoreInput, 'line' | 'binary'>,
): RejectedContext {
  const resolved = resolveRequest(request, profile);
  const domain = parse.ok ? cookieDomain(parse.parsed, resolved.host, profile) : undefined;
  const cookie =
    parse.ok && domain !== undefined
      ? candidate(parse.parsed, domain, resolved, { now, serverDate, profile })
      : undefined;
  return { parse, domain, cookie, request: resolved, jar, now, profile };
}

interface Moment {
  readonly now: number;
  readonly serverDate: number | undefined;
  readonly profile: Profile;
}

function candidate(
  parsed: ParsedSetCookie,
  { domain, hostOnly }: CookieDomain,
  request: ResolvedRequest,
  { now, serverDate, profile }: Moment,
): Cookie {
  const isPartitioned = parsed.partitioned || (profile.thirdParty === 'per-top-level-site' && request.thirdParty);
  return {
    name: asText(parsed.name, parsed.binary),
    value: asText(parsed.value, parsed.binary),
    domain,
    hostOnly,
    path: parsed.path?.startsWith('/') === true ? asText(parsed.path, parsed.binary) : defaultPath(request.path), // Steps 11, 5.6.4
    secure: parsed.secure,
    httpOnly: parsed.httpOnly,
    sameSite: parsed.sameSite,
    expires: expiryOf(parsed, now, profile, serverDate),
    partitionKey: isPartitioned ? request.partitionKey : undefined,
    createdAt: now,
  };
}

function inherit(cookie: Cookie, replaced: Cookie, profile: Profile): Cookie {
  const isKept = profile.creationTimeKept === 'always' || cookie.value === replaced.value;
  return isKept ? createdAt(replaced.createdAt, cookie) : cookie;
}

/** Every field written out: engines copy objects by `...` slowly. */
function createdAt(time: number | undefined, cookie: Cookie): Cookie {
  const { name, value, domain, hostOnly, path, secure, httpOnly, sameSite, expires, partitionKey } = cookie;
  return { name, value, domain, hostOnly, path, secure, httpOnly, sameSite, expires, partitionKey, createdAt: time };
}
