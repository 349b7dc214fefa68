import type { Plan, Route } from './plan.ts';
import type { SeenHop } from './verdict.ts';

/** How often each kind of thing occurred. Kinds that the generator claims to reach begin at 0. */
export type Counts = Map<string, number>;

const reached: readonly string[] = [
  ...[
    'SecureOnly',
    'NotOnPath',
    'DomainMismatch',
    'SameSiteStrict',
    'SameSiteLax',
    'SameSiteUnspecifiedTreatedAsLax',
  ].map((id) => `not sent: ${id}`),
  ...[
    'UserPreferences',
    'SchemefulSameSiteStrict',
    'SchemefulSameSiteLax',
    'SchemefulSameSiteUnspecifiedTreatedAsLax',
    'PartitionMismatch',
    'CredentialsOmitted',
  ].map((id) => `not sent: ${id}`),
  ...[
    'SecureOnly',
    'SameSiteStrict',
    'SameSiteLax',
    'SameSiteUnspecifiedTreatedAsLax',
    'SameSiteNoneInsecure',
    'UserPreferences',
    'OverwriteSecure',
  ].map((id) => `refused: ${id}`),
  ...[
    'InvalidDomain',
    'InvalidPrefix',
    'NameValuePairExceedsMaxSize',
    'DisallowedCharacter',
    'NoCookieContent',
    'InvalidPartitioned',
    'AmbiguousSerialization',
  ].map((id) => `refused: ${id}`),
  ...['sent', 'stored', 'deleted'],
  ...[
    'typed',
    '301',
    '302',
    '303',
    '307',
    '308',
    'meta-refresh',
    'script',
    'link',
    'form-get',
    'form-post',
    'window-open',
  ].map((by) => `hop: ${by}`),
  ...[
    'frame',
    'sandboxed-frame',
    'nested frame',
    'image',
    'fetch-include',
    'fetch-same-origin',
    'fetch-omit',
    'POST',
  ].map((by) => `hop: ${by}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((length) => `chain of ${length}`),
  ...['http', 'https', 'port', 'address', 'localhost', 'private suffix', 'two-part suffix'].map(
    (kind) => `host: ${kind}`,
  ),
  ...[
    'Domain',
    'Path',
    'Secure',
    'HttpOnly',
    'SameSite',
    'Max-Age',
    'Expires',
    'Partitioned',
    'unknown attribute',
    'no attribute',
  ].map((name) => `line: ${name}`),
  ...['over 1024 bytes', 'not ASCII', 'control character', 'prefix', 'nameless', 'by script'].map(
    (kind) => `line: ${kind}`,
  ),
];

export function newCounts(): Counts {
  return new Map(reached.map((kind) => [kind, 0]));
}

/** Adds what one played scenario showed: the browser's verdicts, and the report's where the protocol has no word. */
export function count(counts: Counts, plan: Plan, referee: readonly SeenHop[], report: readonly SeenHop[]): void {
  const add = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const hop of referee) {
    const route = plan.routes.get(hop.token)!;
    kindsOfHop(hop, route).forEach(add);
    hop.cookies.forEach(({ outcome, reasons }) =>
      outcome === 'sent'
        ? add('sent')
        : reasons.filter((id) => !id.startsWith('Schemeful')).forEach((id) => add(`not sent: ${id}`)),
    );
    hop.lines.forEach(({ outcome, reasons }) =>
      outcome === 'stored'
        ? add('stored')
        : reasons.filter((id) => !id.startsWith('Schemeful')).forEach((id) => add(`refused: ${id}`)),
    );
    [...route.answer.setCookies, ...route.scripts].flatMap(kindsOfLine).forEach(add);
    route.scripts.forEach(() => add('line: by script'));
  }
  // Only the report tells whether sites differ by the scheme, and has words for what the protocol leaves out.
  for (const { cookies, lines } of report) {
    cookies
      .flatMap(({ reasons }) => reasons)
      .filter(ownWord)
      .forEach((id) => add(`not sent: ${id}`));
    lines
      .flatMap(({ reasons }) => reasons)
      .filter(ownWord)
      .forEach((id) => add(`refused: ${id}`));
    lines.filter(({ outcome }) => outcome === 'deleted').forEach(() => add('deleted'));
  }
}

/** Kinds that never occurred though the generator claims them. */
export function missing(counts: Counts): readonly string[] {
  return reached.filter((kind) => counts.get(kind) === 0);
}

function ownWord(id: string): boolean {
  return /^(SameSite(Strict|Lax|Unspecified\w+)|Schemeful\w+|PartitionMismatch|CredentialsOmitted|InvalidPartitioned|AmbiguousSerialization)$/.test(
    id,
  );
}

function kindsOfHop(
  { url, method }: SeenHop,
  { by, ancestors, answer: { at }, chainLength }: Route,
): readonly string[] {
  return [
    `hop: ${by}`,
    ...(method === 'POST' ? ['hop: POST'] : []),
    ...(by.endsWith('frame') && ancestors.length > 1 ? ['hop: nested frame'] : []),
    ...(chainLength === undefined ? [] : [`chain of ${chainLength}`]),
    `host: ${new URL(url).protocol.slice(0, -1)}`,
    ...(at.port === undefined ? [] : ['host: port']),
    ...(at.host === '127.0.0.1' ? ['host: address'] : []),
    ...(at.host.endsWith('localhost') ? ['host: localhost'] : []),
    ...(at.host.endsWith('.github.io') ? ['host: private suffix'] : []),
    ...(at.host.endsWith('.co.uk') ? ['host: two-part suffix'] : []),
  ];
}

const known = ['Domain', 'Path', 'Secure', 'HttpOnly', 'SameSite', 'Max-Age', 'Expires', 'Partitioned'];

function kindsOfLine(line: string): readonly string[] {
  const [pair = '', ...attributes] = line.split(';');
  const names = attributes.map((text) => text.split('=')[0]!.trim().toLowerCase());
  return [
    ...known.filter((name) => names.includes(name.toLowerCase())).map((name) => `line: ${name}`),
    ...(names.some((name) => !known.some((one) => one.toLowerCase() === name)) ? ['line: unknown attribute'] : []),
    ...(attributes.length === 0 ? ['line: no attribute'] : []),
    ...(attributes.some((text) => text.length > 1024) ? ['line: over 1024 bytes'] : []),
    ...(/[\x80-\xff]/.test(line) ? ['line: not ASCII'] : []),
    // eslint-disable-next-line no-control-regex -- control characters are the subject
    ...(/[\x00-\x1f\x7f]/.test(line) ? ['line: control character'] : []),
    ...(/^\s*__/.test(pair) ? ['line: prefix'] : []),
    ...(/^\s*=|^[^=]*$/.test(pair) ? ['line: nameless'] : []),
  ];
}
