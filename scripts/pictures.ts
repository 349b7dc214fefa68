import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pause } from '../tests/browser/until.ts';
import { openLabBrowser } from '../tests/lab/lab-browser.ts';
import { scenarios } from '../tests/lab/scenarios/index.ts';

/** Takes the README's pictures: the real DevTools, 1280 × 800, over scenarios of the lab. Build first. */
const pictures = [
  { scenario: 'cookie-path', theme: 'light' },
  { scenario: 'cookie-path', theme: 'dark' },
  { scenario: 'memory-store', theme: 'dark' },
] as const;

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const shown = scenarios.filter(({ id }) => pictures.some(({ scenario }) => scenario === id));
const extension = process.argv[2] ?? join(root, 'dist/chromium');
const browser = await openLabBrowser(shown, { extension, size: { width: 1280, height: 800 } });
try {
  for (const scenario of shown) {
    await browser.run(scenario);
    // no ring of the focus, no message of what was saved
    await browser.panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (const { theme } of pictures.filter((picture) => picture.scenario === scenario.id)) {
      await browser.chromium.devtools.setTheme(theme);
      await pause(500);
      const path = join(folder, `${scenario.id}-${theme}.png`);
      await browser.chromium.devtools.screenshot(path);
      console.log(`docs/pictures/${scenario.id}-${theme}.png  ${Math.round(statSync(path).size / 1000)} kB`);
    }
  }
} finally {
  await browser.close();
}
