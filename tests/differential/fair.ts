import { isListed, namesPlaceRightly, outlives, refusalsElsewhere, turnsUp } from './fair-evidence.ts';
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
  /** The protocol's hops after this one, and last the browser's jar as it was at the end. */
  readonly later: readonly SeenHop[];
  readonly routes: ReadonlyMap<string, Route>;
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
      said === undefined &&
      told?.outcome === 'not-sent' &&
      told.reasons.includes('PartitionMismatch') &&
      / in \S+( \(cross-site ancestor\))?$/.test(told.key),
  },
  {
    // A request without credentials never asks the jar: the protocol lists nothing. Of the report's reasons those are checked that
    // the cookie's own domain and path prove; whether the others hold too, nobody says.
    name: 'credentials-omitted-unlisted',
    fair: ({ said, told, route, referee }) =>
      said === undefined &&
      told?.outcome === 'not-sent' &&
      told.reasons.length > 0 &&
      namesPlaceRightly(told, referee.url) &&
      referee.cookies.length === 0 &&
      route.withoutCredentials,
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
const unspoken = ['InvalidPartitioned', 'AmbiguousSerialization'];

export const fairLines: readonly FairLineRule[] = [
  {
    // The protocol names refused lines only. That this one deleted is seen in the jar of the hops that follow, and at the end.
    name: 'stored-or-deleted',
    fair: ({ said, told, referee, later, routes }) =>
      said.outcome === 'stored' &&
      told.outcome === 'deleted' &&
      !outlives(said, referee, later, routes) &&
      !turnsUp(said.line, later),
  },
  {
    // All that the protocol has a word for must be in its list, and the value never in the jar.
    name: 'refusal-without-protocol-word',
    fair: ({ said, told, later }) =>
      told.outcome === 'rejected' &&
      told.reasons.some((reason) => unspoken.includes(reason)) &&
      equal(
        said.reasons,
        told.reasons.filter((reason) => !unspoken.includes(reason)),
      ) &&
      !turnsUp(said.line, later),
  },
  {
    // A response to a request without credentials sets nothing, and the protocol has no word for it; its value is never in the jar.
    name: 'credentials-omitted-unspoken',
    fair: ({ said, told, route, referee, later }) =>
      said.outcome === 'stored' &&
      told.outcome === 'rejected' &&
      told.reasons.length > 0 &&
      !turnsUp(said.line, later) &&
      referee.cookies.length === 0 &&
      route.withoutCredentials,
  },
  {
    // With third-party cookies blocked Chromium refuses before it reads the line; the report, which cannot see the setting,
    // names the rules that refuse the line too: all those, and only those, that do so inside another site's page. Where none
    // does, it must name the setting.
    name: 'user-preferences-before-rules',
    fair: ({ said, told, referee, thirdPartyCookies }) => {
      if (thirdPartyCookies || told.outcome !== 'rejected' || !equal(said.reasons, ['UserPreferences'])) return false;
      // Whether the jar held a Secure cookie of that name is known to the report only.
      const isOfJar = (reason: string): boolean => reason === 'OverwriteSecure' && referee.url.startsWith('http:');
      const rules = told.reasons.filter((reason) => reason !== 'UserPreferences' && !isOfJar(reason));
      return told.reasons.length > 0 && equal(rules, refusalsElsewhere(referee.url, said.line));
    },
  },
  {
    // A blocked line that would delete what is not there leaves no trace either way.
    name: 'user-preferences-deletion-of-nothing',
    fair: ({ said, told, referee, thirdPartyCookies }) =>
      !thirdPartyCookies &&
      told.outcome === 'deleted' &&
      equal(said.reasons, ['UserPreferences']) &&
      !isListed(referee, referee.url, said.line),
  },
  {
    name: 'user-preferences-not-seen',
    fair: ({ said, told, thirdPartyCookies }) =>
      !thirdPartyCookies &&
      said.outcome === 'rejected' &&
      told.outcome === 'rejected' &&
      told.reasons.length > 0 &&
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
