import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchTasks, type Watch } from '../bench/panel/watch-tasks.ts';
import { builtExtension } from '../browser/built-extension.ts';
import { launchChromium, type Chromium } from '../browser/chromium.ts';
import type { Panel } from '../browser/panel.ts';
import { until } from '../browser/until.ts';
import { brokenFiles, withHtml } from '../fuzz/broken-files.ts';
import { hostileFiles } from '../fuzz/hostile-files.ts';

/** Broken and hostile files in the real panel, over a recording that a real page made. */
let chromium: Chromium;
let panel: Panel;
let folder: string;
let server: Server;
let recorded: string;
/** Requests that something in a file made. */
const trapped: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'session-trace-hostile-'));
  server = createServer(({ url = '' }, response) => {
    if (url.startsWith('/trap')) trapped.push(url);
    if (url === '/callback') response.setHeader('Set-Cookie', 'sid=a1b2c3d4e5f6; Path=/callback; HttpOnly');
    const next = { '/callback': '/home', '/home': '/login' }[url];
    if (next !== undefined) response.writeHead(302, { Location: next });
    response.end('<!doctype html><title>app</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  chromium = await launchChromium({ extension: builtExtension('chromium') });
  panel = await chromium.devtools.openSessionTrace();
  await panel.find({ role: 'button', name: /^Import/ });
  await chromium.page.goto(`http://app.test:${port()}/callback`);
  recorded = await until('the verdict on the recording', async () => {
    const now = await shown();
    return /"lost|"never/.test(now) ? now : undefined;
  });
  await panel.evaluate(watchTasks);
});

afterAll(async () => {
  await chromium.close();
  server.close();
  rmSync(folder, { recursive: true });
});

const port = () => (server.address() as AddressInfo).port;

/** The chains on screen and their verdicts, the hops and the headline. */
const shown = () =>
  panel.evaluate(() =>
    JSON.stringify([
      ...[...document.querySelectorAll<HTMLElement>('[role=treeitem]')].flatMap((row) => [
        row.id,
        row.dataset['verdict'],
      ]),
      ...[...document.querySelectorAll('.tg [role=row]')].map((row) => row.getAttribute('aria-label')),
      document.querySelector('#verdict-h')?.textContent,
    ]),
  );

/** As the file dialog does. */
async function choose(path: string): Promise<void> {
  const { result } = (await panel.session.send('Runtime.evaluate', {
    expression: `document.getElementById('import-file')`,
  })) as { result?: { objectId: string } };
  await panel.session.send('DOM.setFileInputFiles', { objectId: result!.objectId, files: [path] });
}

function written(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, `${name.replace(/\W+/g, '-')}.har`);
  writeFileSync(path, bytes);
  return path;
}

/** What the panel says of the file once it is no longer read. */
const outcome = () =>
  until(
    'an answer',
    () =>
      panel.evaluate(() => {
        if (document.querySelector('progress') !== null) return undefined;
        const bar = document.querySelector('.infobar');
        const problem = bar?.querySelector<HTMLElement>('[data-problem]')?.dataset;
        if (problem !== undefined)
          return { kind: 'refused', what: problem['problem'], where: problem['where'] } as const;
        return bar === null ? undefined : ({ kind: 'imported' } as const);
      }),
    60_000,
  );

async function closeBar(): Promise<void> {
  await panel.evaluate(() => document.querySelector<HTMLElement>('.infobar > button:last-child')!.click());
  await until('the bar to go', () => panel.evaluate(() => document.querySelector('.infobar') === null));
}

/** Runs in the panel: opens each tab of the first and the last hop, and whatever is folded there. */
async function lookAround(): Promise<number> {
  const frame = () => new Promise(requestAnimationFrame);
  let opened = 0;
  for (const place of [0, -1]) {
    [...document.querySelectorAll<HTMLElement>('.hop .req')].at(place)?.click();
    for (const tab of ['headers', 'jar', 'timing', 'what-if', 'cookies']) {
      document.querySelector<HTMLElement>(`#details-${tab}`)?.click();
      await frame();
      document.querySelector<HTMLElement>('.d-body [data-left]')?.click();
      await frame();
      if (document.querySelector(`#details-panel-${tab}`) !== null) opened += 1;
    }
  }
  return opened;
}

test.each(Object.entries(brokenFiles))('%s', async (name, { bytes, expected }) => {
  await choose(written(name, bytes()));
  const got = await outcome();
  if (expected === 'imported') {
    expect(got).toEqual({ kind: 'imported' });
    expect(await panel.evaluate(lookAround)).toBe(10);
  } else {
    expect(got.kind === 'refused' && got.what).toMatch(/\w/);
    if (expected !== 'refused-whole') expect(got.kind === 'refused' && got.where).toMatch(expected.where);
    // the recording stays on screen behind the message
    expect(await shown()).toBe(recorded);
  }
  await closeBar();
  await until('the recording', async () => (await shown()) === recorded);
  expect(await panel.evaluate(() => Reflect.get(Object.prototype, 'polluted') as unknown)).toBeUndefined();
});

test('a file that claims two gigabytes', async () => {
  const path = written('claim', '');
  truncateSync(path, 2 ** 31);
  await choose(path);
  const got = await outcome();
  expect(got.kind === 'refused' && got.what).toContain('too large');
  expect(await shown()).toBe(recorded);
  await closeBar();
});

test('nothing of HTML in every field runs, becomes an element or asks for anything', async () => {
  const trap = `http://127.0.0.1:${port()}/trap`;
  const html = `"'></bdi><img src="${trap}/img" onerror="window.ran=1"><script src="${trap}/js"></script><svg onload="window.ran=1"><iframe src="${trap}/frame"></iframe><a href="javascript:window.ran=1">x</a><style>@import "${trap}/css"</style>`;
  const before = await panel.evaluate(() => document.querySelectorAll('script, style').length);
  await choose(written('html', withHtml(html)));
  expect(await outcome()).toEqual({ kind: 'imported' });
  expect(await panel.evaluate(lookAround)).toBe(10);
  // it is there, as text
  expect(await panel.evaluate(() => document.body.innerText)).toContain('<img src=');
  const made = await panel.evaluate(() => ({
    elements: document.querySelectorAll('img, iframe, object, embed, base, [onerror], [onload], [href^="javascript:"]')
      .length,
    scripts: document.querySelectorAll('script, style').length,
    ran: Reflect.get(window, 'ran') as unknown,
    asked: performance.getEntriesByType('resource').filter(({ name }) => name.includes('/trap')).length,
  }));
  expect(made).toEqual({ elements: 0, scripts: before, ran: undefined, asked: 0 });
  expect(trapped).toEqual([]);
  await closeBar();
  // a trap that catches: what the page itself asks for arrives
  await panel.evaluate(async (url) => {
    await fetch(url, { mode: 'no-cors' }).catch(() => undefined);
  }, `${trap}/self`);
  const { evaluate } = chromium.page;
  await evaluate(async (url) => {
    await fetch(url, { mode: 'no-cors' }).catch(() => undefined);
  }, `${trap}/self`);
  expect(trapped).toContain('/trap/self');
});

const large = 'a million cookies over a thousand requests';

test('while a file is read its bar moves, frames are drawn, and a click on a chain is answered', async () => {
  await choose(written(large, JSON.stringify(hostileFiles[large]!())));
  await until('the bar', () => panel.evaluate(() => document.querySelector('progress') !== null));
  await panel.evaluate(() => (Reflect.get(window, 'watch') as Watch).take());
  const answered = await panel.evaluate(async () => {
    const rows = [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
    rows[0]!.click();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return { selected: rows[0]!.ariaSelected, reading: document.querySelector('progress') !== null };
  });
  expect(answered).toEqual({ selected: 'true', reading: true });
  expect(await outcome()).toEqual({ kind: 'imported' });
  const { frames, moves } = await panel.evaluate(() => (Reflect.get(window, 'watch') as Watch).take());
  expect(frames).toBeGreaterThan(10);
  expect(moves).toBeGreaterThan(10);
  await closeBar();
});

test.each([
  ['while its requests are read', 11],
  ['while its redirects are put together', 36],
  ['while it is judged', 51],
  ['while the session is followed', 76],
])('Stop %s ends it, and the recording is as it was', async (_, least) => {
  await choose(join(folder, `${large.replace(/\W+/g, '-')}.har`));
  const stopped = await panel.evaluate(
    (from) =>
      new Promise<number>((done) => {
        const look = () => {
          const share = Number(document.querySelector('progress')?.getAttribute('value') ?? -1);
          if (share < from) return;
          observer.disconnect();
          document.querySelector<HTMLElement>('.infobar > button')!.click();
          done(share);
        };
        const observer = new MutationObserver(look);
        observer.observe(document.querySelector('header')!, { subtree: true, childList: true, attributes: true });
        look();
      }),
    least,
  );
  expect(stopped).toBeLessThan(least + 24);
  await until('the bar to go', () => panel.evaluate(() => document.querySelector('.infobar') === null));
  expect(await shown()).toBe(recorded);
});
