import type { Via } from '../model.ts';
import { siteOf } from '../site/site-of.ts';
import { byPlace, finalHop, firstFrom, frameKey, type Draft } from './draft.ts';
import type { Heard, Navigation } from './navigation.ts';
import { commitOf, neighbour } from './navigation.ts';
import { documentAt, withoutFragment } from './tab-log.ts';

/** A navigation this soon (ms) after the page before it was loaded is taken for the page's own doing. */
const soon = 2000;

/** What was found of the chains before: the flow's first site, and how each began. */
export interface FlowFacts {
  readonly via: Via;
  readonly after: string | undefined;
  /** Site of the first request of the flow. */
  readonly firstSite: string | undefined;
}

/**
 * The request that led to this one as part of the same flow, or undefined when a flow begins here.
 *
 * - Client-side redirects and popups continue the flow of the page that made them; so does all that happens in a popup, and
 *   what the opener does by itself soon after the popup's last navigation.
 * - A form continues the flow when it goes to another site, is sent by itself, is on a page of another site than the flow
 *   began on (an identity provider's login form), or on a page that is not the answer to an earlier form's redirect: a wrong
 *   password's second try belongs to the login, the twentieth edit of a list does not.
 * - A link is a human's wish and begins a flow, unless it leads from the site where a login went back to where it came from.
 * - A frame belongs to the flow of the page around it.
 */
export function chainBefore(
  draft: Draft,
  via: Via,
  navigation: Navigation,
  heard: Heard,
  factsOf: (requestId: string) => FlowFacts | undefined,
): Draft | undefined {
  const { loader } = navigation;
  switch (via) {
    case 'popup':
      return openerLoader(draft, heard);
    case 'frame':
      return loaderAt(draft.tabId, 0, draft.start, heard);
    case 'meta-refresh':
    case 'script':
    case 'client-redirect':
      return loader ?? popupReturn(draft, heard);
    case 'form':
      return (
        (loader && formContinues(draft, loader, navigation, factsOf) ? loader : undefined) ?? popupReturn(draft, heard)
      );
    case 'link':
      return (loader && linkContinues(draft, loader, heard, factsOf) ? loader : undefined) ?? popupReturn(draft, heard);
    case 'start':
      return navigation.commit?.transition === 'reload' ? popupReturn(draft, heard) : undefined;
    case 'http-redirect':
    case 'internal-redirect':
    case 'fetch':
      return undefined;
  }
}

function formContinues(
  draft: Draft,
  loader: Draft,
  navigation: Navigation,
  factsOf: (requestId: string) => FlowFacts | undefined,
): boolean {
  const [from, to] = [siteOf(finalHop(loader).url), siteOf(draft.hops[0]!.url)];
  const facts = factsOf(loader.requestId);
  if (from !== to || isSoon(draft, loader, navigation)) return true;
  return facts?.firstSite !== from || facts?.via !== 'form' || loader.hops.length === 1;
}

function isSoon(draft: Draft, loader: Draft, { document }: Navigation): boolean {
  const loaded = document?.time ?? finalHop(loader).events.at(-1)!.time;
  return draft.start - loaded <= soon;
}

function linkContinues(
  draft: Draft,
  loader: Draft,
  heard: Heard,
  factsOf: (requestId: string) => FlowFacts | undefined,
): boolean {
  if (heard.tabs.get(draft.tabId)?.opened) return true;
  const home = factsOf(loader.requestId)?.firstSite;
  const away = siteOf(finalHop(loader).url) !== home;
  return home !== undefined && away && draft.hops.some((hop) => siteOf(hop.url) === home);
}

function openerLoader(draft: Draft, heard: Heard): Draft | undefined {
  const opened = heard.tabs.get(draft.tabId)?.opened;
  return opened && loaderAt(opened.sourceTabId, opened.sourceFrameId, draft.start, heard);
}

/** The navigation whose document is in a frame at a time. */
export function loaderAt(tabId: number, frameId: number, time: number, heard: Heard): Draft | undefined {
  const places = heard.navigations.get(frameKey(tabId, frameId)) ?? [];
  const document = documentAt(heard.tabs.get(tabId), frameId, time);
  for (let at = firstFrom(places, time) - 1; at >= 0; at--) {
    const draft = heard.drafts.get(places[at]!.requestId)!;
    if (document === undefined || withoutFragment(finalHop(draft).url) === withoutFragment(document.url)) return draft;
    if (commitOf(draft, heard) !== undefined) return undefined;
  }
  return undefined;
}

/** The last navigation of a popup that this tab opened, if it ended just before: the popup's return. */
function popupReturn(draft: Draft, heard: Heard): Draft | undefined {
  let last: Draft | undefined;
  for (const [tabId, tab] of heard.tabs) {
    if (tab.opened?.sourceTabId !== draft.tabId) continue;
    const places = heard.navigations.get(frameKey(tabId, 0)) ?? [];
    const place = places[firstFrom(places, draft.start) - 1];
    const popup = place && heard.drafts.get(place.requestId);
    if (popup === undefined || (last && byPlace(last, popup) > 0)) continue;
    const previous = neighbour(draft, heard, -1);
    const ended = finalHop(popup).events.findLast((event) => event.time <= draft.start)?.time ?? popup.start;
    if (draft.start - ended <= soon && (previous === undefined || previous.start < popup.start)) last = popup;
  }
  return last;
}
