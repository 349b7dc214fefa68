import { describe, expect, test } from 'vitest';
import { compareRuns } from '../../src/core/compare/compare-runs.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import type { ChainDiagnosis } from '../../src/core/model.ts';
import { simulate } from '../simulate.ts';
import { fixedScenarios } from './fixed.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios/index.ts';

/** Each scenario beside itself with a fix at work: the first difference is what was changed, or what came of it. */
const fixed = scenarios.flatMap(fixedScenarios);

const played = (scenario: Scenario): readonly ChainDiagnosis[] => diagnose(simulate(scenario).trace).chains;

describe('a scenario that was mended differs first in what was mended', () => {
  test.each(fixed)('$title', ({ scenario, of, change }) => {
    const difference = compareRuns(played(scenario), played(of)).first?.difference;
    expect(difference?.weight).toBe('session');
    if (change.kind === 'attributes') expect(difference).toMatchObject({ kind: 'attribute', name: change.cookie });
    if (change.kind === 'small-value') expect(difference).toMatchObject({ kind: 'set-outcome', name: change.cookie });
  });
});

describe('two plays of one scenario do not differ', () => {
  test.each(scenarios)('$id', (scenario) => {
    expect(compareRuns(played(scenario), played(scenario)).first).toBeUndefined();
  });
});
