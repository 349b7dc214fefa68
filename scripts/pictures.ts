import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dropFile } from '../tests/browser/drop-file.ts';
import { pause } from '../tests/browser/until.ts';
import { fixedScenarios } from '../tests/lab/fixed.ts';
import { openLabBrowser } from '../tests/lab/lab-browser.ts';
import { scenarios } from '../tests/lab/scenarios/index.ts';

/**
 * Takes the pictures of README and docs: the real DevTools, 1280 × 800, over scenarios of the lab. Build first. Arguments: the
 * built extension, and a word that the names of the pictures must hold.
 */
const all = [
  { scenario: 'cookie-path', theme: 'light' },
  { scenario: 'cookie-path', theme: 'dark' },
  { scenario: 'memory-store', theme: 'dark' },
] as const;

const compared = { scenario: 'cookie-path', name: 'compare-light' } as const;
const [, , built, wanted = ''] = process.argv;
const pictures = all.filter(({ scenario, theme }) => `${scenario}-${theme}`.includes(wanted));

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const shown = scenarios.filter(({ id }) => pictures.some(({ scenario }) => scenario === id));
const extension = built ?? join(root, 'dist/chromium');
const browser = await openLabBrowser(scenarios, { extension, size: { width: 1280, height: 800 } });
try {
  for (const scenario of shown) {
    await browser.run(scenario);
    for (const { theme } of pictures.filter((picture) => picture.scenario === scenario.id))
      await take(`${scenario.id}-${theme}`, theme);
  }
  if (compared.name.includes(wanted)) {
    await compareRuns();
    await take(compared.name, 'light');
  }
} finally {
  await browser.close();
}

async function take(name: string, theme: 'light' | 'dark'): Promise<void> {
  // no ring of the focus, no message of what was saved
  await browser.panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await browser.chromium.devtools.setTheme(theme);
  await pause(500);
  const path = join(folder, `${name}.png`);
  await browser.chromium.devtools.screenshot(path);
  console.log(`docs/pictures/${name}.png  ${Math.round(statSync(path).size / 1000)} kB`);
}

/** The mended sign-in as a file beside the recording of the broken one. */
async function compareRuns(): Promise<void> {
  const { panel, lab } = browser;
  const broken = scenarios.find(({ id }) => id === compared.scenario);
  const [mended] = broken === undefined ? [] : fixedScenarios(broken);
  if (mended === undefined) throw new Error(`no fix of ${compared.scenario} can be played`);
  lab.replace(mended.scenario);
  const { reportText } = await browser.run(mended.scenario);
  await dropFile(panel, 'mended.har', reportText);
  await panel.click({ role: 'treeitem', name: /^Session kept: [^,]*\// });
  await panel.press('c');
  await panel.waitForText('Choose the other run');
  await panel.click('Back to the recording');
  lab.replace(mended.of);
  await browser.run(mended.of);
  await panel.click({ role: 'treeitem', name: /^Session lost: [^,]*\// });
  await panel.press('c');
  await panel.find({ role: 'list', name: 'Hops of both runs, side by side' });
}
