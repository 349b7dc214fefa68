import type { CdpSession } from './cdp.ts';
import { evaluateIn } from './evaluate.ts';
import { until } from './until.ts';

/** A row of the Network panel, with what its details show of cookies: `name=value`. */
export interface ShownRequest {
  readonly url: string;
  readonly status: number;
  readonly sent: readonly string[];
  readonly received: readonly string[];
}

/** The browser's own Network panel, in a DevTools window that has been driven before. */
export interface NetworkPanel {
  /** Shows the panel, and opens a file through the field behind the panel's Import button; what is in the list then, in its order. */
  importHar(text: string, milliseconds?: number): Promise<readonly ShownRequest[]>;
  /** Empties the list, and keeps what comes when the page navigates. */
  clear(): Promise<void>;
  /** What its Export button writes: with sensitive data, or sanitized. */
  exportHar(kind: 'sensitive' | 'sanitized'): Promise<string>;
  /** Shows the details of every request in the list, one tab of them after the other. */
  showDetails(): Promise<void>;
  /** What DevTools complained of since the last call: exceptions, errors in its own console and in the user's. */
  complaints(): Promise<readonly string[]>;
}

export async function openNetworkPanel(browser: CdpSession, frontEndId: string): Promise<NetworkPanel> {
  const session = await browser.attach(frontEndId);
  const evaluate = evaluateIn(session);
  let heard: string[] = [];
  const hear = (what: unknown): void => void heard.push(JSON.stringify(what));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => hear(exceptionDetails));
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error' || type === 'assert') hear(args);
  });
  await session.send('Runtime.enable');
  await until('the Network panel', async () => (await evaluate(showPanel)) === true);
  heard = [];
  return {
    async importHar(text, milliseconds) {
      await evaluate(showPanel);
      await evaluate(chooseFile(text));
      const rows = async () => {
        const now = (await evaluate(listRows)) as readonly ShownRequest[];
        return now.length > 0 && now;
      };
      return until('the imported requests', rows, milliseconds);
    },
    async clear() {
      await evaluate(startAnew);
    },
    async exportHar(kind) {
      return String(await evaluate(writeHar(kind === 'sanitized')));
    },
    async showDetails() {
      await evaluate(drawDetails);
    },
    async complaints() {
      const told = [...heard, ...((await evaluate(takeMessages)) as string[])];
      heard = [];
      return told;
    },
  };
}

// What follows runs in the DevTools front end. It is text, because test runners rewrite `import()` in functions.

const panel = `(await import('./panels/network/network.js')).NetworkPanel.NetworkPanel.instance()`;

const showPanel = `(async () => {
  const UI = await import('./ui/legacy/legacy.js');
  await UI.ViewManager.ViewManager.instance().showView('network');
  return ${panel}.networkLogView !== undefined;
})()`;

function chooseFile(text: string): string {
  return `(async () => {
    const Logs = await import('./models/logs/logs.js');
    Logs.NetworkLog.NetworkLog.instance().reset(false);
    const chosen = new DataTransfer();
    chosen.items.add(new File([${JSON.stringify(text)}], 'report.har'));
    const field = ${panel}.fileSelectorElement;
    field.files = chosen.files;
    field.dispatchEvent(new Event('change'));
  })()`;
}

/** Empty while the list is not as long as the log: rows are drawn a frame later. */
const listRows = `(async () => {
  const Logs = await import('./models/logs/logs.js');
  const pair = (cookie) => cookie.name() + '=' + cookie.value();
  const rows = ${panel}.networkLogView.flatNodesList().map((node) => node.request());
  if (rows.length !== Logs.NetworkLog.NetworkLog.instance().requests().length) return [];
  return rows.map((request) => ({
    url: request.url(),
    status: request.statusCode,
    sent: request.includedRequestCookies().map(({ cookie }) => pair(cookie)),
    received: request.responseCookies.map(pair),
  }));
})()`;

const startAnew = `(async () => {
  const Logs = await import('./models/logs/logs.js');
  ${panel}.preserveLogSetting.set(true);
  Logs.NetworkLog.NetworkLog.instance().reset(false);
})()`;

function writeHar(sanitize: boolean): string {
  return `(async () => {
    const { Log } = (await import('./models/har/har.js')).Log;
    const Logs = await import('./models/logs/logs.js');
    const requests = Logs.NetworkLog.NetworkLog.instance().requests();
    return JSON.stringify({ log: await Log.build(requests, { sanitize: ${sanitize} }) });
  })()`;
}

const drawDetails = `(async () => {
  const shown = ${panel};
  for (const node of shown.networkLogView.flatNodesList()) {
    for (const tab of ['headers-component', 'cookies', 'initiator', 'timing']) {
      await shown.selectAndActivateRequest(node.request(), tab);
      await new Promise(requestAnimationFrame);
    }
  }
  shown.hideRequestPanel();
})()`;

const takeMessages = `(async () => {
  const Common = await import('./core/common/common.js');
  const console = Common.Console.Console.instance();
  const told = console.messages().filter(({ level }) => level === 'error').map(({ text }) => text);
  console.messages().length = 0;
  return told;
})()`;
