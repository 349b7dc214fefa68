import { PNG } from 'pngjs';
import { builtExtension } from '../browser/built-extension.ts';
import { inContext } from '../browser/firefox-page.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import type { PanelWindow, Place } from './panel-window.ts';

/** The panel in Firefox's toolbox, which stands under the page: high, or as low as it comes. */
export async function openFirefoxWindow(): Promise<PanelWindow> {
  const firefox = await launchFirefox({
    extension: builtExtension('firefox'),
    size: { width: 1280, height: 1000 },
    theme: 'light',
    preferences: {
      'layout.css.devPixelsPerPx': '1.0',
      'intl.locale.requested': 'en-US',
      'ui.prefersReducedMotion': 1,
      'widget.gtk.overlay-scrollbars.enabled': false,
      'toolkit.cosmeticAnimations.enabled': false,
    },
  });
  const { marionette, toolbox } = firefox;
  const inChrome = async (script: string, args: readonly unknown[]): Promise<unknown> => {
    const command = { script, args };
    const answer = await inContext(marionette, 'chrome', () => marionette.send('WebDriver:ExecuteScript', command));
    return (answer as { value: unknown }).value;
  };
  try {
    const panel = await toolbox.openSessionTrace();
    return {
      name: 'firefox',
      major: Number.parseInt(firefox.version, 10),
      evaluate: panel.evaluate,
      async setTheme(theme) {
        await inChrome(`Services.prefs.setStringPref('devtools.theme', arguments[0])`, [theme]);
      },
      async place(place) {
        const { width, high } = sizes[place];
        await inContext(marionette, 'chrome', () =>
          marionette.send('WebDriver:SetWindowRect', { width, height: 1000 }),
        );
        await inChrome(setHeight, [high]);
        await until(`a panel ${width} wide`, () => panel.evaluate((w) => Math.abs(innerWidth - w) < 30, width));
      },
      async capture() {
        const answer = await inContext(marionette, 'chrome', () =>
          marionette.send('WebDriver:TakeScreenshot', { full: true, hash: false }),
        );
        const window = PNG.sync.read(Buffer.from((answer as { value: string }).value, 'base64'));
        const { x, y, width, height } = (await inChrome(placeOfPanel, [])) as Rectangle;
        const crop = new PNG({ width, height });
        PNG.bitblt(window, crop, x, y, width, height, 0, 0);
        return PNG.sync.write(crop);
      },
      close: () => firefox.close(),
    };
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of the browser window, and of the toolbox in it. */
const sizes: Readonly<Record<Place, { readonly width: number; readonly high: number }>> = {
  wide: { width: 1280, high: 800 },
  narrow: { width: 560, high: 700 },
  bottom: { width: 1280, high: 440 },
};

// What follows runs in the browser's own window.

const theToolbox = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const toolbox = gDevTools.getToolboxForTab(gBrowser.tabs[0]);`;

const setHeight = `${theToolbox}
  toolbox.win.browsingContext.embedderElement.style.height = arguments[0] + 'px';`;

const placeOfPanel = `${theToolbox}
  const find = (doc) => {
    for (const one of doc.querySelectorAll('browser, iframe')) {
      if (one.currentURI?.spec.includes('/src/panel/')) return one;
      // of another process: null
      const inner = one.contentDocument ? find(one.contentDocument) : undefined;
      if (inner !== undefined) return inner;
    }
  };
  let element = find(toolbox.doc);
  if (element === undefined) throw new Error('no panel in the toolbox');
  const { width, height } = element.getBoundingClientRect();
  let x = 0;
  let y = 0;
  while (element !== null) {
    const at = element.getBoundingClientRect();
    x += at.x;
    y += at.y;
    const view = element.ownerDocument.defaultView;
    element = view === window ? null : view.browsingContext.embedderElement;
  }
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };`;
