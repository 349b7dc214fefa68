import type { RefereeHop } from './referee.ts';
import { withoutQuery } from './differences.ts';
import type { Report, ReportEntry } from './told.ts';

/**
 * Where the report's verdicts differ from Chromium's own, hop by hop and cookie by cookie; empty: nowhere. A hop of the
 * referee that the report lacks is a difference too.
 */
export function disagreements(referee: readonly RefereeHop[], { log }: Report): string[] {
  const left = [...log.entries];
  return referee.flatMap((hop) => {
    const at = left.findIndex(
      ({ request }) => withoutQuery(request.url) === withoutQuery(hop.url) && request.method === hop.method,
    );
    const [entry] = at === -1 ? [] : left.splice(at, 1);
    const where = `${hop.method} ${withoutQuery(hop.url)}`;
    if (!entry) return [`${where} is not in the report`];
    return [...requestDifferences(hop, entry), ...responseDifferences(hop, entry)].map((text) => `${where}: ${text}`);
  });
}

function requestDifferences(hop: RefereeHop, { _sessionTrace: told }: ReportEntry): string[] {
  const key = (cookie: { name: string; domain: string; path: string; hostOnly: boolean }): string =>
    [cookie.name, cookie.hostOnly ? cookie.domain : `.${cookie.domain}`, cookie.path].join(' ');
  const ours = new Map(told.cookies.map((cookie) => [key(cookie), cookie]));
  const missing = hop.cookies
    .filter((cookie) => !ours.has(key(cookie)))
    .map((cookie) => `the report does not know ${key(cookie)}`);
  const different = hop.cookies.flatMap((cookie) => {
    const our = ours.get(key(cookie));
    if (!our) return [];
    const want = cookie.reasons.length === 0 ? 'sent' : `not-sent ${normal(cookie.reasons)}`;
    const have = our.outcome === 'sent' ? 'sent' : `not-sent ${normal(our.reasons)}`;
    return [
      ...(want === have ? [] : [`${key(cookie)}: Chromium says ${want}, the report ${have}`]),
      ...(our.explained ? [] : [`${key(cookie)} is unexplained`]),
    ];
  });
  const known = new Set(hop.cookies.map(key));
  const invented = told.cookies
    // The protocol lists no cookies of other partitions.
    .filter((cookie) => !known.has(key(cookie)) && !cookie.reasons.includes('PartitionMismatch'))
    .map((cookie) => `Chromium does not know ${key(cookie)}`);
  return [...missing, ...different, ...invented];
}

function responseDifferences(hop: RefereeHop, { _sessionTrace: told }: ReportEntry): string[] {
  if (hop.setCookies.length !== told.setCookies.length) {
    return [`Chromium saw ${hop.setCookies.length} Set-Cookie lines, the report ${told.setCookies.length}`];
  }
  return hop.setCookies.flatMap((reasons, at) => {
    const our = told.setCookies[at];
    const want = reasons.length === 0 ? 'accepted' : `rejected ${normal(reasons)}`;
    const have = our?.outcome === 'rejected' ? `rejected ${normal(our.reasons)}` : 'accepted';
    // Of a request without credentials the protocol says nothing: Chromium does not even look at the line, as its jar shows.
    if (reasons.length === 0 && our?.reasons.join() === 'CredentialsOmitted') return [];
    const both = reasons.length > 0 && our?.outcome === 'rejected';
    // Where Chromium blocks third-party cookies it names the setting instead of the cookie's own faults.
    if (want === have || (both && reasons.join() === 'UserPreferences')) return [];
    return [`Set-Cookie ${our?.name ?? at}: Chromium says ${want}, the report ${have}`];
  });
}

/**
 * Two spellings are taken as one. `Schemeful…`: the protocol uses it for every SameSite reason, also where the sites differ
 * by more than their scheme. `UserPreferences`: a setting that no extension can read, so it is not told beside another reason.
 */
function normal(reasons: readonly string[]): string {
  const plain = [...new Set(reasons.map((reason) => reason.replace(/^Schemeful/, '')))].sort();
  const own = plain.filter((reason) => reason !== 'UserPreferences');
  return (own.length === 0 ? plain : own).join(' ');
}
