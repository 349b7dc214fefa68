import type { Theme } from './devtools-window.ts';
import { theToolbox } from './firefox-mouse.ts';
import { inContext } from './firefox-page.ts';
import type { Marionette } from './marionette.ts';

/** DevTools' own theme. */
export async function setFirefoxTheme(marionette: Marionette, theme: Theme): Promise<void> {
  await inChrome(marionette, `Services.prefs.setStringPref('devtools.theme', arguments[0])`, [theme]);
}

/** The browser's window gets this width, the toolbox under the page this height. */
export async function resizeToolbox(marionette: Marionette, width: number, height: number): Promise<void> {
  await inContext(marionette, 'chrome', () => marionette.send('WebDriver:SetWindowRect', { width, height: 1000 }));
  await inChrome(marionette, setHeight, [height]);
}

function inChrome(marionette: Marionette, script: string, args: readonly unknown[]): Promise<unknown> {
  return inContext(marionette, 'chrome', () => marionette.send('WebDriver:ExecuteScript', { script, args }));
}

/** Runs in the browser's own window. */
const setHeight = `${theToolbox}
  toolbox.win.browsingContext.embedderElement.style.height = arguments[0] + 'px';`;
