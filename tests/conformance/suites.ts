import type { CaseFiles } from './case-files.ts';
import { runDates } from './dates.ts';
import { runHttpState } from './http-state.ts';
import { agrees, isWrong } from './result.ts';
import type { Result } from './result.ts';
import { runWptCookies } from './wpt-cookies.ts';
import { runWptSameSite } from './wpt-samesite.ts';

export function runAll({ cases }: CaseFiles): readonly Result[] {
  return [
    ...runHttpState(cases['http-state']),
    ...runDates(cases.dates),
    ...runWptCookies(cases['wpt-cookies']),
    ...runWptSameSite(cases['wpt-samesite']),
  ];
}

export interface Total {
  readonly suite: string;
  readonly passed: number;
  readonly of: number;
  /** Of those that do not pass: explained by a named difference. */
  readonly onPurpose: number;
  readonly wrong: readonly Result[];
}

/** One total per suite and profile; a suite with control-character matrices has a second one without them. */
export function totals(results: readonly Result[]): readonly Total[] {
  const scored = results.filter((result) => result.scored);
  const groups = new Map<string, Result[]>();
  for (const result of scored) {
    const suites = [`${result.suite} ${result.profile}`];
    if (scored.some((other) => other.suite === result.suite && other.isMatrix) && !result.isMatrix) {
      suites.push(`${result.suite} ${result.profile}, without control-character matrices`);
    }
    for (const suite of suites) groups.set(suite, [...(groups.get(suite) ?? []), result]);
  }
  return [...groups].map(([suite, list]) => {
    const passed = list.filter(agrees).length;
    const wrong = list.filter(isWrong);
    return { suite, passed, of: list.length, onPurpose: list.length - passed - wrong.length, wrong };
  });
}
