import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openLabBrowser } from '../../tests/lab/lab-browser.ts';
import type { Scenario } from '../../tests/lab/scenario.ts';
import { verdictLine } from '../../tests/lab/verdict-line.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Drives every scenario in the real browser with the real DevTools panel, prints one line each, and saves the exported
 * report and a picture of DevTools in `session-trace-demo/`. true: every verdict is the expected one.
 */
export async function driveAll(scenarios: readonly Scenario[]): Promise<boolean> {
  const folder = join(root, 'session-trace-demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await openLabBrowser(scenarios, { extension: join(root, 'dist/chromium') });
  let wrong = 0;
  try {
    for (const scenario of scenarios) {
      const line = await drive(scenario);
      if (!line.ok) wrong++;
      console.log(line.text);
    }
  } finally {
    await browser.close();
  }
  console.log(
    `\n${scenarios.length - wrong} of ${scenarios.length} verdicts as expected; reports and pictures in session-trace-demo/`,
  );
  return wrong === 0;

  async function drive(scenario: Scenario): Promise<{ readonly ok: boolean; readonly text: string }> {
    try {
      const run = await browser.run(scenario, join(folder, `${scenario.id}.png`));
      writeFileSync(join(folder, `${scenario.id}.har`), run.reportText);
      return { ok: run.differences.length === 0, text: verdictLine(scenario, run.told, run.differences) };
    } catch (error) {
      return { ok: false, text: `? ${scenario.id}  ${String(error)}` };
    }
  }
}
