import type { CdpSession } from './cdp.ts';
import { evaluateIn, type Evaluate } from './evaluate.ts';
import { saveScreenshot } from './page.ts';
import { drivePanel, press, type Panel } from './panel.ts';
import { until } from './until.ts';

export type Theme = 'dark' | 'light';
export type DockSide = 'bottom' | 'right' | 'undocked';

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
  /** Of the window that DevTools has for itself while it is undocked. */
  resize(width: number, height: number): Promise<void>;
  /** Moves DevTools to a side of the page, as its own menu does, there so many pixels high or wide; or into its own window. */
  dock(side: DockSide, pixels?: number): Promise<void>;
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
    async dock(side, pixels = 0) {
      await evaluate(dock(side));
      await until(`DevTools ${side}`, async () => (await evaluate(isDocked(side, pixels))) === true);
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

function dock(side: DockSide): string {
  return `(async () => {
    const UI = await import('./ui/legacy/legacy.js');
    UI.DockController.DockController.instance().setDockSide('${side}');
  })()`;
}

/** Sizes it again until it is so: the split between page and DevTools appears a while after the move. */
function isDocked(side: DockSide, pixels: number): string {
  return `(async () => {
    const UI = await import('./ui/legacy/legacy.js');
    if (UI.DockController.DockController.instance().dockSide() !== '${side}') return false;
    if ('${side}' === 'undocked') return true;
    const split = UI.Widget.Widget.get(document.querySelector('.split-widget'));
    split.setSidebarSize(${pixels});
    return split.showMode() === 'Both' && Math.abs(split.sidebarSize() - ${pixels}) < 2;
  })()`;
}

function hasTheme(theme: Theme): string {
  return `document.documentElement.classList.contains('theme-with-dark-background') === ${theme === 'dark'}`;
}
