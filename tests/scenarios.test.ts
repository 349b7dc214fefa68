import { describe, expect, test } from 'vitest';
import { diagnose } from '../src/core/diagnose.ts';
import { differences } from './lab/differences.ts';
import { scenarios } from './lab/scenarios/index.ts';
import { toldByDiagnosis } from './lab/told.ts';
import { simulate } from './simulate.ts';

/** The core's verdict on every scenario of the lab, without a browser. tests/e2e/scenarios.test.ts asks a real one. */
describe.each(scenarios)('$id', (scenario) => {
  test('is diagnosed as expected', () => {
    const { trace } = simulate(scenario);
    expect(differences(scenario.expect, toldByDiagnosis(diagnose(trace)))).toEqual([]);
  });

  test('leaves no cookie unexplained', () => {
    const hops = diagnose(simulate(scenario).trace).chains.flatMap((chain) => chain.hops);
    expect(hops.flatMap(({ cookies }) => cookies.filter(({ explained }) => !explained))).toEqual([]);
    expect(hops.flatMap(({ setCookies }) => setCookies.filter(({ explained }) => !explained))).toEqual([]);
  });
});
