import type { Route } from './plan.ts';
import type { SeenCookie, SeenHop, SeenLine } from './verdict.ts';

/**
 * Where protocol and report may differ in words and both be right. Every rule says why; whatever no rule names must be
 * equal. Rules see one cookie or line on both sides; undefined: that side does not list it.
 */
export interface FairCookieRule {
  readonly name: string;
  readonly fair: (difference: CookieDifference) => boolean;
}

export interface FairLineRule {
  readonly name: string;
  readonly fair: (difference: LineDifference) => boolean;
}

export interface Place {
  readonly route: Route;
  /** As the protocol has it. */
  readonly referee: SeenHop;
  readonly report: SeenHop;
  readonly thirdPartyCookies: boolean;
}

export interface CookieDifference extends Place {
  readonly said: SeenCookie | undefined;
  readonly told: SeenCookie | undefined;
}

export interface LineDifference extends Place {
  readonly said: SeenLine;
  readonly told: SeenLine;
}

/**
 * The protocol spells every SameSite reason `Schemeful…`, whether the sites differ by the scheme only or by more; the report
 * says which. Both sides are compared in the plain spelling. (Chromium: network_handler.cc maps both to one word.)
 */
export function plainSpelling(reasons: readonly string[]): readonly string[] {
  return reasons.map((reason) => reason.replace(/^Schemeful/, '')).sort();
}

/** Reasons for absence: the cookie is not in the jar any more, so the protocol has nothing to list. */
const absences = ['Expired', 'NotInJar', 'DeletedEarlier', 'RejectedEarlier', 'Evicted'];

export const fairCookies: readonly FairCookieRule[] = [
  {
    // The report explains cookies that were there before; the protocol lists the jar of the moment.
    name: 'absent-cookie-explained',
    fair: ({ said, told }) =>
      said === undefined &&
      told?.outcome === 'not-sent' &&
      told.reasons.length > 0 &&
      told.reasons.every((reason) => absences.includes(reason)),
  },
  {
    // Chromium asks the jar for one partition only, so cookies of others are not listed at all.
    name: 'other-partition-unlisted',
    fair: ({ said, told }) =>
      said === undefined && told?.outcome === 'not-sent' && told.reasons.includes('PartitionMismatch'),
  },
  {
    // A request without credentials never asks the jar: the protocol lists nothing, and the report may only name what else it knows.
    name: 'credentials-omitted-unlisted',
    fair: ({ said, told, route, referee }) =>
      said === undefined && told?.outcome === 'not-sent' && referee.cookies.length === 0 && route.withoutCredentials,
  },
  {
    // Third-party cookie blocking cannot be seen from an extension: where the report has other reasons, it need not add it.
    name: 'user-preferences-not-seen',
    fair: ({ said, told, thirdPartyCookies }) =>
      !thirdPartyCookies &&
      said?.outcome === 'not-sent' &&
      told?.outcome === 'not-sent' &&
      said.reasons.includes('UserPreferences') &&
      equal(without(said.reasons, 'UserPreferences'), without(told.reasons, 'UserPreferences')),
  },
];

/** Refusals that Chromium knows inside but has no protocol word for, so that the line is left out of `blockedCookies`. */
const unspoken = ['InvalidPartitioned', 'AmbiguousSerialization', 'InvalidPath', 'OverwriteHttpOnly'];

export const fairLines: readonly FairLineRule[] = [
  {
    // The protocol names refused lines only; whether a line stored or deleted is seen in the jar of the hops that follow.
    name: 'stored-or-deleted',
    fair: ({ said, told }) => said.outcome === 'stored' && told.outcome === 'deleted',
  },
  {
    name: 'refusal-without-protocol-word',
    fair: ({ said, told }) =>
      told.outcome === 'rejected' &&
      told.reasons.some((reason) => unspoken.includes(reason)) &&
      (said.outcome === 'stored' ||
        equal(
          said.reasons,
          told.reasons.filter((reason) => !unspoken.includes(reason)),
        )),
  },
  {
    // A response to a request without credentials sets nothing, and the protocol has no word for it.
    name: 'credentials-omitted-unspoken',
    fair: ({ said, told, route, referee }) =>
      said.outcome === 'stored' &&
      told.outcome === 'rejected' &&
      referee.cookies.length === 0 &&
      route.withoutCredentials,
  },
  {
    // With third-party cookies blocked Chromium refuses before it reads the line; the report, which cannot see the setting,
    // names the rule that refuses the line too.
    name: 'user-preferences-before-rules',
    fair: ({ said, told, thirdPartyCookies }) =>
      !thirdPartyCookies && told.outcome === 'rejected' && equal(said.reasons, ['UserPreferences']),
  },
  {
    // A blocked line that would delete what is not there leaves no trace either way.
    name: 'user-preferences-deletion-of-nothing',
    fair: ({ said, told, thirdPartyCookies }) =>
      !thirdPartyCookies && told.outcome === 'deleted' && equal(said.reasons, ['UserPreferences']),
  },
  {
    name: 'user-preferences-not-seen',
    fair: ({ said, told, thirdPartyCookies }) =>
      !thirdPartyCookies &&
      said.outcome === 'rejected' &&
      told.outcome === 'rejected' &&
      said.reasons.includes('UserPreferences') &&
      equal(without(said.reasons, 'UserPreferences'), without(told.reasons, 'UserPreferences')),
  },
];

function without(reasons: readonly string[], reason: string): readonly string[] {
  return plainSpelling(reasons).filter((one) => one !== reason);
}

export function equal(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [plainSpelling(a), plainSpelling(b)];
  return one.length === other.length && one.every((reason, index) => reason === other[index]);
}
