import { writeFileSync } from 'node:fs';
import type { Evaluate } from './evaluate.ts';
import { pressKeys } from './firefox-keys.ts';
import { evaluateThrough, inContext } from './firefox-page.ts';
import type { Marionette } from './marionette.ts';
import type { ShownRequest } from './network-panel.ts';
import { until } from './until.ts';

/** The DevTools toolbox of Firefox's tab. */
export interface Toolbox {
  /** Opens the toolbox (the recorder starts with it); the panel is not shown yet. */
  open(): Promise<void>;
  /** Shows the panel, opening the toolbox where needed. */
  openSessionTrace(): Promise<ToolboxPanel>;
  /** Has the Network panel read a HAR file, as its own menu does; what is in the list then. Rejects with what it complained of. */
  importHar(text: string): Promise<readonly ShownRequest[]>;
  /** What the Network panel writes of its list, which begins when this is first asked. */
  exportHar(): Promise<string>;
  /** Presses a key, as `Panel.press` names it, in whatever of the window has the focus. */
  press(keys: string): Promise<void>;
  /** The browser window with the toolbox. */
  screenshot(path: string): Promise<void>;
}

export interface ToolboxPanel {
  readonly evaluate: Evaluate;
  text(): Promise<string>;
  waitForText(text: string | RegExp, milliseconds?: number): Promise<void>;
}

export function driveToolbox(marionette: Marionette): Toolbox {
  const inChrome = (script: string, args: readonly unknown[] = []): Promise<unknown> =>
    inContext(marionette, 'chrome', () =>
      marionette.send('WebDriver:ExecuteAsyncScript', { script: asyncScript(script), args, scriptTimeout: 20_000 }),
    ).then((answer) => {
      const { value } = answer as { value: { ok?: unknown; failed?: string } };
      if (value.failed !== undefined) throw new Error(value.failed);
      return value.ok;
    });
  const open = async (): Promise<void> => {
    await inChrome(theToolbox);
  };

  return {
    open,
    async openSessionTrace() {
      await open();
      await until('the Session Trace tab in the toolbox', () => inChrome(selectPanel));
      const evaluate = evaluateThrough(async (body) => ({ value: await inChrome(runInPanel, [body]) }));
      const text = (): Promise<string> => evaluate(() => document.body.innerText);
      await until('the panel page', () => evaluate('document.readyState === "complete"'));
      return {
        evaluate,
        text,
        async waitForText(expected, milliseconds) {
          await until(
            `${String(expected)} in the panel`,
            async () => {
              const now = await text();
              if (typeof expected === 'string' ? now.includes(expected) : expected.test(now)) return true;
              throw new Error(now.slice(0, 2000));
            },
            milliseconds,
          );
        },
      };
    },
    async importHar(text) {
      return (await inChrome(importIntoNetwork, [text])) as readonly ShownRequest[];
    },
    async exportHar() {
      return String(await inChrome(exportFromNetwork));
    },
    press: (keys) => pressKeys(marionette, keys),
    async screenshot(path) {
      const answer = await inContext(marionette, 'chrome', () =>
        marionette.send('WebDriver:TakeScreenshot', { full: true, hash: false }),
      );
      writeFileSync(path, Buffer.from((answer as { value: string }).value, 'base64'));
    },
  };
}

/** Turns an async function body into what Marionette's async script wants: a call of its last argument. */
function asyncScript(body: string): string {
  return `const done = arguments[arguments.length - 1];
    (async (...args) => {${body}})(...arguments).then((ok) => done({ ok }), (error) => done({ failed: String(error) }));`;
}

// The first tab: a popup may have come to the front.
const theToolbox = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const toolbox = await gDevTools.showToolboxForTab(gBrowser.tabs[0], { hostType: 'bottom' });`;

// By its definition: a tab for which there is no room is in a menu.
const selectPanel = `${theToolbox}
  const tool = toolbox.getAdditionalTools().find(({ label }) => label === 'Session Trace');
  if (tool === undefined) return false;
  await toolbox.selectTool(tool.id);
  return true;`;

const exportFromNetwork = `${theToolbox}
  const { panelWin } = await toolbox.selectTool('netmonitor');
  const { store, connector, windowRequire } = panelWin;
  const { HarMenuUtils } = windowRequire('devtools/client/netmonitor/src/har/har-menu-utils');
  const { getSortedRequests } = windowRequire('devtools/client/netmonitor/src/selectors/index');
  return HarMenuUtils.copyAllAsHar(getSortedRequests(store.getState()), connector);`;

const importIntoNetwork = `${theToolbox}
  const { panelWin } = await toolbox.selectTool('netmonitor');
  const { store, actions, windowRequire } = panelWin;
  const { HarMenuUtils } = windowRequire('devtools/client/netmonitor/src/har/har-menu-utils');
  const { getSortedRequests } = windowRequire('devtools/client/netmonitor/src/selectors/index');
  const complaints = [];
  actions.clearRequests({ isExplicitClear: true });
  HarMenuUtils.appendPreview(args[0], actions, (message) => complaints.push(message));
  const wanted = JSON.parse(args[0]).log.entries.length;
  const requests = () => getSortedRequests(store.getState());
  while (complaints.length === 0 && requests().length < wanted) await new Promise((done) => panelWin.setTimeout(done, 20));
  if (complaints.length > 0) throw new Error(complaints.join());
  const pairs = (list) => (list?.cookies ?? list ?? []).map(({ name, value }) => name + '=' + value);
  return requests().map((one) => ({
    url: one.url,
    status: Number(one.status),
    sent: pairs(one.requestCookies),
    received: pairs(one.responseCookies),
  }));`;

/** The panel lives in the extension's process; a frame script is the bridge to its window. */
const runInPanel = `${theToolbox}
  const browsers = [];
  const collect = (doc) => {
    browsers.push(...doc.querySelectorAll('browser'));
    for (const frame of doc.querySelectorAll('iframe')) if (frame.contentDocument) collect(frame.contentDocument);
  };
  collect(toolbox.doc);
  const panel = browsers.find((one) => one.currentURI.spec.includes('/src/panel/'));
  if (panel === undefined) throw new Error('no panel page among ' + browsers.map((one) => one.currentURI.spec));
  const messages = panel.messageManager;
  const name = 'session-trace-test:' + Math.random();
  const script = async (name, body) => {
    let answer;
    try {
      // A sandbox around the window, because the extension's CSP forbids eval inside it.
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      answer = { ok: JSON.stringify(await Cu.evalInSandbox('(async () => {' + body + '})()', sandbox)) };
    } catch (error) {
      answer = { failed: String(error) };
    }
    sendAsyncMessage(name, answer);
  };
  const answer = await new Promise((resolve) => {
    messages.addMessageListener(name, function listener({ data }) {
      messages.removeMessageListener(name, listener);
      resolve(data);
    });
    const code = '(' + script + ')(' + JSON.stringify(name) + ',' + JSON.stringify(args[0]) + ')';
    messages.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), false);
  });
  if (answer.failed !== undefined) throw new Error(answer.failed);
  return answer.ok === undefined ? undefined : JSON.parse(answer.ok);`;
