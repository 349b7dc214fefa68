import { browser, hasApi } from '../browser.ts';
import type { FramesRead, JarRead } from '../core/events.ts';
import { readCookie } from './cookie-events.ts';
import { dialectHere } from './dialect.ts';
import type { RawCookie } from './raw.ts';

/** What can be asked of the browser, besides being told. Each answers undefined where the page at hand cannot know. */

/** The whole cookie store of a tab: all partitions. */
export async function readJar(tabId: number): Promise<JarRead | undefined> {
  if (!hasApi('cookies')) return undefined;
  const storeId = await storeOf(tabId);
  const dialect = dialectHere();
  const cookies = await allCookies(storeId === undefined ? {} : { storeId });
  return {
    type: 'jar-read',
    time: Date.now(),
    cookies: cookies.map((raw) => readCookie(raw, dialect)),
    storeId: storeId ?? cookies[0]?.storeId ?? '',
  };
}

/** The frames that a tab shows now. */
export async function readFrames(tabId: number): Promise<FramesRead | undefined> {
  if (!hasApi('webNavigation')) return undefined;
  const frames = await browser.webNavigation.getAllFrames({ tabId }).catch(() => undefined);
  return {
    type: 'frames-read',
    tabId,
    time: Date.now(),
    frames: (frames ?? []).map(({ frameId, parentFrameId, url }) => ({ frameId, parentFrameId, url })),
  };
}

/** May the extension see every host? The user can take that away at any time. */
export async function readAccess(): Promise<boolean | undefined> {
  if (!hasApi('permissions')) return undefined;
  return browser.permissions.contains({ origins: ['<all_urls>'] });
}

/** Calls back when host access was given or taken. */
export function onAccessChange(listener: () => void): void {
  if (!hasApi('permissions')) return;
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** The profile, incognito profile or container of a tab. */
async function storeOf(tabId: number): Promise<string | undefined> {
  const stores = await browser.cookies.getAllCookieStores().catch(() => []);
  return stores.find(({ tabIds }) => tabIds.includes(tabId))?.id;
}

/**
 * Without `partitionKey` only unpartitioned cookies are given, and under Firefox's first-party isolation nothing is without
 * `firstPartyDomain: null`; a browser that does not know one of them refuses the call.
 */
async function allCookies(store: { storeId?: string }): Promise<readonly RawCookie[]> {
  const attempts: readonly object[] = [
    { ...store, partitionKey: {}, firstPartyDomain: null },
    { ...store, partitionKey: {} },
    store,
  ];
  for (const details of attempts) {
    try {
      return await browser.cookies.getAll(details);
    } catch {
      // the next attempt asks for less
    }
  }
  return [];
}
