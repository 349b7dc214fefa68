import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Theme } from '../browser/devtools-window.ts';
import { findChromium, findFirefox } from '../browser/find-browser.ts';
import { pause, until } from '../browser/until.ts';
import { openChromiumWindow } from '../pictures/chromium-window.ts';
import {
  drawnBy,
  expectedDrawnBy,
  mismatchOf,
  notComparable,
  renewDrawnBy,
  renewPicture,
  type Mismatch,
} from '../pictures/expected-pictures.ts';
import { openFirefoxWindow } from '../pictures/firefox-window.ts';
import type { PanelWindow, Place } from '../pictures/panel-window.ts';
import { picturedStates } from '../pictures/pictured-states.ts';

/** Pictures of the panel in the real DevTools, held against those in `pictures/`; `PICTURES_EXPECTED=renew` writes them. */
const renew = process.env['PICTURES_EXPECTED'] === 'renew';
/** Until a picture that does not fit is taken for wrong: the machine may be busy drawing. */
const patience = 5000;
// clocks in the panel
process.env['TZ'] = 'UTC';

/** Each state is seen so. */
const forms: readonly { readonly name: string; readonly place: Place; readonly theme: Theme }[] = [
  { name: 'light', place: 'wide', theme: 'light' },
  { name: 'dark', place: 'wide', theme: 'dark' },
  { name: 'narrow', place: 'narrow', theme: 'light' },
  { name: 'bottom', place: 'bottom', theme: 'light' },
];

const browsers = [
  { name: 'Chromium', path: findChromium(), open: openChromiumWindow },
  { name: 'Firefox', path: findFirefox(), open: openFirefoxWindow },
];

describe.each(browsers)('pictures of the panel in $name', ({ name, path, open }) => {
  let window: PanelWindow | undefined;
  let skipped: string | undefined = path === undefined ? 'it was not found' : undefined;

  beforeAll(async () => {
    if (skipped === undefined) {
      window = await open();
      const now = await drawnBy(window);
      if (renew) renewDrawnBy(window.name, now);
      else skipped = notComparable(now, expectedDrawnBy(window.name), process.env['CI'] !== undefined);
      await window.evaluate(holdStill);
    }
    if (skipped !== undefined) console.warn(`Pictures of the panel in ${name} are skipped: ${skipped}.`);
  });

  afterAll(() => window?.close());

  test.for(picturedStates)('$name', async (state, { skip }) => {
    if (window === undefined || skipped !== undefined) return skip(skipped);
    await window.place('wide');
    await state.open(window);
    const wrong: string[] = [];
    for (const { name: form, place, theme } of forms) {
      await window.place(place);
      await turn(window, theme);
      await window.evaluate(blank);
      const picture = `${window.name}/${state.name}-${form}`;
      if (renew) {
        renewPicture(picture, await settled(window));
        continue;
      }
      const mismatch = await waitToFit(window, picture);
      if (mismatch !== undefined) wrong.push(`${mismatch.what}; see ${mismatch.keep()}`);
    }
    expect(wrong, 'if this is what the panel shall look like: npm run pictures:expected').toEqual([]);
  });
});

async function turn(window: PanelWindow, theme: Theme): Promise<void> {
  await window.setTheme(theme);
  await until(
    `the panel in ${theme}`,
    async () => (await window.evaluate('document.documentElement.dataset.theme')) === theme,
  );
}

async function waitToFit(window: PanelWindow, picture: string): Promise<Mismatch> {
  const end = Date.now() + patience;
  for (;;) {
    const mismatch = mismatchOf(picture, await window.capture());
    if (mismatch === undefined || Date.now() > end) return mismatch;
    await pause(200);
  }
}

/** The picture when it has stopped to change. */
async function settled(window: PanelWindow): Promise<Buffer> {
  let last = await window.capture();
  return until('a picture that stays', async () => {
    await pause(500);
    const now = await window.capture();
    const same = now.equals(last);
    last = now;
    return same && now;
  });
}

/** Runs in the panel: nothing moves or blinks. */
function holdStill(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { animation: none !important; transition: none !important; caret-color: transparent !important; }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Runs in the panel: no ring of the focus, and no time of day that is now. */
function blank(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  for (const span of document.querySelectorAll<HTMLElement>('.status [role=status] > span')) {
    // both ways: the element may show something else by then
    span.style.visibility = /\d\d:\d\d/.test(span.textContent) ? 'hidden' : 'visible';
  }
}
