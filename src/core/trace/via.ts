import type { Committed } from '../events.ts';
import type { BrowserName, ChainKind, ResourceType, Via } from '../model.ts';
import { finalHop, type Draft } from './draft.ts';
import { isChallenge, type HeardHop } from './request-hops.ts';
import { originOf, withoutFragment } from './tab-log.ts';
import type { Navigation } from './navigation.ts';

export function kindOf(resourceType: ResourceType): ChainKind {
  if (resourceType === 'main-frame') return 'navigation';
  if (resourceType === 'sub-frame') return 'subframe';
  return resourceType === 'fetch' ? 'fetch' : 'other';
}

/** How a later hop of a chain came about: by the answer to the one before it. */
export function laterVia(before: HeardHop, after: HeardHop): Via {
  return before.redirected?.internal || isUnseenUpgrade(before, after) || isSecondTry(before, after)
    ? 'internal-redirect'
    : 'http-redirect';
}

/** The browser asks again by itself, with credentials. */
function isSecondTry({ redirected, responseHeaders, url }: HeardHop, after: HeardHop): boolean {
  return redirected === undefined && responseHeaders !== undefined && isChallenge(responseHeaders) && url === after.url;
}

/** Where a server redirects to http on an HSTS host, Chromium 156 reports no redirect: the request just goes on with https. */
function isUnseenUpgrade(before: HeardHop, after: HeardHop): boolean {
  const wasAnswered = before.redirected ?? before.responseHeaders ?? before.responseStarted;
  return wasAnswered === undefined && before.url.startsWith('http:') && after.url === `https${before.url.slice(4)}`;
}

/**
 * How a navigation came about. Until the browser says how (`committed`) this is a best guess: what the page that was left
 * announced, else a form for a POST, else a link.
 */
export function navigationVia(
  draft: Draft,
  navigation: Navigation,
  firstOfOpenedTab: boolean,
  browser: BrowserName,
): Via {
  const { commit, document } = navigation;
  const { initiator, method } = draft.started ?? { initiator: undefined, method: 'GET' };
  const isClientRedirect = commit?.qualifiers.includes('client-redirect') ?? false;
  const isReturn = commit?.transition === 'reload' || (commit?.qualifiers.includes('forward-back') ?? false);
  // Firefox says so of refreshes only: it is its RefreshURI that sets the word (measured in 153; scripts get none).
  if (isClientRedirect && browser === 'firefox' && method === 'GET') return 'meta-refresh';
  if (isReturn && !isClientRedirect) return 'start';
  const byWorker = draft.started?.byServiceWorker === true;
  if (byWorker && draft.resourceType === 'main-frame' && isUsersWord(commit)) return 'start';
  if (firstOfOpenedTab) return 'popup';
  if (draft.resourceType === 'sub-frame' && isLoadedByParent(document?.url, initiator)) return 'frame';
  if (initiator === undefined) return isClientRedirect ? clientRedirect(draft, navigation) : 'start';
  if (method !== 'GET' && method !== 'HEAD') return 'form';
  if (isClientRedirect) return clientRedirect(draft, navigation);
  if (commit?.transition === 'form-submit') return 'form';
  if (!commit && clientRedirect(draft, navigation) === 'meta-refresh') return 'meta-refresh';
  return !byWorker && isUnasked(draft) ? clientRedirect(draft, navigation) : 'link';
}

/** A service worker's request names an origin as its initiator also where the address bar began the navigation. */
function isUsersWord(commit: Committed | undefined): boolean {
  return commit === undefined || !['link', 'form-submit'].includes(commit.transition);
}

/**
 * Did the page go on without the user? Browsers say `Sec-Fetch-User: ?1` where a click or a key began a navigation (Fetch
 * Metadata), also where they have no word for a script's: Chromium for one that runs after the page has loaded, Firefox for
 * any. They say nothing of it to plain http, and a speculative load is nobody's navigation yet.
 */
function isUnasked(draft: Draft): boolean {
  const names = new Set(draft.hops[0]?.requestHeaders?.headers.map(({ name }) => name.toLowerCase()));
  return names.has('sec-fetch-mode') && !names.has('sec-fetch-user') && !names.has('sec-purpose');
}

/** Which kind of client-side redirect: told by the document's own text, where somebody read it. */
function clientRedirect(draft: Draft, { metaRefresh, headerRefresh }: Navigation): Via {
  const url = withoutFragment(draft.hops[0]?.url ?? finalHop(draft).url);
  const leadsHere = (target: string | undefined): boolean => target !== undefined && withoutFragment(target) === url;
  if (leadsHere(headerRefresh) || leadsHere(metaRefresh)) return 'meta-refresh';
  return metaRefresh === 'unread' ? 'client-redirect' : 'script';
}

/**
 * A frame that shows nothing yet, or is sent elsewhere by another page than its own. An opaque initiator is taken for its
 * own page, which is sandboxed.
 */
function isLoadedByParent(url: string | undefined, initiator: string | undefined): boolean {
  return url === undefined || url.startsWith('about:') || (initiator !== 'null' && originOf(url) !== initiator);
}
