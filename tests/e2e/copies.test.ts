import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../browser/built-extension.ts';
import { clipboardOf, firefoxClipboardText } from '../browser/clipboard.ts';
import { findFirefox } from '../browser/find-browser.ts';
import { clickInPanel } from '../browser/firefox-mouse.ts';
import type { ToolboxPanel } from '../browser/firefox-toolbox.ts';
import { launchFirefox, type Firefox } from '../browser/firefox.ts';
import type { Panel } from '../browser/panel.ts';
import { until } from '../browser/until.ts';
import { openLabBrowser, type LabBrowser } from '../lab/lab-browser.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { play } from '../lab/play.ts';
import { memoryStore } from '../lab/scenarios/memory-store.ts';

/** What the menus of the real panel put on the clipboard and into files: read back from there, and used. */
const dashboard = 'https://cluster.test/dashboard';
const notice = `document.querySelector('.toast').textContent`;

const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) console.warn('No curl found: the copied command lines are not run.');

describe('Chromium', () => {
  let browser: LabBrowser;
  let panel: Panel;

  beforeAll(async () => {
    browser = await openLabBrowser([memoryStore], { extension: builtExtension('chromium'), language: 'en-US' });
    ({ panel } = browser);
    const { page, devtools } = browser.chromium;
    await page.goto('about:blank');
    await play(memoryStore, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, browser.lab);
    await panel.waitForText('Session lost');
    for (let stop = 0; stop < 60 && !(await panel.evaluate(() => document.hasFocus())); stop += 1)
      await devtools.press('Tab');
  });

  afterAll(() => browser.close());

  /** By keyboard, in the menu of the hop that came without its session. */
  async function pick(item: RegExp): Promise<void> {
    await panel.evaluate(`document.querySelector('.toast button')?.click()`);
    await panel.evaluate(`document.querySelector('.tl [role=row][tabindex="0"]').focus()`);
    await panel.press('g');
    await panel.press('Shift+F10');
    await panel.find({ role: 'menu' });
    for (let step = 0; ; step += 1) {
      if (item.test(String(await panel.evaluate('document.activeElement.textContent')))) break;
      if (step > 20) throw new Error(`no ${String(item)} in the menu`);
      await panel.press('ArrowDown');
    }
    await panel.press('Enter');
  }

  async function copied(item: RegExp): Promise<string> {
    await pick(item);
    await panel.waitForText('Copied');
    return (await clipboardOf(browser.chromium))['text/plain'] ?? '';
  }

  test.each([
    { item: /^Copy URL/, is: new RegExp(`^${dashboard}$`) },
    { item: /^Copy connect\.sid as Set-Cookie/, is: /^Set-Cookie: connect\.sid=s%3A\S+; Path=\/; HttpOnly$/ },
    { item: /^Copy hop as Markdown/, is: /^- hop 2: `GET https:\/\/cluster\.test\/dashboard` → 302/ },
    { item: /^Copy sequence diagram/, is: /^sequenceDiagram\n[^]*Note over .*: session lost here/ },
  ])('$item', async ({ item, is }) => {
    expect(await copied(item)).toMatch(is);
  });

  test.skipIf(!hasCurl).each([
    { item: /^Copy as cURL with values/, same: true },
    { item: /^Copy as cURL \(masked\)/, same: false },
  ])('$item: a shell sends the request again, with the cookie itself: $same', async ({ item, same }) => {
    const { lab } = browser;
    const asked = lab.log.find(({ url, cookie }) => url === dashboard && cookie !== undefined)!;
    const before = lab.log.length;
    const answer = await inShell(await copied(item), lab.httpsPort);
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|302)/);
    const [again] = lab.log.slice(before);
    expect(again).toMatchObject({ method: asked.method, url: asked.url });
    expect(again?.cookie).toMatch(/^connect\.sid=./);
    expect(again?.cookie === asked.cookie).toBe(same);
  });

  test('Copy picture puts a PNG on the clipboard, as large as the one that is saved', async () => {
    const { downloads } = browser.chromium;
    const { path, name } = await downloads.during(() => pick(/^Save picture \(PNG/));
    expect(name).toMatch(/^session-trace-\w+\.png$/);
    const saved = PNG.sync.read(readFileSync(path));
    expect(saved.width).toBeGreaterThan(2000);
    expect(new Set(saved.data).size).toBeGreaterThan(50);
    await pick(/^Copy picture/);
    await panel.waitForText('Copied');
    expect(await clipboardOf(browser.chromium)).toEqual({ 'image/png': `${saved.width} × ${saved.height}` });
  });

  test('Save picture (SVG): a browser draws it, and it holds no value', async () => {
    const { path, name } = await browser.chromium.downloads.during(() => pick(/^Save picture \(SVG/));
    expect(name).toMatch(/\.svg$/);
    const svg = readFileSync(path, 'utf8');
    const sent = browser.lab.log.find(({ cookie }) => cookie !== undefined)!.cookie!;
    expect(svg).not.toContain(sent.replace('connect.sid=', ''));
    const page = await browser.chromium.openTab(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    const told = `[document.documentElement.localName, document.documentElement.textContent.includes('session lost here')]`;
    expect(await page.evaluate(told)).toEqual(['svg', true]);
    await page.close();
  });
});

/** Runs a copied command line, with the host leading to the lab. */
async function inShell(command: string, port: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'session-trace-curl-'));
  const lead = `curl() { command curl --silent --show-error --insecure --connect-to '::127.0.0.1:${port}' "$@"; }`;
  try {
    writeFileSync(join(folder, 'again.sh'), `${lead}\n${command}\n`);
    // not at once and wait: the lab answers in this process
    return (await promisify(execFile)('/bin/sh', [join(folder, 'again.sh')])).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const firefoxPath = findFirefox();
if (firefoxPath === undefined) console.warn('No Firefox found: copying is not tried there. Set FIREFOX_PATH to one.');

describe.skipIf(firefoxPath === undefined)('Firefox, with the mouse', () => {
  let lab: Lab;
  let firefox: Firefox;
  let panel: ToolboxPanel;

  beforeAll(async () => {
    lab = await startLab([memoryStore]);
    const preferences = { ...lab.firefoxPreferences, 'intl.locale.requested': 'en-US' };
    firefox = await launchFirefox({ extension: builtExtension('firefox'), preferences });
    panel = await firefox.toolbox.openSessionTrace();
    const { page } = firefox;
    await play(memoryStore, { goto: (url) => page.goto(url), click: (id) => page.click(`#${id}`) }, lab);
    await panel.waitForText('session lost here');
  });

  afterAll(async () => {
    await firefox.close();
    await lab.close();
  });

  async function pick(item: string): Promise<void> {
    await panel.evaluate(`document.querySelector('.toast button')?.click()`);
    const row = `[...document.querySelectorAll('.tl [role=row]')].find((one) => /^Hop 2\\b[^:]*request/.test(one.ariaLabel ?? ''))`;
    await clickInPanel(firefox, panel, row, 'right');
    const entry = `[...document.querySelectorAll('[role=menuitem]')].find((one) => one.textContent.startsWith(${JSON.stringify(item)}))`;
    await clickInPanel(firefox, panel, entry);
    await until('the message', async () => (await panel.evaluate(notice)) !== '');
  }

  test.each([
    ['Copy URL', new RegExp(`^${dashboard}$`)],
    ['Copy as cURL (masked)', /^curl --include [^]*cluster\.test\/dashboard[^]*--header 'Cookie: connect\.sid=/],
  ])('%s', async (item, is) => {
    await pick(item);
    expect(await panel.evaluate(notice)).toMatch(/^Copied/);
    expect(await firefoxClipboardText(firefox)).toMatch(is);
  });

  test('Copy picture is allowed: no file takes its place', async () => {
    await pick('Copy picture');
    expect(await panel.evaluate(notice)).toMatch(/^Copied/);
    expect(await firefoxClipboardText(firefox)).toBeUndefined();
  });

  test('it offers no way to the Network panel, for it has none', async () => {
    await clickInPanel(firefox, panel, `document.querySelector('.tl [role=row][aria-label]') ?? undefined`, 'right');
    await panel.waitForText('Copy URL');
    expect(await panel.text()).not.toContain('Open in Network panel');
  });
});
