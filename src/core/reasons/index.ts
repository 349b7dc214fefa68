import type { NotSentReason, RejectedReason } from '../model.ts';
import { cachedResponse as notSentCachedResponse } from './not-sent/cached-response.ts';
import { credentialsOmitted as notSentCredentialsOmitted } from './not-sent/credentials-omitted.ts';
import { crossSiteRedirect } from './not-sent/cross-site-redirect.ts';
import { deletedEarlier } from './not-sent/deleted-earlier.ts';
import { domainMismatch } from './not-sent/domain-mismatch.ts';
import { evicted } from './not-sent/evicted.ts';
import { expired } from './not-sent/expired.ts';
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
import type { NotSent, NotSentContext, NotSentRequest, Rejected, RejectedContext } from './reason.ts';
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

/** The reasons that a request leaves possible, in their order: many cookies are asked about few of them. */
export function notSentReasonsFor(request: NotSentRequest): readonly NotSent[] {
  const possible: NotSent[] = [];
  for (const reason of everyNotSent) if (reason.when === undefined || reason.when(request)) possible.push(reason);
  return possible;
}

/** All reasons that apply (of those that are `possible`), most telling first; empty: the cookie goes along. */
export function notSentReasonsOf(
  context: NotSentContext,
  possible: readonly NotSent[] = notSentReasons,
): readonly NotSentReason[] {
  let reasons: NotSentReason[] | undefined;
  for (const reason of possible) {
    if (!reason.check(context)) continue;
    if (reasons === undefined) reasons = [reason.id];
    else reasons.push(reason.id);
  }
  return reasons ?? none;
}

const none: readonly never[] = [];

const byStage = stages.map((stage) => ({
  stage,
  list: rejectedReasons.filter((one: Rejected) => one.stage === stage),
}));

/** Can a stage have found anything? Most lines parse and answer a first party, so most reasons need not be asked. */
const isReached: Readonly<Record<Rejected['stage'], (context: RejectedContext) => boolean>> = {
  response: ({ seen }) => seen !== undefined,
  line: ({ parse, request }) => !parse.ok || request.scheme === '',
  cookie: ({ parse }) => parse.ok,
  jar: () => true,
  policy: ({ request }) => request.thirdParty,
};

/** All reasons of the first stage that has any, most telling first; empty: the cookie is stored. */
export function rejectedReasonsOf(context: RejectedContext): readonly RejectedReason[] {
  for (const { stage, list } of byStage) {
    if (!isReached[stage](context)) continue;
    let reasons: RejectedReason[] | undefined;
    for (const reason of list) {
      if (!reason.check(context)) continue;
      if (reasons === undefined) reasons = [reason.id];
      else reasons.push(reason.id);
    }
    if (reasons !== undefined) return reasons;
  }
  return none;
}
