import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { fixedScenarios, survives } from '../lab/fixed.ts';
import { openLabBrowser, type LabBrowser } from '../lab/lab-browser.ts';
import { scenarios } from '../lab/scenarios/index.ts';

/**
 * Every fix that is called verified, applied to the lab's servers and played again in Chromium: the session must survive
 * in the exported report. Where it does not, `core/fix/verify.ts` promised too much.
 */
const fixed = scenarios.flatMap(fixedScenarios);
let browser: LabBrowser;

beforeAll(async () => {
  browser = await openLabBrowser(scenarios, { extension: builtExtension('chromium') });
});

afterAll(() => browser.close());

test('every scenario with a verified fix is tried', () => {
  expect(fixed.length).toBeGreaterThan(30);
});

test.each(fixed)('$title', async ({ scenario }) => {
  browser.lab.replace(scenario);
  const { told } = await browser.run(scenario);
  expect({ survives: survives(told), told }).toEqual({ survives: true, told });
});
