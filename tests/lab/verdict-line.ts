import { chainOf, withoutQuery } from './differences.ts';
import type { Scenario } from './scenario.ts';
import type { Told } from './told.ts';

/** One line for the terminal, e.g. `✕ cookie-path  lost at hop 2 https://app.test/dashboard  cookie-path-mismatch`. */
export function verdictLine(scenario: Scenario, told: Told, differences: readonly string[]): string {
  const line = `${mark(scenario, told)} ${scenario.id}  ${outcome(scenario, told)}`;
  return differences.length === 0
    ? line
    : [`${line}  NOT AS EXPECTED`, ...differences.map((one) => `    ${one}`)].join('\n');
}

function mark(scenario: Scenario, told: Told): string {
  const verdict = chainOf(told, scenario.expect)?.verdict;
  return verdict === 'lost' || verdict === 'never-established' ? '✕' : '✓';
}

function outcome(scenario: Scenario, told: Told): string {
  const chain = chainOf(told, scenario.expect);
  const headline = told.findings.find(({ severity }) => severity === 'error');
  const place = chain?.lostAt ?? headline?.place;
  const where = place === undefined ? '' : ` hop ${place.hop + 1} ${withoutQuery(place.url)}`;
  switch (chain?.verdict) {
    case 'lost':
      return `lost at${where}  ${headline?.cause ?? 'unexplained'}`;
    case 'never-established':
      return `never established at${where}  ${headline?.cause ?? 'unexplained'}`;
    case 'kept':
      return 'session kept';
    case 'not-applicable':
      return 'nothing to trace';
    case undefined:
      return 'nothing was recorded';
  }
}
