import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../browser/built-extension.ts';
import type { Chromium } from '../browser/chromium.ts';
import type { Evaluate } from '../browser/evaluate.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import { openLabBrowser } from '../lab/lab-browser.ts';
import { startLab } from '../lab/lab.ts';
import { play } from '../lab/play.ts';
import { cookiePath } from '../lab/scenarios/cookie-path.ts';

/** A panel in real DevTools, with a lost session in it, that is used by keys alone. `evaluate` only looks. */
export interface Walker {
  readonly evaluate: Evaluate;
  text(): Promise<string>;
  waitForText(text: string | RegExp): Promise<void>;
  /** In whatever has the focus within the panel. */
  press(key: string): Promise<void>;
  /** In DevTools itself, which have the focus at first. */
  pressOutside(key: string): Promise<void>;
  /** Escape, until the focus is back in the panel. */
  escape(): Promise<void>;
  /** The file that the act saves. */
  saved(act: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }>;
  /** undefined: Firefox. */
  readonly chromium?: Chromium;
  close(): Promise<void>;
}

export async function walkInChromium(): Promise<Walker> {
  const extension = builtExtension('chromium');
  const browser = await openLabBrowser([cookiePath], { extension, size: { width: 1280, height: 800 } });
  const { chromium, panel } = browser;
  const { page, devtools, downloads } = chromium;
  await page.goto('about:blank');
  await play(cookiePath, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, browser.lab);
  return {
    ...panel,
    pressOutside: (key) => devtools.press(key),
    escape: () => panel.press('Escape'),
    async saved(act) {
      const { name, path } = await downloads.during(act);
      return { name, text: readFileSync(path, 'utf8') };
    },
    chromium,
    close: () => browser.close(),
  };
}

export async function walkInFirefox(): Promise<Walker> {
  const folder = mkdtempSync(join(tmpdir(), 'session-trace-keys-'));
  const lab = await startLab([cookiePath]);
  const firefox = await launchFirefox({
    extension: builtExtension('firefox'),
    preferences: {
      ...lab.firefoxPreferences,
      'intl.locale.requested': 'en-US',
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  const { page, toolbox } = firefox;
  const panel = await toolbox.openSessionTrace();
  await play(cookiePath, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, lab);
  const hasFocus = () => panel.evaluate(() => document.hasFocus());
  const press = (key: string) => toolbox.press(key);
  await panel.evaluate(countKeys);
  const pressed = () => panel.evaluate(() => Number(Reflect.get(window, 'pressed')));
  return {
    ...panel,
    // keys go to the panel's process, and nobody says when they got there
    async press(key) {
      const before = await pressed();
      await press(key);
      await until(`${key} in the panel`, async () => (await pressed()) > before);
    },
    async pressOutside(key) {
      await press(key);
      // the focus crosses processes as well; where it does not come, the next key may lead there
      await until('the focus in the panel', hasFocus, 2000).catch(() => undefined);
    },
    async escape() {
      // The toolbox opens its split console at Escape, whatever the panel makes of the key; the second closes it.
      await press('Escape');
      await until('the split console', async () => !(await hasFocus()));
      await press('Escape');
      await until('the focus in the panel', hasFocus);
    },
    async saved(act) {
      await act();
      const name = await until('a saved file', () => readdirSync(folder).find((one) => !one.endsWith('.part')));
      // Firefox reserves the name, writes beside it and renames
      const whole = () => !existsSync(join(folder, `${name}.part`)) && readFileSync(join(folder, name), 'utf8');
      return { name, text: await until(`all of ${name}`, () => whole() || undefined) };
    },
    async close() {
      await firefox.close();
      await lab.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs in the panel. */
function countKeys(): void {
  Reflect.set(window, 'pressed', 0);
  addEventListener('keyup', () => Reflect.set(window, 'pressed', Number(Reflect.get(window, 'pressed')) + 1), true);
}
