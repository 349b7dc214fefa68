import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/diagnose.ts';
import { simulate } from '../simulate.ts';
import { fixedScenarios, survives } from './fixed.ts';
import { scenarios } from './scenarios/index.ts';
import { toldByDiagnosis } from './told.ts';

/** The same in a real browser: tests/e2e/fixes.test.ts. */
const fixed = scenarios.flatMap(fixedScenarios);

describe('a fix called verified keeps the session once the servers do it', () => {
  test.each(fixed)('$title', ({ scenario }) => {
    const told = toldByDiagnosis(diagnose(simulate(scenario).trace));
    expect({ survives: survives(told), told }).toEqual({ survives: true, told });
  });
});

test('there are fixes of most kinds', () => {
  expect(fixed.length).toBeGreaterThan(30);
  expect([...new Set(fixed.map(({ change }) => change.kind))].sort()).toEqual([
    'attributes',
    'expire-twin',
    'host',
    'https',
    'keep',
    'method',
    'origin',
    'same-site-page',
    'small-value',
  ]);
});

test('without the fix none of these scenarios keeps its session', () => {
  const broken = scenarios.filter((scenario) => fixedScenarios(scenario).length > 0);
  expect(broken.filter((scenario) => survives(toldByDiagnosis(diagnose(simulate(scenario).trace))))).toEqual([]);
});
