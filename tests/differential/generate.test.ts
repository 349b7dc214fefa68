import { describe, expect, test } from 'vitest';
import { chain } from '../chain.ts';
import { kindsOfLine, kindsOfLines } from './coverage-line.ts';
import { actOf, type Act } from './generate-act.ts';
import { generateScenario } from './generate.ts';
import { planScenario } from './plan.ts';
import { printScenario } from './print.ts';
import { seedOf } from './random.ts';
import { answersOf, type Scenario } from './scenario.ts';

const scenarios: readonly Scenario[] = Array.from({ length: 60 }, (_, number) =>
  generateScenario(seedOf(5, number), number % 2 === 0, actOf(number)),
);

test('the same seed gives the same scenario', () => {
  const again = generateScenario(seedOf(5, 3), false, actOf(3));
  expect(again).toEqual(scenarios[3]);
  expect(again).not.toEqual(scenarios[4]);
});

test('an act is added to what chance made, and changes none of it', () => {
  const acts: readonly Act[] = ['cached', 'upgrade', 'worker', 'expiry', 'schemes', 'crowd', 'aged'];
  const plain = generateScenario(9, true).visits;
  for (const act of acts) {
    const { visits } = generateScenario(9, true, act);
    expect(visits.slice(0, plain.length)).toEqual(plain);
    expect(visits.length).toBeGreaterThan(plain.length);
  }
});

test('every kind of line that is claimed is made', () => {
  const made = new Set(scenarios.flatMap(answersOf).flatMap(({ setCookies }) => setCookies.flatMap(kindsOfLine)));
  expect(kindsOfLines.filter((kind) => !made.has(kind) && kind !== 'line: by script')).toEqual([]);
});

test.each([
  ['a=b', ['no attribute']],
  [
    '=b; SameSite=Laxx; samesite=None',
    [
      ...['SameSite', 'SameSite odd or broken', 'SameSite None', 'SameSite None without Secure', 'SameSite twice'],
      ...['attribute with other case', 'nameless'],
    ],
  ],
  ['__Host-Http-a=b; SameSite=Strict', ['SameSite', 'SameSite Strict', '__Host-Http-']],
  ['__http-a=b; Secure; SameSite=NONE', ['Secure', 'SameSite', 'SameSite in other case', 'prefix in other case']],
  ['=__Secure-a; SameSite=Lax', ['SameSite', 'SameSite Lax', 'nameless', 'prefix as value']],
  ['__Host=b', ['no attribute']],
  [
    '__Host-a="b"; Max-Age=0; Expires=',
    ['Max-Age', 'Expires', 'Max-Age not positive', 'Expires empty', 'lifetime twice', '__Host-', 'quoted'],
  ],
  ['a\x01=é; Domain=', ['Domain', 'Domain empty', 'not ASCII', 'control character']],
])('%j is a line of its kinds', (line, kinds) => {
  expect([...kindsOfLine(line)].sort()).toEqual(kinds.map((kind) => `line: ${kind}`).sort());
});

describe('a played scenario in the notation', () => {
  test.each(scenarios.slice(0, 20).map((scenario, number) => [number, scenario] as const))('%i', (_, scenario) => {
    const plan = planScenario(scenario, 'x');
    const wire = [...plan.routes.values()].map(({ token, url, by }) => ({
      token,
      url,
      method: by === 'form-post' ? 'POST' : 'GET',
      cookie: 'a=1',
    }));
    expect(chain(printScenario(plan, wire)).chains.flatMap(({ hops }) => hops).length).toBe(wire.length);
  });
});
