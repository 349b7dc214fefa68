import type { Expectation, Place } from './scenario.ts';
import type { Told, ToldChain } from './told.ts';

/** The chain that an expectation speaks of: the last of its kind with the expected verdict, else simply the last of its kind. */
export function chainOf(told: Told, expected: Expectation): ToldChain | undefined {
  const ofKind = told.chains.filter(({ kind }) => kind === expected.kind);
  return ofKind.findLast(({ verdict }) => verdict === expected.verdict) ?? ofKind.at(-1);
}

/** Where what was told differs from what was expected; empty: nowhere. Query strings are not compared. */
export function differences(expected: Expectation, told: Told): string[] {
  const chain = chainOf(told, expected);
  const first = told.findings[0];
  const errors = told.findings.filter(({ severity }) => severity === 'error');
  const wanted: readonly (readonly [string, unknown, unknown])[] = [
    ['verdict', expected.verdict, chain?.verdict],
    ['broken chains', broken(expected.verdict) ? 1 : 0, told.chains.filter(({ verdict }) => broken(verdict)).length],
    ...(expected.cameBy && chain?.cameBy && !expected.cameBy.includes(chain.cameBy)
      ? [['came by', expected.cameBy.join(), chain.cameBy] as const]
      : []),
    ['lost at', expected.lostAt && show(expected.lostAt), chain?.lostAt && show(chain.lostAt)],
    ['errors', expected.cause === undefined ? 0 : 1, errors.length],
    ...(expected.cookie === undefined
      ? []
      : [['followed cookie', true, told.cookies.includes(expected.cookie)] as const]),
  ];
  const ofHeadline: readonly (readonly [string, unknown, unknown])[] =
    expected.cause === undefined
      ? [
          [
            'remarks',
            '',
            told.findings
              .map(({ cause }) => cause)
              .filter((cause) => expected.remarks?.includes(cause) !== true)
              .join(),
          ],
        ]
      : [
          ['cause', expected.cause, first?.cause],
          ...(expected.cookie === undefined ? [] : [['cookie', expected.cookie, first?.cookie] as const]),
          ...(expected.faultAt
            ? [['fault at', show(expected.faultAt), first?.place && show(first.place)] as const]
            : []),
          ...(expected.reasons ? [['reasons', expected.reasons.join(), first?.reasons.join()] as const] : []),
          ...(expected.confidence ? [['confidence', expected.confidence, first?.confidence] as const] : []),
          ...(expected.hypothesis ? [['hypothesis', expected.hypothesis, first?.hypotheses[0]] as const] : []),
        ];
  return [...wanted, ...ofHeadline]
    .filter(([, want, have]) => want !== have)
    .map(([what, want, have]) => `${what}: expected ${String(want)}, got ${String(have)}`);
}

function broken(verdict: ToldChain['verdict']): boolean {
  return verdict === 'lost' || verdict === 'never-established';
}

function show({ hop, url }: Place): string {
  return `hop ${hop + 1} ${withoutQuery(url)}`;
}

/** In a report the secrets of a query string are masked. */
export function withoutQuery(url: string): string {
  return url.split('?')[0] ?? url;
}
