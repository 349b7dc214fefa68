import type { RequestContext, ResourceType } from '../../core/model.ts';
import { parseUrl } from '../../core/site/parse-url.ts';
import { headerValue } from '../har/headers.ts';
import type { HarEntry } from './har-entry.ts';

/** What the entries before tell of the page around an entry. */
export interface PageAround {
  /** Address of the document in the tab, as far as the file shows. */
  readonly topLevelUrl: string | undefined;
  readonly tabId: number;
}

const byFetchDest: Readonly<Record<string, ResourceType>> = {
  document: 'main-frame',
  iframe: 'sub-frame',
  frame: 'sub-frame',
  empty: 'fetch',
  script: 'script',
  style: 'stylesheet',
  image: 'image',
  font: 'font',
  audio: 'media',
  video: 'media',
  track: 'media',
  object: 'object',
  embed: 'object',
  report: 'csp-report',
};

const byHarType: Readonly<Record<string, ResourceType>> = {
  xhr: 'fetch',
  fetch: 'fetch',
  eventsource: 'fetch',
  preflight: 'fetch',
  script: 'script',
  stylesheet: 'stylesheet',
  image: 'image',
  font: 'font',
  media: 'media',
  texttrack: 'media',
  ping: 'ping',
  websocket: 'websocket',
  'csp-violation-report': 'csp-report',
  manifest: 'other',
  other: 'other',
};

/**
 * What was requested, from the surest sign to the weakest: `Sec-Fetch-Dest`, `_resourceType`, what `Accept` and
 * `Upgrade-Insecure-Requests` say, the content type.
 */
export function resourceTypeOf(entry: HarEntry): ResourceType {
  const header = (name: string): string => headerValue(entry.requestHeaders ?? [], name) ?? '';
  const dest = byFetchDest[header('sec-fetch-dest')];
  if (dest !== undefined) return dest;
  const type = entry.resourceType;
  if (type !== undefined && Object.hasOwn(byHarType, type)) return byHarType[type]!;
  if (type === 'document' || header('upgrade-insecure-requests') === '1') return 'main-frame';
  if (/^text\/html\b|^application\/xhtml/.test(header('accept'))) return 'main-frame';
  if (header('x-requested-with') !== '' || header('accept').startsWith('application/json')) return 'fetch';
  if (header('accept') === '' && /html/.test(entry.mimeType)) return 'main-frame';
  const kind = /^(image|font|audio|video)\//.exec(entry.mimeType)?.[1];
  if (kind !== undefined) return kind === 'image' ? 'image' : kind === 'font' ? 'font' : 'media';
  return /javascript/.test(entry.mimeType) ? 'script' : /css/.test(entry.mimeType) ? 'stylesheet' : 'other';
}

/**
 * Context of a chain from its first entry: the initiator from `Origin`, `Sec-Fetch-Site` and `Referer`. Few files
 * tell tabs apart.
 */
export function contextOfEntry(
  entry: HarEntry,
  resourceType: ResourceType,
  frameId: number,
  around: PageAround,
): RequestContext {
  const isTopLevelNavigation = resourceType === 'main-frame';
  const isNavigation = isTopLevelNavigation || resourceType === 'sub-frame';
  const referrer = headerValue(entry.requestHeaders ?? [], 'referer');
  const initiator = initiatorOf(entry, isTopLevelNavigation, around);
  const documentUrl = [referrer, around.topLevelUrl].find((url) => url !== undefined && originOf(url) === initiator);
  const inFrame = !isTopLevelNavigation && originOf(around.topLevelUrl ?? '') !== initiator;
  return {
    tabId: around.tabId,
    frameId,
    isTopLevelNavigation,
    isNavigation,
    initiator,
    documentUrl: initiator === undefined ? undefined : documentUrl,
    topLevelUrl: isTopLevelNavigation ? undefined : around.topLevelUrl,
    ancestors:
      around.topLevelUrl !== undefined && (resourceType === 'sub-frame' || inFrame) && !isTopLevelNavigation
        ? [around.topLevelUrl]
        : [],
    isReload: false,
    storeId: undefined,
  };
}

function initiatorOf(entry: HarEntry, isTopLevelNavigation: boolean, around: PageAround): string | undefined {
  const header = (name: string): string | undefined => headerValue(entry.requestHeaders ?? [], name);
  const origin = header('origin');
  if (origin !== undefined && origin !== 'null') return originOf(origin);
  const site = header('sec-fetch-site');
  if (site === 'none') return undefined;
  const referrer = originOf(header('referer') ?? '');
  if (referrer !== undefined) return referrer;
  // The page asked for no Referer: its site is still told, its name is not.
  if (site === 'same-origin') return originOf(entry.url);
  if (site === 'same-site') return originOf(around.topLevelUrl ?? '') ?? originOf(entry.url);
  if (site === 'cross-site' || origin === 'null') return 'null';
  return isTopLevelNavigation ? undefined : originOf(around.topLevelUrl ?? '');
}

/** The origin of an http(s) URL. */
export function originOf(url: string): string | undefined {
  const origin = parseUrl(url)?.origin;
  return origin === 'null' ? undefined : origin;
}
