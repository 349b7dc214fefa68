import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../browser/find-browser.ts';
import { focusAt, focusOf } from '../browser/focus.ts';
import { until } from '../browser/until.ts';
import { walkInChromium, walkInFirefox, type Walker } from './keyboard-walkers.ts';

const hasFirefox = findFirefox() !== undefined;
if (!hasFirefox) console.warn('No Firefox found: its panel is not used by keys alone. Set FIREFOX_PATH to one.');

const browsers = [
  { name: 'Chromium', open: walkInChromium },
  ...(hasFirefox ? [{ name: 'Firefox', open: walkInFirefox }] : []),
];

/** From opening the panel to the saved report with keys only: no mouse, and no script that clicks or focuses. */
describe.each(browsers)('by keys alone in $name', ({ name, open }) => {
  let panel: Walker;

  beforeAll(async () => {
    panel = await open();
    await panel.waitForText('Session lost');
    await panel.evaluate(listenForMouse);
  });

  afterAll(() => panel.close());

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await panel.press(key);
  }

  function isSelected(tab: string): Promise<boolean> {
    return panel.evaluate((label) => {
      const tabs = [...document.querySelectorAll('[role=tab]')];
      const named = tabs.filter((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === label);
      return named.length === 1 && named[0]?.getAttribute('aria-selected') === 'true';
    }, tab);
  }

  /** Presses Tab until the focus is at what fits; each stop on the way must be seen, too. */
  async function tabTo(fits: (text: string, role: string) => boolean): Promise<void> {
    for (let stop = 0; stop < 30; stop += 1) {
      await press('Tab');
      const { role, text, seen } = await focusOf(panel);
      expect({ role, text, seen }).toEqual({ role, text, seen: true });
      if (fits(text, role)) return;
    }
    throw new Error(`30 tabs did not lead there; now at ${JSON.stringify(await focusOf(panel))}`);
  }

  test('Tab leads from DevTools into the panel', async () => {
    for (let stop = 0; stop < 60 && !(await panel.evaluate(() => document.hasFocus())); stop += 1)
      await panel.pressOutside('Tab');
    await focusAt(panel, { region: '.toolbar', role: 'button', text: /^Stop recording/ });
  });

  test('list → verdict → evidence → details', async () => {
    await press('ArrowRight');
    await focusAt(panel, { region: '.toolbar', role: 'button', text: /^Clear/ });
    await press('F6');
    await focusAt(panel, { region: '.list', role: 'treeitem' });
    await press('Home', 'n');
    await focusAt(panel, { region: '.list', role: 'treeitem', text: /Session lost/ });
    await press('F6');
    await focusAt(panel, { region: '.verdict', role: 'heading', text: /connect\.sid.*\/app/ });
    await tabTo((text) => /^hop 2/.test(text));
    await press('Enter');
    await until('the headers in the details', () => isSelected('Headers'));
    await focusAt(panel, { region: '.verdict', role: 'button', text: /^hop 2/ });
  });

  test('timeline: hops, cells, the reason’s page and back', async () => {
    await press('F6');
    await focusAt(panel, { region: '.tl', role: 'row', text: /^Hop 2( in c\d+)?, request: GET .*\/dashboard/ });
    await press('ArrowUp');
    await focusAt(panel, { region: '.tl', role: 'row', text: /^Hop 1/ });
    await press('g');
    await focusAt(panel, { region: '.tl', role: 'row', text: /^Hop 2/ });
    await press('ArrowRight');
    await focusAt(panel, { region: '.tl', role: 'rowheader' });
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await focusAt(panel, { region: '.tl', role: 'gridcell', text: /not sent.*NotOnPath/ });
    await press('Enter');
    await focusAt(panel, { region: 'dialog' });
    await panel.escape();
    await focusAt(panel, { region: '.tl', role: 'gridcell', text: /NotOnPath/ });
    await press('Home', 'ArrowLeft');
    await focusAt(panel, { region: '.tl', role: 'row', text: /^Hop 2/ });
  });

  test('details: from tab to tab, and by number', async () => {
    await press('Enter');
    await focusAt(panel, { region: '.drawer', role: 'tab', text: /^Headers/ });
    await press('ArrowRight');
    await focusAt(panel, { region: '.drawer', role: 'tab', text: /^Jar/ });
    await press('Tab');
    expect((await focusOf(panel)).region).toBe('.drawer');
    await press('1');
    await until('the cookies', () => isSelected('Cookies'));
  });

  test('fix: the framework is chosen, and the lane shows the fix while it has the focus', async () => {
    await press('f');
    await focusAt(panel, { region: '.verdict', role: 'button', text: /^Try it/ });
    await panel.waitForText('What if: not the recording');
    await tabTo((_, role) => role === 'tab');
    const chosen = await focusOf(panel);
    expect(await panel.text()).not.toContain('What if: not the recording');
    await press('ArrowRight');
    const next = await focusAt(panel, { region: '.verdict', role: 'tab' });
    expect(next.text).not.toBe(chosen.text);
    expect(await isSelected(next.text)).toBe(true);
  });

  test('settings and keys open, and give the focus back', async () => {
    const before = await focusOf(panel);
    for (const key of [',', '?']) {
      await press(key);
      await focusAt(panel, { region: 'dialog' });
      await panel.escape();
      expect(await focusAt(panel, { region: '.verdict', role: 'tab' })).toEqual(before);
    }
  });

  test('export: the menu takes the focus, the file arrives, masked', async () => {
    await press('x');
    await focusAt(panel, { region: '.menu', role: 'menuitem', text: /^HAR report/ });
    await press('ArrowDown');
    await focusAt(panel, { region: '.menu', role: 'menuitem' });
    await press('ArrowUp');
    await focusAt(panel, { region: '.menu', role: 'menuitem', text: /^HAR report/ });
    const { name: file, text } = await panel.saved(() => press('Enter'));
    expect(file).toMatch(/\.har$/);
    expect((JSON.parse(text) as { log: { entries: unknown[] } }).log.entries.length).toBeGreaterThan(2);
    expect(text).toContain('cookie-path-mismatch');
    await panel.waitForText('Saved');
    await focusAt(panel, { region: '.verdict', role: 'tab' });
  });

  test('a hop’s menu opens where the focus is', async () => {
    await press('F6');
    await focusAt(panel, { region: '.tl', role: 'row' });
    await press('Shift+F10');
    await focusAt(panel, { region: '.menu', role: 'menuitem', text: /^Copy URL/ });
  });

  test('all of that without a mouse', async () => {
    expect(await panel.evaluate(() => Reflect.get(window, 'mouse') as unknown)).toEqual([]);
  });

  // Firefox lets no panel lead there
  if (name === 'Chromium')
    test('it leads to the hop’s request in the Network panel', async () => {
      for (let item = 0; item < 20 && !/^Open in Network/.test((await focusOf(panel)).text); item += 1)
        await press('ArrowDown');
      await focusAt(panel, { region: '.menu', role: 'menuitem', text: /^Open in Network panel/ });
      await press('Enter');
      await until('the Network panel, filtered', async () => {
        const [tab, filter] = (await panel.chromium!.devtools.evaluate(networkPanelNow)) as readonly [string, string];
        if (tab !== 'network' || filter !== 'https://app.test/dashboard') throw new Error(`${tab} ${filter}`);
        return true;
      });
    });
});

/** Runs in DevTools' front end: the tab on screen, and what its text filter says. */
const networkPanelNow = `(async () => {
  const UI = await import('./ui/legacy/legacy.js');
  const { tabbedPane } = UI.InspectorView.InspectorView.instance();
  const field = tabbedPane.visibleView?.element.querySelector('.toolbar-input-prompt')
    ?? document.querySelector('.toolbar-input-prompt');
  return [tabbedPane.selectedTabId, field?.textContent.trim() ?? ''];
})()`;

/** Runs in the panel: keeps what a pointer does. What Enter and Space click was pressed by none, and has no count of clicks. */
function listenForMouse(): void {
  const heard: string[] = [];
  Reflect.set(window, 'mouse', heard);
  for (const type of ['pointerdown', 'mousedown', 'click']) {
    const hear = (event: Event) => {
      if (type === 'click' && (event as MouseEvent).detail === 0) return;
      heard.push(`${type} on ${(event.target as Element).outerHTML.slice(0, 100)}`);
    };
    addEventListener(type, hear, true);
  }
}
