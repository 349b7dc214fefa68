import { join, resolve } from 'node:path';
import { launchChromium } from '../../tests/browser/chromium.ts';
import { startLab } from '../../tests/lab/lab.ts';
import type { Scenario } from '../../tests/lab/scenario.ts';

/** Opens the lab's index in a browser with DevTools on Session Trace. Resolves when the browser is closed. */
export async function openForPeople(scenarios: readonly Scenario[]): Promise<void> {
  const lab = await startLab(scenarios);
  const chromium = await launchChromium({
    extension: join(resolve(import.meta.dirname, '../..'), 'dist/chromium'),
    headless: false,
    hostRules: lab.hostRules,
    trust: [lab.certificate],
    dock: 'bottom',
  });
  await chromium.page.goto('https://lab.test/');
  await chromium.devtools.openSessionTrace();
  console.log(`${chromium.version}: choose a scenario, do what its card says, look at Session Trace.
Close the browser or press Ctrl+C to end.`);
  await chromium.closed;
  await lab.close();
}
