import type { Theme } from '../browser/devtools-window.ts';
import type { Evaluate } from '../browser/evaluate.ts';

/** The panel in the DevTools of either browser, as something to take pictures of. */
export interface PanelWindow {
  readonly name: 'chromium' | 'firefox';
  /** Its major version: another one may draw otherwise. */
  readonly major: number;
  /** In the panel's document. */
  readonly evaluate: Evaluate;
  setTheme(theme: Theme): Promise<void>;
  /** How the panel stands: in a wide window, in a narrow one, or under the page. */
  place(place: Place): Promise<void>;
  /** PNG of the panel alone, without the DevTools around it. */
  capture(): Promise<Buffer>;
  close(): Promise<void>;
}

export type Place = 'wide' | 'narrow' | 'bottom';
