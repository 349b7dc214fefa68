import { launchFirefox, type Firefox } from '../../browser/firefox.ts';
import { inContext } from '../../browser/firefox-page.ts';
import type { ToolboxPanel } from '../../browser/firefox-toolbox.ts';
import { pause, until } from '../../browser/until.ts';
import type { Trace } from '../../../src/core/model.ts';
import { earliestEcho, latestEcho } from '../../../src/core/trace/attribute.ts';
import { withoutDriver } from '../document-html.ts';
import { planScenario, type Plan } from '../plan.ts';
import type { Scenario } from '../scenario.ts';
import { startServers, type Received, type Servers } from '../serve.ts';

/** Firefox with the toolbox open, and the servers: ready to play scenarios. */
export interface Theatre {
  readonly version: string;
  /** Plays scenarios one after the other into one recording. */
  play(scenarios: readonly Scenario[]): Promise<Recording>;
  close(): Promise<void>;
}

export interface Recording {
  readonly trace: Trace;
  readonly played: readonly Played[];
}

export interface Played {
  readonly scenario: Scenario;
  readonly plan: Plan;
  /** What the servers received: the referee. */
  readonly wire: readonly Received[];
  /** Visits whose documents did not come to their end. */
  readonly stuck: readonly string[];
}

/** Longest a visit may take, in ms; then the next one begins. */
const patience = 8000;

export async function openTheatre(extension: string): Promise<Theatre> {
  const servers = await startServers();
  const firefox = await launchFirefox({ extension, preferences: preferences(servers.proxyPort) }).catch(
    async (error: unknown) => {
      await servers.close();
      throw error;
    },
  );
  const panel = await firefox.toolbox.openSessionTrace();
  await until('the recorder in the panel', () => panel.evaluate('window.sessionTrace !== undefined'));
  let count = 0;
  return {
    version: firefox.version,
    play: (scenarios) => play({ firefox, servers, panel }, scenarios, () => `${++count}`),
    close: async () => {
      await firefox.close();
      await servers.close();
    },
  };
}

interface Stage {
  readonly firefox: Firefox;
  readonly servers: Servers;
  readonly panel: ToolboxPanel;
}

async function play(stage: Stage, scenarios: readonly Scenario[], prefix: () => string): Promise<Recording> {
  const { firefox, servers, panel } = stage;
  const played: Played[] = [];
  await panel.evaluate('sessionTrace.clear()');
  for (const scenario of scenarios) {
    const plan = planScenario(scenario, prefix());
    const stuck = await drive(stage, plan);
    played.push({ scenario, plan, stuck, wire: [...servers.log] });
  }
  // Verdicts on the newest hops wait for the jar's events; a request more than a second later closes the books.
  await pause(1100);
  await firefox.page.goto(end);
  await until('the recorder to hear of the last request', () => panel.evaluate(hasEnded));
  return { played, trace: (await panel.evaluate('JSON.parse(JSON.stringify(sessionTrace.trace()))')) as Trace };
}

const end = 'http://end.test/';
const hasEnded = `sessionTrace.trace().chains.some(({ state, hops }) => state === 'done' && hops[0].request.url === '${end}')`;

/** The jar is empty at first; answers the visits that did not end. */
async function drive({ firefox, servers }: Stage, plan: Plan): Promise<readonly string[]> {
  if ((await inChrome(firefox, 'return Services.cookies.cookies.length')) !== 0) {
    // Firefox calls every removal explicit: near a line that was to delete the same cookie it would be taken for its doing.
    await pause(latestEcho + 200);
    await inChrome(firefox, emptyJar);
    await pause(earliestEcho + 100);
  }
  servers.serve(
    new Map(
      [...plan.routes].map(([token, route]) => [
        token,
        route.html === undefined ? route : { ...route, html: withoutDriver(route.html) },
      ]),
    ),
  );
  const stuck: string[] = [];
  for (const start of plan.starts)
    if (!(await inChrome(firefox, visit, start, patience + plan.rest))) stuck.push(start);
  await firefox.page.goto('about:blank');
  return stuck;
}

async function inChrome(firefox: Firefox, body: string, ...args: readonly unknown[]): Promise<unknown> {
  const script = `const done = arguments[arguments.length - 1];
    (async (...args) => {${body}})(...arguments).then((ok) => done({ ok }), (error) => done({ failed: String(error) }));`;
  const { value } = (await inContext(firefox.marionette, 'chrome', () =>
    firefox.marionette.send('WebDriver:ExecuteAsyncScript', { script, args, scriptTimeout: 4 * patience }),
  )) as { value: { ok?: unknown; failed?: string } };
  if (value.failed !== undefined) throw new Error(value.failed);
  return value.ok;
}

// One by one: an extension is not told of a jar that is emptied at once.
const emptyJar = `
  for (const one of Services.cookies.cookies) Services.cookies.remove(one.host, one.name, one.path, one.originAttributes);
  Services.perms.removeAll();`;

/** Goes to a URL as if typed; waits until a tab's title says that all is done; closes the popups. */
const visit = `
  const [url, patience] = args;
  const [tab] = gBrowser.tabs;
  const isDone = () => [...gBrowser.tabs].some(({ linkedBrowser }) =>
    linkedBrowser.contentTitle.startsWith('done ') && linkedBrowser.contentTitle !== before);
  const before = tab.linkedBrowser.contentTitle;
  tab.linkedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
  const end = Date.now() + patience;
  let done = false;
  while (!(done = isDone()) && Date.now() < end) await new Promise((next) => setTimeout(next, 10));
  for (const popup of [...gBrowser.tabs].slice(1)) gBrowser.removeTab(popup, { animate: false });
  return done;`;

function preferences(proxyPort: number): Readonly<Record<string, string | number | boolean>> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // http addresses stay http, and nothing but the scenario asks the servers.
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'dom.security.https_only_mode': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.http.speculative-parallel-limit': 0,
    'browser.chrome.site_icons': false,
    'security.warn_submit_secure_to_insecure': false,
    'browser.tabs.loadInBackground': true,
  };
}
