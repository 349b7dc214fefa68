import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium } from '../browser/chromium.ts';
import { evaluateIn } from '../browser/evaluate.ts';
import { until } from '../browser/until.ts';
import type { PanelWindow, Place } from './panel-window.ts';

/** The panel in Chromium's DevTools, in a window of its own. */
export async function openChromiumWindow(): Promise<PanelWindow> {
  const [width, height] = sizes.wide;
  const chromium = await launchChromium({
    extension: builtExtension('chromium'),
    size: { width, height },
    theme: 'light',
    language: 'en-US',
    args: ['--force-device-scale-factor=1', '--font-render-hinting=none', '--disable-lcd-text'],
  });
  const { devtools, cdp } = chromium;
  try {
    const panel = await devtools.openSessionTrace();
    const frontEnd = await cdp.attach(devtools.frontEndId);
    const inFrontEnd = evaluateIn(frontEnd);
    return {
      name: 'chromium',
      major: Number(/\/(\d+)/.exec(chromium.version)?.[1]),
      evaluate: panel.evaluate,
      setTheme: (theme) => devtools.setTheme(theme),
      async place(place) {
        const [wide, high] = sizes[place];
        await devtools.resize(wide, high);
        await until(`a panel ${wide} wide`, () => panel.evaluate((w) => Math.abs(innerWidth - w) < 30, wide));
      },
      async capture() {
        const clip = { ...((await inFrontEnd(placeOfPanel)) as object), scale: 1 };
        const { data } = await frontEnd.send('Page.captureScreenshot', { format: 'png', clip });
        return Buffer.from(String(data), 'base64');
      },
      close: () => chromium.close(),
    };
  } catch (error) {
    await chromium.close();
    throw error;
  }
}

/** Width and height of the DevTools window; docked under a page the panel is as low as in a low window. */
const sizes: Readonly<Record<Place, readonly [number, number]>> = {
  wide: [1280, 800],
  narrow: [560, 700],
  bottom: [1280, 440],
};

/** The panel's frame, wherever it hangs in the trees of shadow roots. */
const placeOfPanel = `(() => {
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot);
      if (element.localName !== 'iframe' || !element.src.includes('/src/panel/')) continue;
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }
  }
})()`;
