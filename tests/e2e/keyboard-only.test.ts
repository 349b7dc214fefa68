import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { focusAt, focusOf } from '../browser/focus.ts';
import type { Panel } from '../browser/panel.ts';
import { until } from '../browser/until.ts';
import { openLabBrowser, type LabBrowser } from '../lab/lab-browser.ts';
import { play } from '../lab/play.ts';
import { cookiePath } from '../lab/scenarios/cookie-path.ts';

/** From opening the panel to the saved report with keys only: no mouse, and no script that clicks or focuses. */
let browser: LabBrowser;
let panel: Panel;

beforeAll(async () => {
  browser = await openLabBrowser([cookiePath], {
    extension: builtExtension('chromium'),
    size: { width: 1280, height: 800 },
  });
  ({ panel } = browser);
  const { page } = browser.chromium;
  await page.goto('about:blank');
  await play(cookiePath, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, browser.lab);
  await panel.waitForText('Session lost');
});

afterAll(() => browser.close());

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await panel.press(key);
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
    await browser.chromium.devtools.press('Tab');
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
  await panel.find({ role: 'tab', name: 'Headers' });
  await until('the headers in the details', async () => {
    const [tab] = await panel.query({ role: 'tab', name: 'Headers' });
    return tab?.states['selected'] === true;
  });
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
  await until('the page of the reason', async () => (await panel.query({ role: 'dialog' })).length === 1);
  await press('Escape');
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
  await until('the cookies', async () => {
    const [tab] = await panel.query({ role: 'tab', name: 'Cookies' });
    return tab?.states['selected'] === true;
  });
});

test('fix: the framework is chosen, and the lane shows the fix while it has the focus', async () => {
  await press('f');
  await focusAt(panel, { region: '.verdict', role: 'heading', text: /^Fix/ });
  await tabTo((text) => text === 'Try it');
  await panel.waitForText('What if: not the recording');
  await tabTo((_, role) => role === 'tab');
  const chosen = await focusOf(panel);
  expect(await panel.text()).not.toContain('What if: not the recording');
  await press('ArrowRight');
  const next = await focusAt(panel, { region: '.verdict', role: 'tab' });
  expect(next.text).not.toBe(chosen.text);
  const [tab] = await panel.query({ role: 'tab', name: next.text });
  expect(tab?.states['selected']).toBe(true);
});

test('settings and keys open, and give the focus back', async () => {
  const before = await focusOf(panel);
  for (const key of [',', '?']) {
    await press(key);
    await focusAt(panel, { region: 'dialog' });
    await press('Escape');
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
  const { path, name } = await browser.chromium.downloads.during(() => press('Enter'));
  expect(name).toMatch(/\.har$/);
  const text = readFileSync(path, 'utf8');
  expect((JSON.parse(text) as { log: { entries: unknown[] } }).log.entries.length).toBeGreaterThan(2);
  expect(text).toContain('cookie-path-mismatch');
  await panel.waitForText('Saved');
  await focusAt(panel, { region: '.verdict', role: 'tab' });
});

test('a hop’s menu leads to its request in the Network panel', async () => {
  const { devtools } = browser.chromium;
  await press('F6');
  await focusAt(panel, { region: '.tl', role: 'row' });
  await press('Shift+F10');
  await focusAt(panel, { region: '.menu', role: 'menuitem', text: /^Copy URL/ });
  for (let item = 0; item < 20 && !/^Open in Network/.test((await focusOf(panel)).text); item += 1)
    await press('ArrowDown');
  await focusAt(panel, { region: '.menu', role: 'menuitem', text: /^Open in Network panel/ });
  await press('Enter');
  await until('the Network panel, filtered', async () => {
    const [tab, filter] = (await devtools.evaluate(networkPanelNow)) as readonly [string, string];
    if (tab !== 'network' || filter !== 'https://app.test/dashboard') throw new Error(`${tab} ${filter}`);
    return true;
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
