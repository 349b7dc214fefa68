import { X509Certificate, createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { newProfile, startBrowser } from './browser-process.ts';
import { connectPipe, type CdpSession } from './cdp.ts';
import { driveDevTools, type DevToolsWindow, type Theme } from './devtools-window.ts';
import { watchDownloads, type Downloads } from './downloads.ts';
import { findChromium } from './find-browser.ts';
import { drivePage, type Page } from './page.ts';
import { until, within } from './until.ts';
import { driveWorker, type Worker } from './worker.ts';

export interface LaunchOptions {
  /** Folder of the built extension, `dist/chromium`. */
  readonly extension: string;
  /** Default true. */
  readonly headless?: boolean;
  /** For `--host-resolver-rules`; default `MAP *.test 127.0.0.1`. */
  readonly hostRules?: string;
  /** Size of the DevTools window. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: Theme;
  /** Where DevTools sits; default `undocked`, a window of its own. */
  readonly dock?: 'undocked' | 'right' | 'bottom';
  /** PEM certificates to be taken as valid: HSTS and Secure cookies then behave as on a real site. */
  readonly trust?: readonly string[];
  /** More for the profile's `Preferences` file. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** Of the browser’s own texts, hence of the panel; Debian has all but `en-US` in chromium-l10n. */
  readonly language?: string;
  /** Default: the one that `findChromium` finds. */
  readonly path?: string;
  readonly args?: readonly string[];
}

export interface Chromium {
  /** e.g. `Chrome/156.0.8078.79`. */
  readonly version: string;
  readonly extensionOrigin: string;
  /** The tab whose DevTools are open. */
  readonly page: Page;
  readonly devtools: DevToolsWindow;
  readonly worker: Worker;
  readonly downloads: Downloads;
  /** The browser's own session of the DevTools protocol. */
  readonly cdp: CdpSession;
  /** A tab without DevTools. */
  openTab(url: string): Promise<Page>;
  /** A page that something opened (popup, link with a target), by its URL. */
  waitForPage(url: string | RegExp): Promise<Page>;
  /** Resolves when the user closed the browser, too. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts Chromium, Chrome, Edge or Brave with the extension, one tab and its DevTools open.
 * The extension is loaded over the protocol, because branded browsers ignore `--load-extension` since 137.
 */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const path = options.path ?? findChromium();
  if (path === undefined) throw new Error('No Chromium, Chrome or Edge found. Set BROWSER_PATH to one.');
  try {
    return await launch(path, options, false);
  } catch (error) {
    if (!String(error).includes('Target.openDevTools')) throw error;
    // Older than the protocol's own way to open DevTools: let every tab have one.
    return launch(path, options, true);
  }
}

async function launch(path: string, options: LaunchOptions, autoOpen: boolean): Promise<Chromium> {
  const profile = newProfile();
  const downloads = join(profile, 'downloads');
  writePreferences(profile, options);
  const args = [...argumentsFor(options), `--user-data-dir=${profile}`, ...(options.args ?? [])];
  if (autoOpen) args.push('--auto-open-devtools-for-tabs');
  const running = startBrowser(path, args, profile, ['ignore', 'ignore', 'pipe', 'pipe', 'pipe']);
  const [, , , output, input] = running.child.stdio as [null, null, Readable, Writable, Readable];
  const cdp = connectPipe(output, input);
  const close = (): Promise<void> => running.end(() => cdp.send('Browser.close'));
  try {
    const { product } = await within(`${path} to start`, cdp.send('Browser.getVersion'), 60_000);
    await cdp.send('Target.setDiscoverTargets', { discover: true });
    const { id } = await cdp.send('Extensions.loadUnpacked', { path: resolve(options.extension) });
    const extensionOrigin = `chrome-extension://${String(id)}`;
    const worker = driveWorker(cdp, extensionOrigin);
    await worker.waitUntilRunning();
    const newTab = async () => String((await cdp.send('Target.createTarget', { url: 'about:blank' }))['targetId']);
    const targetId = await newTab();
    const devtools = await driveDevTools(cdp, await openDevTools(cdp, targetId, autoOpen), extensionOrigin);
    if (options.dock === undefined || options.dock === 'undocked') {
      const { width, height } = options.size ?? { width: 1280, height: 860 };
      await devtools.resize(width, height);
    }
    if (options.theme !== undefined) await devtools.setTheme(options.theme);
    return {
      version: String(product),
      extensionOrigin,
      page: await drivePage(cdp, targetId),
      devtools,
      worker,
      downloads: await watchDownloads(cdp, downloads),
      cdp,
      async openTab(url) {
        const page = await drivePage(cdp, await newTab());
        await page.goto(url);
        return page;
      },
      async waitForPage(url) {
        const found = await until(`a page at ${String(url)}`, () => findTarget(cdp, 'page', url));
        return drivePage(cdp, found);
      },
      closed: new Promise((done) => running.child.once('exit', () => done())),
      close,
    };
  } catch (error) {
    const words = running.lastWords();
    await close();
    throw new Error(`${String(error)}\n${words}`, { cause: error });
  }
}

async function openDevTools(cdp: CdpSession, targetId: string, autoOpen: boolean): Promise<string> {
  if (!autoOpen) return String((await cdp.send('Target.openDevTools', { targetId }))['targetId']);
  return until('the DevTools window', () => findTarget(cdp, undefined, /^devtools:\/\/devtools\/.*devtools_app\.html/));
}

async function findTarget(
  cdp: CdpSession,
  type: string | undefined,
  expected: string | RegExp,
): Promise<string | undefined> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  return (targetInfos as readonly { targetId: string; type: string; url: string }[]).find(
    (target) =>
      (type === undefined ? target.type !== 'tab' : target.type === type) &&
      (typeof expected === 'string' ? target.url === expected : expected.test(target.url)),
  )?.targetId;
}

/** The command line; `--user-data-dir` is the caller’s. */
export function argumentsFor({
  headless = true,
  hostRules = 'MAP *.test 127.0.0.1',
  trust = [],
  language,
}: LaunchOptions): string[] {
  return [
    ...(headless ? ['--headless=new', '--hide-scrollbars'] : []),
    // Chromium refuses to run its sandbox as root
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-background-timer-throttling',
    '--password-store=basic',
    '--use-mock-keychain',
    ...(language === undefined ? [] : [`--lang=${language}`]),
    `--host-resolver-rules=${hostRules}`,
    // Unlike --ignore-certificate-errors this makes the certificate valid, so HSTS is honoured.
    ...(trust.length > 0 ? [`--ignore-certificate-errors-spki-list=${trust.map(keyHash).join(',')}`] : []),
  ];
}

function keyHash(pem: string): string {
  const key = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

/** DevTools reads its dock side from the profile before any script of ours can run. */
function writePreferences(profile: string, { dock = 'undocked', preferences: more }: LaunchOptions): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { ...more, devtools: { preferences: { currentDockState: JSON.stringify(dock) } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
