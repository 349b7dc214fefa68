import { launchChromium, type Chromium } from '../browser/chromium.ts';
import { pause, until } from '../browser/until.ts';
import type { Panel } from '../browser/panel.ts';
import { compare, type Comparison } from './compare.ts';
import { drive, listenToDocuments, type Saying } from './drive.ts';
import { planScenario, type Plan } from './plan.ts';
import { exportReport, type JarChange } from './exported.ts';
import { jarAsHop, refereeHops } from './referee-verdicts.ts';
import { watch, type Referee } from './referee.ts';
import type { Scenario } from './scenario.ts';
import { startServers, type Received, type Servers } from './serve.ts';
import type { SeenHop } from './verdict.ts';
import { checkWire, type WireCheck } from './wire.ts';

/** Browser, servers and referee, ready to play scenarios of one setting. */
export interface Theatre {
  readonly thirdPartyCookies: boolean;
  readonly version: string;
  /** Plays scenarios one after the other into one recording, then compares. */
  play(scenarios: readonly Scenario[]): Promise<readonly Played[]>;
  close(): Promise<void>;
}

export interface Played {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly referee: readonly SeenHop[];
  readonly report: readonly SeenHop[];
  readonly wire: readonly Received[];
  readonly stuck: readonly string[];
  /** The browser's jar at the end. */
  readonly jarAfter: SeenHop;
  readonly comparison: Comparison;
  readonly onWire: WireCheck;
  /** Of the jar, as recorded while it was played. */
  readonly changes: readonly JarChange[];
}

export async function openTheatre(extension: string, thirdPartyCookies: boolean): Promise<Theatre> {
  const servers = await startServers();
  const browser = await launchChromium({
    extension,
    hostRules: servers.hostRules,
    trust: [servers.certificate],
    preferences: {
      profile: { cookie_controls_mode: thirdPartyCookies ? 0 : 1, block_third_party_cookies: !thirdPartyCookies },
    },
    // Popups without a click; and http addresses stay http.
    args: ['--disable-popup-blocking', '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable'],
  }).catch(async (error: unknown) => {
    await servers.close();
    throw error;
  });
  const referee = await watch(browser.cdp, browser.page.targetId);
  const say = listenToDocuments(referee);
  const panel = await browser.devtools.openSessionTrace();
  let count = 0;
  return {
    thirdPartyCookies,
    version: browser.version,
    play: (scenarios) => playAll({ browser, servers, referee, say, panel }, scenarios, () => `${++count}`),
    close: async () => {
      await browser.close();
      await servers.close();
    },
  };
}

interface Stage {
  readonly browser: Chromium;
  readonly servers: Servers;
  readonly referee: Referee;
  readonly say: Saying;
  readonly panel: Panel;
}

async function playAll(
  { browser, servers, referee, say, panel }: Stage,
  scenarios: readonly Scenario[],
  prefix: () => string,
): Promise<readonly Played[]> {
  const played: (Omit<Played, 'report' | 'comparison' | 'onWire' | 'changes'> & { readonly began: number })[] = [];
  await browser.devtools.recorder.evaluate('window.sessionTrace.clear()');
  for (const scenario of scenarios) {
    const plan = planScenario(scenario, prefix());
    const began = Date.now();
    const { stuck, jar } = await drive(browser, servers, referee, say, plan);
    played.push({
      began,
      scenario,
      plan,
      stuck,
      jarAfter: jarAsHop(jar),
      referee: refereeHops(referee.requests, plan.routes),
      wire: [...servers.log],
    });
  }
  await letRecorderSettle(browser);
  const { hops, changes } = await exportReport(browser, panel);
  return played.map((one, index) => {
    const { plan, wire, referee, scenario, began, jarAfter } = one;
    const end = played[index + 1]?.began ?? Infinity;
    const report = hops.filter(({ token }) => plan.routes.has(token));
    return {
      ...one,
      report,
      comparison: compare(plan, referee, report, scenario.thirdPartyCookies, jarAfter),
      onWire: checkWire(plan, wire, report),
      changes: changes.filter(({ time }) => time >= began && time < end),
    };
  });
}

const end = 'http://end.test/';

/** Verdicts on the newest hops wait for the jar's events; a request more than a second later closes the books. */
async function letRecorderSettle(browser: Chromium): Promise<void> {
  await pause(1100);
  await browser.page.goto(end);
  await until('the recorder to hear of the last request', () =>
    browser.devtools.recorder.evaluate(
      `sessionTrace.trace().chains.some(({ state, hops }) => state === 'done' && hops[0].request.url === '${end}')`,
    ),
  );
}
