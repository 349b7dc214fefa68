import type { CookieDomain } from '../cookie/cookie-domain.ts';
import type { Cookie, NotSentReason, RejectedReason } from '../model.ts';
import type { ResolvedRequest } from '../site/resolve-request.ts';
import { cachedResponse as notSentCachedResponse } from './not-sent/cached-response.ts';
import { credentialsOmitted as notSentCredentialsOmitted } from './not-sent/credentials-omitted.ts';
import { crossSiteRedirect } from './not-sent/cross-site-redirect.ts';
import { deletedEarlier } from './not-sent/deleted-earlier.ts';
import { domainMismatch } from './not-sent/domain-mismatch.ts';
import { evicted } from './not-sent/evicted.ts';
import { expired } from './not-sent/expired.ts';
import { internalRedirect } from './not-sent/internal-redirect.ts';
import { nameValuePairExceedsMaxSize as notSentNameValuePairExceedsMaxSize } from './not-sent/name-value-pair-exceeds-max-size.ts';
import { notInJar } from './not-sent/not-in-jar.ts';
import { notOnPath } from './not-sent/not-on-path.ts';
import { partitionMismatch } from './not-sent/partition-mismatch.ts';
import { rejectedEarlier } from './not-sent/rejected-earlier.ts';
import { sameSiteLax as notSentSameSiteLax } from './not-sent/same-site-lax.ts';
import { sameSiteNoneInsecure as notSentSameSiteNoneInsecure } from './not-sent/same-site-none-insecure.ts';
import { sameSiteStrict as notSentSameSiteStrict } from './not-sent/same-site-strict.ts';
import { sameSiteUnspecifiedTreatedAsLax as notSentSameSiteUnspecifiedTreatedAsLax } from './not-sent/same-site-unspecified-treated-as-lax.ts';
import { schemefulSameSiteLax as notSentSchemefulSameSiteLax } from './not-sent/schemeful-same-site-lax.ts';
import { schemefulSameSiteStrict as notSentSchemefulSameSiteStrict } from './not-sent/schemeful-same-site-strict.ts';
import { schemefulSameSiteUnspecifiedTreatedAsLax as notSentSchemefulSameSiteUnspecifiedTreatedAsLax } from './not-sent/schemeful-same-site-unspecified-treated-as-lax.ts';
import { secureOnly as notSentSecureOnly } from './not-sent/secure-only.ts';
import { userPreferences as notSentUserPreferences } from './not-sent/user-preferences.ts';
import type { NotSent, NotSentContext, NotSentRequest, Rejected, RejectedContext, RejectedRequest } from './reason.ts';
import { precondition, reasonList, setThat } from './reason-set.ts';
import type { ReasonSet } from './reason-set.ts';
import { stages } from './reason.ts';
import { ambiguousSerialization } from './rejected/ambiguous-serialization.ts';
import { cachedResponse as rejectedCachedResponse } from './rejected/cached-response.ts';
import { credentialsOmitted as rejectedCredentialsOmitted } from './rejected/credentials-omitted.ts';
import { disallowedCharacter } from './rejected/disallowed-character.ts';
import { invalidDomain } from './rejected/invalid-domain.ts';
import { invalidPartitioned } from './rejected/invalid-partitioned.ts';
import { invalidPath } from './rejected/invalid-path.ts';
import { invalidPrefix } from './rejected/invalid-prefix.ts';
import { nameValuePairExceedsMaxSize as rejectedNameValuePairExceedsMaxSize } from './rejected/name-value-pair-exceeds-max-size.ts';
import { noCookieContent } from './rejected/no-cookie-content.ts';
import { overwriteHttpOnly } from './rejected/overwrite-http-only.ts';
import { overwriteSecure } from './rejected/overwrite-secure.ts';
import { sameSiteLax as rejectedSameSiteLax } from './rejected/same-site-lax.ts';
import { sameSiteNoneInsecure as rejectedSameSiteNoneInsecure } from './rejected/same-site-none-insecure.ts';
import { sameSiteStrict as rejectedSameSiteStrict } from './rejected/same-site-strict.ts';
import { sameSiteUnspecifiedTreatedAsLax as rejectedSameSiteUnspecifiedTreatedAsLax } from './rejected/same-site-unspecified-treated-as-lax.ts';
import { schemeNotSupported } from './rejected/scheme-not-supported.ts';
import { schemefulSameSiteLax as rejectedSchemefulSameSiteLax } from './rejected/schemeful-same-site-lax.ts';
import { schemefulSameSiteStrict as rejectedSchemefulSameSiteStrict } from './rejected/schemeful-same-site-strict.ts';
import { schemefulSameSiteUnspecifiedTreatedAsLax as rejectedSchemefulSameSiteUnspecifiedTreatedAsLax } from './rejected/schemeful-same-site-unspecified-treated-as-lax.ts';
import { secureOnly as rejectedSecureOnly } from './rejected/secure-only.ts';
import { syntaxError } from './rejected/syntax-error.ts';
import { userPreferences as rejectedUserPreferences } from './rejected/user-preferences.ts';

/** Why a cookie was not sent, most telling first. */
export const notSentReasons = [
  notSentCachedResponse,
  internalRedirect,
  notSentCredentialsOmitted,
  rejectedEarlier,
  deletedEarlier,
  evicted,
  expired,
  partitionMismatch,
  notInJar,
  domainMismatch,
  notOnPath,
  notSentSecureOnly,
  crossSiteRedirect,
  notSentSchemefulSameSiteStrict,
  notSentSchemefulSameSiteLax,
  notSentSchemefulSameSiteUnspecifiedTreatedAsLax,
  notSentSameSiteStrict,
  notSentSameSiteLax,
  notSentSameSiteUnspecifiedTreatedAsLax,
  notSentSameSiteNoneInsecure,
  notSentNameValuePairExceedsMaxSize,
  notSentUserPreferences,
] as const satisfies readonly NotSent[];

/** Why a `Set-Cookie` line was not stored, most telling first. */
export const rejectedReasons = [
  rejectedCachedResponse,
  rejectedCredentialsOmitted,
  noCookieContent,
  disallowedCharacter,
  rejectedNameValuePairExceedsMaxSize,
  ambiguousSerialization,
  syntaxError,
  invalidDomain,
  invalidPrefix,
  invalidPath,
  invalidPartitioned,
  schemeNotSupported,
  rejectedSecureOnly,
  rejectedSameSiteNoneInsecure,
  overwriteSecure,
  overwriteHttpOnly,
  rejectedSchemefulSameSiteStrict,
  rejectedSchemefulSameSiteLax,
  rejectedSchemefulSameSiteUnspecifiedTreatedAsLax,
  rejectedSameSiteStrict,
  rejectedSameSiteLax,
  rejectedSameSiteUnspecifiedTreatedAsLax,
  rejectedUserPreferences,
] as const satisfies readonly Rejected[];

// The arrays hold every reason of the model: one that is missing makes this fail to compile.
type Nothing<T extends never> = T;
export type MissingNotSent = Nothing<Exclude<NotSentReason, (typeof notSentReasons)[number]['id']>>;
export type MissingRejected = Nothing<Exclude<RejectedReason, (typeof rejectedReasons)[number]['id']>>;

const everyNotSent: readonly NotSent[] = notSentReasons;
const everyRejected: readonly Rejected[] = rejectedReasons;
const notSent = reasonList<NotSentReason, NotSentContext>(everyNotSent);
const rejected = reasonList<RejectedReason, RejectedContext>(everyRejected);

const notSentReasonsWhen = precondition<NotSentRequest>(everyNotSent.map(({ when }) => when));

/** What a request leaves possible: to cookies that leave it possible too, and to any cookie. */
export interface PossibleReasons {
  readonly possible: ReasonSet;
  readonly regardless: ReasonSet;
}

const regardlessOfCookie = precondition<NotSentRequest>(
  everyNotSent.map(({ regardless }) => regardless ?? (() => false)),
);

/** Of the last request where only the rules are asked: most that follow one another are alike in all that is looked at. */
let lastSent: { readonly about: NotSentRequest; readonly reasons: PossibleReasons } | undefined;

/** The reasons that a request leaves possible: many cookies are asked about few of them. */
export function notSentReasonsFor(about: NotSentRequest): PossibleReasons {
  if (about.seen !== undefined || about.past !== undefined) return possibleAt(about);
  if (lastSent === undefined || !isAlike(lastSent.about, about)) lastSent = { about, reasons: possibleAt(about) };
  return lastSent.reasons;
}

function possibleAt(about: NotSentRequest): PossibleReasons {
  return {
    possible: notSentReasonsWhen(about),
    regardless: regardlessOfCookie(about),
  };
}

function isAlike({ request: a, profile }: NotSentRequest, { request: b, profile: other }: NotSentRequest): boolean {
  return (
    profile === other &&
    a.secure === b.secure &&
    a.thirdParty === b.thirdParty &&
    a.context === b.context &&
    a.contextWithoutRedirects === b.contextWithoutRedirects
  );
}

/** The reasons that a cookie of the jar leaves possible, at whatever request. For the keeper of a jar: ask once per cookie. */
export const notSentReasonsOfCookie = precondition<Cookie>(everyNotSent.map(({ of }) => of));

/** All reasons that apply (of those that are `possible`), most telling first; empty: the cookie goes along. */
export function notSentReasonsOf(context: NotSentContext, possible: ReasonSet = notSent.all): readonly NotSentReason[] {
  return notSent.idsOf(notSent.applying(possible, context));
}

/** The same as sets, for the keeper of a jar, who remembers answers: besides those that go by the domain. */
export function notSentSet(possible: ReasonSet, context: NotSentContext): ReasonSet {
  return notSent.applying(possible & ~byDomain, context);
}

export const reasonsIn = notSent.idsOf;

/** Those that apply to no cookie of a jar before one of them expires. */
export const timedReasons = setThat(everyNotSent, ({ atExpiry }) => atExpiry === true);

const domainQuestions = everyNotSent.flatMap(({ ofDomain }, at) => (ofDomain ? [{ ofDomain, bit: 1 << at }] : []));
const byDomain = domainQuestions.reduce((set, { bit }) => set | bit, 0);

/** Those that apply to every cookie of a domain alike. */
export function domainReasons(domain: CookieDomain, request: ResolvedRequest): ReasonSet {
  let set = 0;
  for (const { ofDomain, bit } of domainQuestions) if (ofDomain(domain, request)) set |= bit;
  return set;
}

const byStage = stages.map((stage) => ({
  stage,
  set: setThat(everyRejected, (one) => one.stage === stage),
}));

/** The stages that look at what was read have nothing to say where nothing can be wrong with it, or nothing was read. */
function isReached(stage: Rejected['stage'], { parse, request }: RejectedContext): boolean {
  if (stage === 'line') return !parse.ok || request.scheme === '';
  return parse.ok || stage !== 'cookie';
}

const rejectedReasonsFor = precondition<RejectedRequest>(everyRejected.map(({ when }) => when));

/** Of the last request where only the rules are asked: it is asked about for all lines of its response, and the next is often like it. */
let last: { readonly about: RejectedRequest; readonly set: ReasonSet } | undefined;

/** The reasons that a request leaves possible to the lines of its response. */
function possibleFor({ request, profile, seen }: RejectedContext): ReasonSet {
  if (seen !== undefined) return rejectedReasonsFor({ request, profile, seen });
  if (last === undefined || last.about.profile !== profile || !isAlikeToLines(last.about.request, request)) {
    const about = { request, profile };
    last = { about, set: rejectedReasonsFor(about) };
  }
  return last.set;
}

function isAlikeToLines(a: ResolvedRequest, b: ResolvedRequest): boolean {
  return (
    a === b ||
    (a.secure === b.secure &&
      a.scheme === b.scheme &&
      a.facts.via === b.facts.via &&
      a.thirdParty === b.thirdParty &&
      a.contextWithoutRedirects === b.contextWithoutRedirects)
  );
}

/** All reasons of the first stage that has any, most telling first; empty: the cookie is stored. */
export function rejectedReasonsOf(context: RejectedContext): readonly RejectedReason[] {
  const possible = possibleFor(context);
  for (const { stage, set } of byStage) {
    if ((set & possible) === 0 || !isReached(stage, context)) continue;
    const found = rejected.applying(set & possible, context);
    if (found !== 0) return rejected.idsOf(found);
  }
  return rejected.idsOf(0);
}
