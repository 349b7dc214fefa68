import { readFileSync } from 'node:fs';
import { launchChromium, type Chromium, type LaunchOptions } from '../browser/chromium.ts';
import type { Panel } from '../browser/panel.ts';
import { until } from '../browser/until.ts';
import { differences } from './differences.ts';
import { startLab, type Lab, type LabRecord } from './lab.ts';
import { play } from './play.ts';
import { callReferee, type RefereeHop } from './referee.ts';
import type { Scenario } from './scenario.ts';
import { toldByReport, type Report, type Told } from './told.ts';

/** What came of a scenario in the real browser. */
export interface Run {
  /** What the servers saw. */
  readonly log: readonly LabRecord[];
  /** What Chromium itself says of each cookie. */
  readonly referee: readonly RefereeHop[];
  /** The file that the panel's Export button saved. */
  readonly reportText: string;
  readonly report: Report;
  readonly told: Told;
  /** Where the report differs from what the scenario expects; empty: nowhere. */
  readonly differences: readonly string[];
}

/** A browser with the extension, its DevTools on Session Trace, and the lab behind its network. */
export interface LabBrowser {
  readonly lab: Lab;
  readonly chromium: Chromium;
  readonly panel: Panel;
  /** Plays a scenario with an empty jar and an empty recording, and exports the report as a user does. `picture`: where a picture of DevTools goes. */
  readonly run: (scenario: Scenario, picture?: string) => Promise<Run>;
  readonly close: () => Promise<void>;
}

export async function openLabBrowser(
  scenarios: readonly Scenario[],
  options: Omit<LaunchOptions, 'hostRules' | 'trust'>,
): Promise<LabBrowser> {
  const lab = await startLab(scenarios);
  const chromium = await launchChromium({ ...options, hostRules: lab.hostRules, trust: [lab.certificate] });
  const panel = await chromium.devtools.openSessionTrace();
  const referee = await callReferee(chromium.cdp);
  const { page } = chromium;
  const player = { goto: (url: string) => page.goto(url), click: (id: string) => page.click(`#${id}`) };

  async function run(scenario: Scenario, picture?: string): Promise<Run> {
    await page.goto('about:blank');
    await chromium.cdp.send('Storage.clearCookies');
    await panel.click('Clear');
    referee.take();
    const log = await play(scenario, player, lab);
    await showVerdict(panel, scenario);
    if (picture !== undefined) await chromium.devtools.screenshot(picture);
    const reportText = await exportReport(chromium, panel);
    const report = JSON.parse(reportText) as Report;
    const told = toldByReport(report);
    return { log, referee: referee.take(), reportText, report, told, differences: differences(scenario.expect, told) };
  }

  return {
    lab,
    chromium,
    panel,
    run,
    close: async () => {
      await chromium.close();
      await lab.close();
    },
  };
}

const verdictWords = {
  kept: 'Session kept',
  lost: 'Session lost',
  'never-established': 'Session never established',
  'not-applicable': 'No loss seen',
} as const;

/** How the panel names a verdict. */
export function verdictWord(scenario: Scenario): string {
  return verdictWords[scenario.expect.verdict];
}

/** Selects the last row of the list with the expected verdict. Where there is none the report will tell. */
async function showVerdict(panel: Panel, scenario: Scenario): Promise<void> {
  const name = new RegExp(`(^|, )${verdictWord(scenario)}:`);
  const rows = () => panel.query({ role: 'treeitem', name });
  try {
    await until(`a chain “${verdictWord(scenario)}” in the panel`, async () => (await rows()).length > 0, 5000);
  } catch {
    return;
  }
  await panel.click({ role: 'treeitem', name });
}

/** Clicks Export as a user does, and reads the file. */
export async function exportReport(chromium: Chromium, panel: Panel): Promise<string> {
  await panel.click('Export');
  const { path } = await chromium.downloads.during(() => panel.click({ role: 'menuitem', name: /^HAR report/ }));
  // The panel says that it saved a file; the next picture is of another scenario.
  await panel.click('Dismiss');
  return readFileSync(path, 'utf8');
}
