import type { ToolboxPanel } from './firefox-toolbox.ts';
import { inContext } from './firefox-page.ts';
import type { Firefox } from './firefox.ts';
import { until } from './until.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Clicks as the user's mouse does, on what an expression finds in the panel. */
export async function clickInPanel(
  { marionette }: Firefox,
  { evaluate }: ToolboxPanel,
  find: string,
  button: 'left' | 'right' = 'left',
): Promise<void> {
  const at = await until(
    `${find} in the panel`,
    // Firefox answers null for undefined.
    async () => ((await evaluate(middleOf(find))) as { x: number; y: number } | null) ?? undefined,
  );
  await inContext(marionette, 'chrome', async () => {
    const answer = await marionette.send('WebDriver:ExecuteScript', { script: placeOfPanel, args: [] });
    const panel = (answer as { value: Rectangle }).value;
    const number = button === 'left' ? 0 : 2;
    const actions = [
      { type: 'pointerMove', x: Math.round(panel.x + at.x), y: Math.round(panel.y + at.y), duration: 0 },
      { type: 'pointerDown', button: number },
      { type: 'pointerUp', button: number },
    ];
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await marionette.send('WebDriver:PerformActions', { actions: [mouse] });
  });
}

function middleOf(find: string): string {
  return `(() => {
    const element = ${find};
    if (element === undefined) return undefined;
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  })()`;
}

/** Runs in the browser's own window. */
export const theToolbox = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const toolbox = gDevTools.getToolboxForTab(gBrowser.tabs[0]);`;

/** Runs there, too: a `Rectangle` of that window. */
export const placeOfPanel = `${theToolbox}
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
