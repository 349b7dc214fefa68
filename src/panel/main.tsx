import { render, type ComponentChild } from 'preact';
import { browser, hasApi } from '../browser.ts';
import { receiveRecorder } from '../recorder/hand-over.ts';
import { recordTab } from '../recorder/record-tab.ts';
import type { RecorderHandle } from '../recorder/recorder-handle.ts';
import { settingsKey } from '../recorder/remembered-limit.ts';
import { AccessPage } from './components/AccessPage.tsx';
import { App } from './components/App.tsx';
import { readInWorker } from './reading/read-in-worker.ts';
import type { Memory } from './store/create-settings.ts';
import { createStore } from './store/create-store.ts';
import { languageOf, speak } from './words/language.ts';
import './style/panel.css';

// The panel's entry, and the only place of the panel that knows browser APIs.

/** `AccessPage`, in a tab. */
const accessQuery = '?access';
const allSites = { origins: ['<all_urls>'] };

const root = document.documentElement;
const isFirefox = navigator.userAgent.includes('Firefox/');
root.dataset['host'] = isFirefox ? 'firefox' : 'chromium';
followTheme();
followLanguage();
start();

/** Inside DevTools, as a tab that records another (`?tabId=N`) or asks for access (`?access`), or as a viewer of files. */
function start(): void {
  const tabId = new URLSearchParams(location.search).get('tabId');
  if (location.search === accessQuery) draw(<AccessPage hasAccess={hasAccess} askForAccess={askForAccess} />);
  else if (tabId !== null && /^\d+$/.test(tabId)) show(recordTab(Number(tabId)).handle);
  else if (inDevTools()) receiveRecorder(show);
  else show(undefined);
}

function show(handle: RecorderHandle | undefined): void {
  const { version } = browser.runtime.getManifest();
  const store = createStore(handle, {
    nextFrame,
    version,
    readFile: readInWorker(startWorker),
    memory: memoryHere(),
    askForAccess,
    showInNetwork: networkPanel(),
    lacking: handle === undefined ? [] : lackingApis(),
  });
  const wide = matchMedia('(min-width: 1100px), (max-height: 480px) and (min-width: 1000px)');
  const place = () => (store.view.detailsRight.value = wide.matches);
  wide.addEventListener('change', place);
  place();
  draw(<App store={store} />);
}

function draw(content: ComponentChild): void {
  const app = document.getElementById('app');
  if (app !== null) render(content, app);
}

/** The browser's own language, where `_locales` has it. */
function followLanguage(): void {
  const language = languageOf((id) => browser.i18n.getMessage(id));
  speak(language);
  root.lang = language.code;
}

function startWorker(): Worker {
  return new Worker(new URL('./reading/import-worker.ts', import.meta.url), { type: 'module' });
}

/** The page's own storage; a browser may refuse it, and then settings last as long as the panel. */
function memoryHere(): Memory {
  const tried = <T,>(run: () => T): T | undefined => {
    try {
      return run();
    } catch {
      return undefined;
    }
  };
  return {
    read: () => tried(() => localStorage.getItem(settingsKey)) ?? undefined,
    write: (text) => tried(() => localStorage.setItem(settingsKey, text)),
  };
}

async function hasAccess(): Promise<boolean> {
  return hasApi('permissions') && (await browser.permissions.contains(allSites));
}

/** A panel in Firefox's DevTools may not ask: there a tab opens that may. */
async function askForAccess(): Promise<boolean> {
  if (hasApi('permissions')) return browser.permissions.request(allSites).catch(() => false);
  window.open(browser.runtime.getURL(`src/panel/index.html${accessQuery}`));
  return true;
}

interface NetworkPanel {
  readonly network?: { readonly show?: (options: { filter: string }) => unknown };
}

/** Chromium's way to its Network panel, which no description of the API names; Firefox has none. */
function networkPanel(): ((url: string) => void) | undefined {
  if (!inDevTools()) return undefined;
  const { network } = browser.devtools.panels as typeof browser.devtools.panels & NetworkPanel;
  return network?.show === undefined ? undefined : (url) => void network.show?.({ filter: url });
}

/** What recording needs and this browser does not give. In Firefox only the background has it, and always has. */
function lackingApis(): readonly string[] {
  const needed = ['webRequest', 'webNavigation', 'cookies'] as const;
  return isFirefox ? [] : needed.filter((api) => !hasApi(api));
}

/** Before the next frame; a hidden panel has no frames, but its state still has to move on. */
function nextFrame(run: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(run);
  else setTimeout(run, 200);
}

function inDevTools(): boolean {
  return (browser as { devtools?: typeof browser.devtools }).devtools?.panels !== undefined;
}

interface ThemeNews {
  readonly onThemeChanged?: { addListener: (run: (theme: string) => void) => void };
  readonly setThemeChangeHandler?: (run: (theme: string) => void) => void;
}

/** Light or dark: DevTools' own theme inside DevTools, the system's in a tab. */
function followTheme(): void {
  const apply = (dark: boolean) => (root.dataset['theme'] = dark ? 'dark' : 'light');
  if (inDevTools()) {
    const { panels } = browser.devtools;
    apply(panels.themeName === 'dark');
    const changed = (theme: string) => apply(theme === 'dark');
    // each browser has its own way to tell: Firefox an event, Chromium a handler
    const news: ThemeNews = panels;
    news.onThemeChanged?.addListener(changed);
    news.setThemeChangeHandler?.(changed);
    return;
  }
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', () => apply(system.matches));
  apply(system.matches);
}
