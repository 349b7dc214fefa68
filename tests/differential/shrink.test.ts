import { describe, expect, test } from 'vitest';
import { actOf } from './generate-act.ts';
import { generateScenario } from './generate.ts';
import { planScenario } from './plan.ts';
import { answersOf, type Scenario } from './scenario.ts';
import { shrink } from './shrink.ts';

/** Cuts for as long as a question about the scenario alone is answered with yes, and counts the questions. */
async function cut(scenario: Scenario, fails: (one: Scenario) => boolean, tries?: number) {
  let asked = 0;
  const answer = (some: readonly Scenario[]): Promise<readonly boolean[]> => {
    asked += some.length;
    return Promise.resolve(some.map(fails));
  };
  return { smallest: await shrink(scenario, answer, tries), asked: () => asked };
}

const holds =
  (text: RegExp) =>
  (one: Scenario): boolean =>
    answersOf(one).some(({ setCookies }) => setCookies.some((line) => text.test(line)));

describe('what is left when nothing more can be taken', () => {
  const scenario = generateScenario(7, true, 'worker');

  test('one visit, one answer and one line, without the attributes that do not matter', async () => {
    expect(answersOf(scenario).length).toBeGreaterThan(10);
    const { smallest } = await cut(scenario, holds(/;\s*Secure/));
    expect(answersOf(smallest).map(({ setCookies }) => setCookies)).toEqual([
      [expect.stringMatching(/^[^;]*;\s*Secure$/)],
    ]);
    expect(smallest.visits).toHaveLength(1);
    expect(smallest.visits[0]!.document).toEqual({ scripts: [], inside: [], rest: 0, onward: undefined });
  });

  test('two redirects that belong together stay', async () => {
    const redirects = (one: Scenario): number => answersOf(one).filter(({ status }) => status === 302).length;
    const { smallest } = await cut(scenario, (one) => redirects(one) >= 2);
    expect(answersOf(smallest).map(({ status }) => status)).toContain(302);
    expect(answersOf(smallest).length).toBeLessThanOrEqual(4);
    expect(redirects(smallest)).toBe(2);
  });

  test('the scenario itself, if every part of it matters', async () => {
    const whole = JSON.stringify(scenario);
    const { smallest } = await cut(scenario, (one) => JSON.stringify(one) === whole);
    expect(smallest).toBe(scenario);
  });
});

test('the same answers give the same result, and the questions are bounded', async () => {
  const scenario = generateScenario(11, false);
  const once = await cut(scenario, holds(/Path=/));
  const again = await cut(scenario, holds(/Path=/));
  expect(again.smallest).toEqual(once.smallest);
  expect(again.asked()).toBe(once.asked());
  const bounded = await cut(scenario, holds(/Path=/), 5);
  expect(bounded.asked()).toBe(5);
});

test('all that is cut can still be planned', async () => {
  for (let number = 0; number < 8; number++) {
    const scenario = generateScenario(number, true, actOf(number));
    let planned = 0;
    await cut(scenario, (one) => {
      planned += planScenario(one, 'x').routes.size;
      return number % 2 === 0;
    });
    expect(planned).toBeGreaterThan(0);
  }
});
