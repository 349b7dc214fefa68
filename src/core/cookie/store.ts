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
import type { ParsedSetCookie } from './parse-set-cookie.ts';

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

export interface StoreResult {
  /** `deleted`: accepted, but already expired, so it removes its like. */
  readonly outcome: 'stored' | 'rejected' | 'deleted';
  /** As it would stand in the jar; undefined when the line makes no cookie or may not have its domain. */
  readonly cookie: Cookie | undefined;
  /** The jar's cookie that it takes the place of, or deletes. */
  readonly replaced: Cookie | undefined;
  /** All of them, most telling first; empty unless rejected. */
  readonly reasons: readonly RejectedReason[];
  /** The jar afterwards; the same array when nothing changed. */
  readonly jar: readonly Cookie[];
}

/** RFC 10025 section 5.7: one `Set-Cookie` line against the jar. */
export function storeCookie(input: StoreInput): StoreResult {
  const context = storeContext(input);
  const reasons = rejectedReasonsOf(context);
  const { cookie } = context;
  if (reasons.length > 0 || cookie === undefined) {
    return { outcome: 'rejected', cookie, replaced: undefined, reasons, jar: input.jar };
  }
  // Step 23: the same name, domain, host-only flag, path and partition make the same cookie.
  const replaced = input.jar.find((other) => other.name === cookie.name && sameCookie(other, cookie));
  if (isExpired(cookie, input.now)) {
    const jar = replaced === undefined ? input.jar : input.jar.filter((other) => other !== replaced);
    return { outcome: 'deleted', cookie, replaced, reasons: [], jar };
  }
  const stored = replaced === undefined ? cookie : inherit(cookie, replaced, input);
  return {
    outcome: 'stored',
    cookie: stored,
    replaced,
    reasons: [],
    jar: replaced === undefined ? [...input.jar, stored] : input.jar.with(input.jar.indexOf(replaced), stored),
  };
}

/** What the reasons against storing are asked about. */
export function storeContext({
  line,
  binary = false,
  request,
  now,
  jar,
  serverDate,
  profile,
}: StoreInput): RejectedContext {
  const resolved = resolveRequest(request, profile);
  const parse = parseSetCookie(line, profile, binary);
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

function inherit(cookie: Cookie, replaced: Cookie, { profile }: StoreInput): Cookie {
  const isKept = profile.creationTimeKept === 'always' || cookie.value === replaced.value;
  return isKept ? { ...cookie, createdAt: replaced.createdAt } : cookie;
}
