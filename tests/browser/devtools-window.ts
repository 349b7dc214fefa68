import type { CdpSession } from './cdp.ts';
import { evaluateIn, type Evaluate } from './evaluate.ts';
import { saveScreenshot } from './page.ts';
import { drivePanel, press, type Panel } from './panel.ts';
import { until } from './until.ts';

export type Theme = 'dark' | 'light';

/** The real DevTools window of a page. */
export interface DevToolsWindow {
  /** Its target in the protocol. */
  readonly frontEndId: string;
  /** Presses a key in DevTools' own front end, as `Panel.press` does in the panel. */
  press(keys: string): Promise<void>;
  /** Runs in DevTools' own front end. */
  readonly evaluate: Evaluate;
  /** The extension's hidden DevTools page: it owns the recorder. */
  readonly recorder: { readonly session: CdpSession; readonly evaluate: Evaluate };
  /** The id by which the extension APIs know the inspected tab. */
  inspectedTabId(): Promise<number>;
  /** Shows the panel; it loads when it is shown for the first time. */
  openSessionTrace(): Promise<Panel>;
  setTheme(theme: Theme): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The whole window, as a user sees it. */
  screenshot(path: string): Promise<void>;
}

export async function driveDevTools(
  browser: CdpSession,
  frontEndId: string,
  extensionOrigin: string,
): Promise<DevToolsWindow> {
  const session = await browser.attach(frontEndId);
  const evaluate = evaluateIn(session);
  await session.send('Page.enable');

  const child = async (what: string, path: string): Promise<CdpSession> => {
    const targetId = await until(what, async () => {
      const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
      return (targetInfos as readonly TargetInfo[]).find(
        ({ url, parentId }) => parentId === frontEndId && url.startsWith(`${extensionOrigin}/${path}`),
      )?.targetId;
    });
    return browser.attach(targetId);
  };

  const recorderSession = await child("the extension's DevTools page", 'src/devtools/');
  const recorder = { session: recorderSession, evaluate: evaluateIn(recorderSession) };
  return {
    frontEndId,
    press: (keys) => press(session, keys),
    evaluate,
    recorder,
    inspectedTabId: async () => Number(await recorder.evaluate('chrome.devtools.inspectedWindow.tabId')),
    async openSessionTrace() {
      await until('the Session Trace tab in DevTools', async () => (await evaluate(showSessionTrace)) === true);
      const panel = await child('the panel page', 'src/panel/');
      return drivePanel(panel);
    },
    async setTheme(theme) {
      await evaluate(setTheme(theme));
      await until(`the ${theme} theme`, async () => (await evaluate(hasTheme(theme))) === true);
    },
    async resize(width, height) {
      const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: frontEndId });
      await browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
      await until(`a DevTools window ${width} wide`, () => evaluate((w) => Math.abs(innerWidth - w) < 30, width));
    },
    screenshot: (path) => saveScreenshot(session, path),
  };
}

interface TargetInfo {
  readonly targetId: string;
  readonly url: string;
  readonly parentId?: string;
}

// What follows runs in the DevTools front end. It is text, because test runners rewrite `import()` in functions.

const showSessionTrace = `(async () => {
  const UI = await import('./ui/legacy/legacy.js');
  const ids = UI.InspectorView.InspectorView.instance().tabbedPane.tabIds();
  const id = ids.find((one) => one.endsWith('SessionTrace'));
  if (id === undefined) return false;
  await UI.ViewManager.ViewManager.instance().showView(id);
  return true;
})()`;

function setTheme(theme: Theme): string {
  return `(async () => {
    const Common = await import('./core/common/common.js');
    Common.Settings.Settings.instance().moduleSetting('ui-theme').set('${theme === 'dark' ? 'dark' : 'default'}');
  })()`;
}

function hasTheme(theme: Theme): string {
  return `document.documentElement.classList.contains('theme-with-dark-background') === ${theme === 'dark'}`;
}
