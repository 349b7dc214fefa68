import { kindsOfHop, kindsOfHops, kindsOfScenario } from './coverage-hop.ts';
import { kindsOfLine, kindsOfLines } from './coverage-line.ts';
import type { Played } from './play.ts';
import type { SeenHop } from './verdict.ts';

/** How often each kind of thing occurred. Kinds that the generator claims to reach begin at 0. */
export type Counts = Map<string, number>;

const sameSites = ['SameSiteStrict', 'SameSiteLax', 'SameSiteUnspecifiedTreatedAsLax'];
const bySite = [...sameSites, ...sameSites.map((id) => `Schemeful${id}`), 'UserPreferences', 'CredentialsOmitted'];

/** Reasons that are not among them stand in unreached.ts, each with why. */
export const reached: readonly string[] = [
  ...['sent', 'stored', 'deleted'],
  ...[...bySite, 'SecureOnly', 'NotOnPath', 'DomainMismatch', 'PartitionMismatch', 'CachedResponse'].map(notSent),
  notSent('InternalRedirect'),
  ...[...bySite, 'SecureOnly', 'SameSiteNoneInsecure', 'OverwriteSecure', 'InvalidDomain', 'InvalidPrefix'].map(
    refused,
  ),
  ...['NameValuePairExceedsMaxSize', 'DisallowedCharacter', 'NoCookieContent', 'InvalidPartitioned'].map(refused),
  refused('AmbiguousSerialization'),
  ...['jar: evicted', 'jar: expired'],
  ...kindsOfHops,
  ...kindsOfLines,
];

export function newCounts(): Counts {
  return new Map(reached.map((kind) => [kind, 0]));
}

/** Adds what one played scenario showed: the browser's verdicts, and the report's where the protocol has no word. */
export function count(counts: Counts, { plan, referee, report, changes }: Played): void {
  const add = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const hop of referee) {
    const route = plan.routes.get(hop.token)!;
    kindsOfHop(hop, route).forEach(add);
    saidOf(hop).forEach(add);
    [...route.answer.setCookies, ...route.scripts].flatMap(kindsOfLine).forEach(add);
    route.scripts.forEach(() => add('line: by script'));
  }
  report.flatMap(toldOf).forEach(add);
  kindsOfScenario(referee).forEach(add);
  changes.filter(({ removed }) => removed).forEach(({ cause }) => add(`jar: ${cause}`));
}

/** Kinds that never occurred though the generator claims them. */
export function missing(counts: Counts): readonly string[] {
  return reached.filter((kind) => (counts.get(kind) ?? 0) === 0);
}

/** The protocol's words, without those in which it does not tell scheme from site. */
function saidOf({ cookies, lines, way }: SeenHop): readonly string[] {
  if (way === 'cache') return [];
  const isTold = (id: string): boolean => !id.startsWith('Schemeful');
  return [
    ...cookies.flatMap(({ outcome, reasons }) => (outcome === 'sent' ? ['sent'] : reasons.filter(isTold).map(notSent))),
    ...lines.flatMap(({ outcome, reasons }) =>
      outcome === 'stored' ? ['stored'] : reasons.filter(isTold).map(refused),
    ),
  ];
}

/** Only the report tells whether sites differ by the scheme, and has words for what the protocol leaves out. */
function toldOf({ cookies, lines }: SeenHop): readonly string[] {
  const own =
    /^((Schemeful)?SameSite(Strict|Lax|Unspecified\w+)|PartitionMismatch|CredentialsOmitted|CachedResponse|InternalRedirect|InvalidPartitioned|AmbiguousSerialization)$/;
  return [
    ...cookies.flatMap(({ reasons }) => reasons.filter((id) => own.test(id)).map(notSent)),
    ...lines.flatMap(({ reasons }) => reasons.filter((id) => own.test(id)).map(refused)),
    ...lines.filter(({ outcome }) => outcome === 'deleted').map(() => 'deleted'),
  ];
}

function notSent(id: string): string {
  return `not sent: ${id}`;
}

function refused(id: string): string {
  return `refused: ${id}`;
}
