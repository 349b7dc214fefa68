import { mostCookies } from '../cookie/most-cookies.ts';
import type { CookiePair } from '../cookie/parse-cookie-header.ts';
import { retrieveCookies } from '../cookie/retrieve.ts';
import type { Retrieved } from '../cookie/retrieve.ts';
import { sentPairs } from '../cookie/sent-pairs.ts';
import type { Cookie, CookieVerdict, Hop, NotSentReason } from '../model.ts';
import type { Profile } from '../profile.ts';
import { notSentReasonsOf } from '../reasons/index.ts';
import type { Seen } from '../reasons/reason.ts';
import type { RequestFacts } from '../site/request-facts.ts';
import { resolveRequest } from '../site/resolve-request.ts';
import { hasMark, requestTime } from './hop-moment.ts';
import { matchPairs, unmatched } from './match-pairs.ts';
import type { Match } from './match-pairs.ts';

export interface RequestEvidence {
  readonly hop: Hop;
  readonly request: RequestFacts;
  /** The jar's cookies of the registrable domain, before the request. */
  readonly jar: readonly Cookie[];
  /** false: the jar is reconstructed from headers, so a cookie it lacks is no surprise. */
  readonly isJarObserved: boolean;
  readonly seen: Seen;
  readonly profile: Profile;
}

/** Were the request's headers seen, so that outcomes are observed? */
export function isObserved(hop: Hop): boolean {
  return hop.request.headers !== undefined && !hasMark(hop, 'headers-missing', 'access-withheld');
}

/** What became of each cookie at the request: in the order of the header, then those that stayed. */
export function judgeCookies(evidence: RequestEvidence): readonly CookieVerdict[] {
  const { hop, jar, request, seen, profile } = evidence;
  const expected = retrieveCookies({ jar, request, now: requestTime(hop.times), profile });
  if (seen.redirectedInternally) return expected.map((one) => notSent(one, evidence));
  if (!isObserved(hop)) return expected.map(predicted);
  if (seen.fromCache) return expected.map((one) => notSent(one, evidence));
  const pairs = sentPairs(hop.request.headers);
  const matches = matchPairs(pairs, expected);
  // What is missing may stand among those that were left out.
  const missing = pairs.length < mostCookies ? (one: Retrieved) => notSent(one, evidence) : predicted;
  return [...matches.map((match) => sent(match, evidence)), ...unmatched(matches, expected).map(missing)];
}

function predicted({ cookie, reasons, laxAllowUnsafe }: Retrieved): CookieVerdict {
  const outcome = reasons.length === 0 ? 'sent' : 'not-sent';
  return { cookie, inJar: true, outcome, reasons, explained: true, laxAllowUnsafe };
}

function sent({ pair, held, isOutdated }: Match, evidence: RequestEvidence): CookieVerdict {
  if (held === undefined) {
    return sentVerdict(unknownCookie(pair, evidence), {
      inJar: false,
      explained: !evidence.isJarObserved,
      isYoung: false,
    });
  }
  const { cookie, reasons, laxAllowUnsafe } = held;
  // Nobody saw this cookie being set, and nobody saw the jar: its attributes are a guess, which being sent only corrects.
  const isGuess = !evidence.isJarObserved && cookie.createdAt === undefined;
  const isYoung = laxAllowUnsafe || (!isGuess && mustBeYoung(held, evidence));
  return sentVerdict(isOutdated ? { ...cookie, value: pair.value } : cookie, {
    inJar: !isOutdated,
    explained: reasons.length === 0 || isYoung || isGuess,
    isYoung,
    against: isYoung || isGuess ? [] : reasons,
  });
}

interface Sent extends Readonly<Record<'inJar' | 'explained' | 'isYoung', boolean>> {
  /** What the rules would have kept it back for. */
  readonly against?: readonly NotSentReason[];
}

function sentVerdict(cookie: Cookie, { inJar, explained, isYoung, against = [] }: Sent): CookieVerdict {
  return {
    cookie,
    inJar,
    outcome: 'sent',
    reasons: [],
    explained,
    ...(against.length > 0 && { against }),
    laxAllowUnsafe: isYoung,
  };
}

/** A defaulted cookie of unknown age that went along with an unsafe method: only its youth can have let it. */
function mustBeYoung({ cookie, reasons }: Retrieved, { request, profile }: RequestEvidence): boolean {
  return (
    reasons.length === 1 &&
    cookie.sameSite === 'unspecified' &&
    cookie.createdAt === undefined &&
    profile.laxAllowUnsafeFor !== undefined &&
    resolveRequest(request, profile).contextWithoutRedirects === 'same-site-lax-method-unsafe'
  );
}

/** A cookie that did not go along. Where no rule forbids it, what the hop shows may; else the likeliest by elimination, unexplained. */
function notSent(one: Retrieved, { hop, request, seen, profile }: RequestEvidence): CookieVerdict {
  const { cookie } = one;
  const asked = { cookie, request: resolveRequest(request, profile), now: requestTime(hop.times), profile };
  // What was retrieved was asked about the rules alone; the hop itself may show more.
  const reasons = showsNothing(seen) ? one.reasons : notSentReasonsOf({ ...asked, seen });
  const explained = reasons.length > 0;
  return {
    cookie,
    inJar: true,
    outcome: 'not-sent',
    reasons: explained ? reasons : notSentReasonsOf({ ...asked, seen: { ...seen, withheld: true } }),
    explained,
    laxAllowUnsafe: false,
  };
}

function showsNothing({ fromCache, redirectedInternally, withoutCredentials, withheld }: Seen): boolean {
  return !fromCache && !redirectedInternally && !withoutCredentials && !withheld;
}

/** Only name and value are known; the rest is what sending it implies at least. */
function unknownCookie({ name, value }: CookiePair, { request, profile }: RequestEvidence): Cookie {
  return {
    name,
    value,
    domain: resolveRequest(request, profile).host,
    hostOnly: true,
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    expires: undefined,
    partitionKey: undefined,
    createdAt: undefined,
  };
}
