import { reasonCode } from '../../../src/core/reasons/reason-code.ts';
import { kindsOfHop, kindsOfHops, kindsOfScenario } from '../coverage-hop.ts';
import { kindsOfLine, kindsOfLines } from '../coverage-line.ts';
import type { Counts } from '../coverage.ts';
import type { SeenHop } from '../verdict.ts';
import type { Judged } from './compare.ts';
import type { Played } from './theatre.ts';

/** Made by acts, which Firefox is not asked (skipped.ts). */
const ofActs = ['cached redirect', 'cached response', 'upgraded to https', 'by service worker'];

const bySite = ['SameSiteStrict', 'SameSiteLax'];
const reached: readonly string[] = [
  ...['sent', 'stored', 'deleted'],
  ...[...bySite, 'CrossSiteRedirect', 'SecureOnly', 'NotOnPath', 'DomainMismatch', 'PartitionMismatch'].map(notSent),
  ...['CredentialsOmitted', 'UserPreferences'].map(notSent),
  ...[...bySite, 'SecureOnly', 'SameSiteNoneInsecure', 'OverwriteSecure', 'InvalidDomain', 'InvalidPrefix'].map(
    refused,
  ),
  ...['NameValuePairExceedsMaxSize', 'DisallowedCharacter', 'NoCookieContent', 'InvalidPartitioned'].map(refused),
  ...['AmbiguousSerialization', 'InvalidPath', 'CredentialsOmitted', 'UserPreferences'].map(refused),
  ...kindsOfHops.filter((kind) => !ofActs.includes(kind.replace('hop: ', ''))),
  ...kindsOfLines,
];

export function newCounts(): Counts {
  return new Map(reached.map((kind) => [kind, 0]));
}

/** Kinds that never occurred though they are claimed. */
export function missing(counts: Counts): readonly string[] {
  return reached.filter((kind) => (counts.get(kind) ?? 0) === 0);
}

/** Adds what one played scenario showed: requests and lines by the servers, reasons by the report, since Firefox names none. */
export function count(counts: Counts, { plan, wire }: Played, hops: readonly Judged[]): void {
  const add = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const seen = wire.map(({ token, method, cookie }): SeenHop => {
    const { url } = plan.routes.get(token)!;
    return { token, url, method, way: 'network', cookies: [], lines: [], header: cookie };
  });
  for (const hop of seen) {
    const route = plan.routes.get(hop.token)!;
    kindsOfHop(hop, route).forEach(add);
    [...route.answer.setCookies, ...route.scripts].flatMap(kindsOfLine).forEach(add);
    route.scripts.forEach(() => add('line: by script'));
  }
  kindsOfScenario(seen).forEach(add);
  for (const { token, verdict } of hops) {
    if (!plan.routes.has(token)) continue;
    for (const { outcome, reasons } of verdict.cookies) {
      if (outcome === 'sent') add('sent');
      else reasons.map(reasonCode).map(notSent).forEach(add);
    }
    for (const { outcome, reasons } of verdict.setCookies) {
      if (outcome !== 'rejected') add(outcome);
      else reasons.map(reasonCode).map(refused).forEach(add);
    }
  }
}

function notSent(id: string): string {
  return `not sent: ${id}`;
}

function refused(id: string): string {
  return `refused: ${id}`;
}
