import { expect, test } from 'vitest';
import { chain } from '../../chain.ts';
import { generateScenario } from '../generate.ts';
import { planScenario } from '../plan.ts';
import { seedOf } from '../random.ts';
import { answersOf, type Scenario } from '../scenario.ts';
import { shrinkFailure } from './shrink-failure.ts';
import type { Played, Theatre } from './theatre.ts';

/** Servers that are asked for everything; a recording that misses it all. */
const deaf: Theatre = {
  version: '0',
  play: (scenarios) =>
    Promise.resolve({ trace: chain('> GET http://end.test/\n< 200'), played: scenarios.map(played) }),
  close: () => Promise.resolve(),
};

function played(scenario: Scenario, index: number): Played {
  const plan = planScenario(scenario, `${index}`);
  const wire = [...plan.routes.values()].map(({ token, url }) => ({ token, url, method: 'GET', cookie: undefined }));
  return { scenario, plan, wire, stuck: [] };
}

test('what is left is smaller, and readable as a chain in Firefox', async () => {
  const scenario = generateScenario(seedOf(9, 0), true);
  const script = await shrinkFailure(deaf, 'request: not in the recording', scenario);
  const requests = script.match(/^> GET/gm)?.length ?? 0;
  expect(requests).toBeGreaterThan(0);
  expect(requests).toBeLessThan(answersOf(scenario).length / 2);
  expect(chain(script).browser.name).toBe('firefox');
});

test('a difference that does not come again is said so', async () => {
  expect(await shrinkFailure(deaf, 'another', generateScenario(seedOf(9, 0), true))).toBe('# does not fail on its own');
});
