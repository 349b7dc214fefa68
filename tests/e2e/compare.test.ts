import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeIn } from '../browser/axe.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { dropFile } from '../browser/drop-file.ts';
import { until } from '../browser/until.ts';
import { fixedScenarios } from '../lab/fixed.ts';
import { openLabBrowser, type LabBrowser } from '../lab/lab-browser.ts';
import { scenarios } from '../lab/scenarios/index.ts';

/**
 * The same sign-in broken and mended, recorded one after the other in Chromium, and compared in the panel. The mended run
 * is run 1: its file is opened beside the recording of the broken one.
 */
const ids = ['cookie-path', 'www-to-apex'];
const cases = scenarios
  .filter(({ id }) => ids.includes(id))
  .flatMap((scenario) => fixedScenarios(scenario).slice(0, 1));
const expected: Readonly<Record<string, RegExp>> = {
  'cookie-path': /^connect\.sid is set with Path=\/ in run 1 \(hop 1\) and with Path=\/app in run 2 \(hop 1\)\.$/,
  'www-to-apex':
    /^Run 1 is redirected to https:\/\/www\.shop\.test.* \(hop 1\), run 2 to https:\/\/shop\.test.* \(hop 1\): another host\.$/,
};

/** Where pictures go, to be looked at: `PICTURES=folder`. */
const pictures = process.env['PICTURES'];
let browser: LabBrowser;

beforeAll(async () => {
  browser = await openLabBrowser(scenarios, {
    extension: builtExtension('chromium'),
    size: { width: 1280, height: 800 },
  });
});

afterAll(() => browser.close());

test.each(cases)('$title', async ({ of, scenario }) => {
  const { panel, lab, chromium } = browser;
  lab.replace(scenario);
  const mended = await browser.run(scenario);
  await dropFile(panel, 'mended.har', mended.reportText);
  await panel.click({ role: 'treeitem', name: /^Session kept: (?!Flow)/ });
  await panel.press('c');
  await panel.waitForText('Choose the other run');
  await panel.click('Back to the recording');
  lab.replace(of);
  await browser.run(of);
  await panel.click({ role: 'treeitem', name: /^Session lost: (?!Flow)/ });
  await panel.press('c');
  const heading = await panel.find({ role: 'heading', name: expected[of.id]! });
  expect(await panel.textOf(heading)).toMatch(expected[of.id]!);
  await panel.find({ role: 'list', name: 'Hops of both runs, side by side' });
  for (const theme of ['light', 'dark'] as const) {
    await chromium.devtools.setTheme(theme);
    await until(
      `the panel in ${theme}`,
      async () => (await panel.evaluate('document.documentElement.dataset.theme')) === theme,
    );
    expect(await axeIn(panel)).toEqual([]);
    if (pictures !== undefined) await chromium.devtools.screenshot(join(pictures, `compare-${of.id}-${theme}.png`));
  }
  if (pictures !== undefined) {
    await chromium.devtools.resize(560, 700);
    await chromium.devtools.screenshot(join(pictures, `compare-${of.id}-narrow.png`));
    await chromium.devtools.resize(1280, 800);
    writeFileSync(join(pictures, `compare-${of.id}.txt`), await panel.text());
  }
  await panel.click({ role: 'button', name: /^Show hop 2 of run 1/ });
  await panel.waitForText('imported: mended.har');
  expect(await panel.text()).not.toContain('Back to the hops');
  await panel.click('Forget run 1');
  await panel.click('Back to the recording');
});
