import { PNG } from 'pngjs';
import { builtExtension } from '../browser/built-extension.ts';
import { resizeToolbox, setFirefoxTheme } from '../browser/firefox-look.ts';
import { placeOfPanel, type Rectangle } from '../browser/firefox-mouse.ts';
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
        await setFirefoxTheme(marionette, theme);
      },
      async place(place) {
        const { width, high } = sizes[place];
        await resizeToolbox(marionette, width, high);
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

/** Of the browser window, and of the toolbox in it. */
const sizes: Readonly<Record<Place, { readonly width: number; readonly high: number }>> = {
  wide: { width: 1280, high: 800 },
  narrow: { width: 560, high: 700 },
  bottom: { width: 1280, high: 440 },
};
