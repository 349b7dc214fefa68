import { inContext } from './firefox-page.ts';
import type { Marionette } from './marionette.ts';

/** WebDriver's names of keys that make no text (section 17.4.2, keyboard actions). */
const codes: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Ctrl: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  F6: '\uE036',
  F10: '\uE03A',
};

/** Presses a key, with others held (`Shift+F6`), as the user's keyboard does: in whatever of the browser's window has the focus. */
export async function pressKeys(marionette: Marionette, keys: string): Promise<void> {
  const values = keys.split('+').map((key) => codes[key] ?? key);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  const keyboard = { type: 'key', id: 'keyboard', actions: [...down, ...up] };
  await inContext(marionette, 'chrome', () => marionette.send('WebDriver:PerformActions', { actions: [keyboard] }));
}
