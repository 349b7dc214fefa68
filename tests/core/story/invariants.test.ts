import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnose.ts';
import { chain } from '../../chain.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { simulate } from '../../simulate.ts';
import { broken } from '../broken-apps.ts';
import { healthyApps } from '../healthy-apps.ts';
import { healthyFrameworks } from '../healthy-frameworks.ts';
import { healthyProviders } from '../healthy-providers.ts';
import { healthySurroundings } from '../healthy-surroundings.ts';
import { healthy } from '../healthy.ts';
import { realCases } from '../real-cases.ts';
import { breaches } from './invariants.ts';

const corpora: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ['real cases', realCases.map(({ source, script }) => [source, script])],
  ['broken applications', broken.map(({ name, script }) => [name, script])],
  [
    'healthy flows',
    Object.entries({ ...healthy, ...healthyApps, ...healthyFrameworks, ...healthyProviders, ...healthySurroundings }),
  ],
];

/** The evidence is there, the story is in order, one headline, and nothing is surer than what was seen. */
describe.each(corpora)('%s', (_, scripts) => {
  test.each(scripts)('%s', (_, script) => {
    expect(breaches(diagnose(chain(script)))).toEqual([]);
  });
});

test.each(scenarios)('scenario $id', (scenario) => {
  expect(breaches(diagnose(simulate(scenario).trace))).toEqual([]);
});
