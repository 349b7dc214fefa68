import type { RequestContext } from '../model.ts';
import { frameKey, isNavigation, type Draft } from './draft.ts';
import type { Heard, Navigation } from './navigation.ts';
import { ancestorsAt, documentAt, documentNamed, originOf, type TabLog } from './tab-log.ts';

/** What the same-site computation needs to know of a chain's requests: the frame tree when it began. Same for all its hops. */
export function contextOf(
  draft: Draft,
  navigation: Navigation | undefined,
  heard: Heard,
  pageTab: number,
): RequestContext {
  const tab = heard.tabs.get(pageTab);
  const isTopLevelNavigation = draft.resourceType === 'main-frame';
  const documentUrl = draft.started?.documentUrl ?? initiatingDocument(draft, navigation, heard, tab);
  const ancestors = isTopLevelNavigation ? [] : ancestorsOf(draft, heard, tab);
  return {
    tabId: draft.tabId,
    frameId: draft.frameId,
    isTopLevelNavigation,
    isNavigation: isNavigation(draft),
    initiator: draft.started?.initiator,
    documentUrl,
    topLevelUrl: isTopLevelNavigation ? undefined : topLevelUrl(draft, documentUrl, ancestors, tab),
    ancestors,
    isReload: navigation?.commit?.transition === 'reload',
    storeId: draft.started?.storeId,
  };
}

/** The document whose origin is the initiator: where Firefox names it, that one; else the frame's, its parent's or the opener's. */
function initiatingDocument(
  draft: Draft,
  navigation: Navigation | undefined,
  heard: Heard,
  tab: TabLog | undefined,
): string | undefined {
  const { initiator } = draft.started ?? {};
  if (initiator === undefined) return undefined;
  const candidates = [
    navigation === undefined ? requestingDocument(draft, tab) : navigation.document?.url,
    draft.resourceType === 'sub-frame' ? documentAt(tab, draft.parentFrameId, draft.start)?.url : undefined,
    openerDocument(tab, draft.start, heard),
  ];
  return candidates.find((url) => originOf(url) === initiator);
}

function openerDocument(tab: TabLog | undefined, time: number, heard: Heard): string | undefined {
  const opened = tab?.opened;
  return opened && documentAt(heard.tabs.get(opened.sourceTabId), opened.sourceFrameId, time)?.url;
}

/** Chromium names the document of a request; on a busy machine its commit is told well after the request. */
function requestingDocument(draft: Draft, tab: TabLog | undefined): string | undefined {
  return documentNamed(tab, draft.frameId, draft.start, draft.started?.documentId)?.url;
}

function ancestorsOf(draft: Draft, heard: Heard, tab: TabLog | undefined): readonly string[] {
  const urls = draft.started?.frameAncestors ?? ancestorsAt(tab, draft.parentFrameId, draft.start);
  return isMadeByOpaque(draft, heard, tab) ? ['null', ...urls.slice(1)] : urls;
}

/** Did an opaque document (a sandboxed frame's) make the frame? Whatever its URL, it is cross-site to everything. */
function isMadeByOpaque(draft: Draft, heard: Heard, tab: TabLog | undefined): boolean {
  if (draft.resourceType !== 'sub-frame') return false;
  const wasThereBefore =
    tab?.frames.get(draft.frameId)?.[0]?.commit === undefined && (tab?.frames.get(draft.frameId)?.length ?? 0) > 0;
  const first = heard.navigations.get(frameKey(draft.tabId, draft.frameId))?.[0];
  return !wasThereBefore && first !== undefined && heard.drafts.get(first.requestId)?.started?.initiator === 'null';
}

function topLevelUrl(
  draft: Draft,
  documentUrl: string | undefined,
  ancestors: readonly string[],
  tab: TabLog | undefined,
): string | undefined {
  const top = ancestors.at(-1) ?? documentAt(tab, 0, draft.start)?.url;
  return draft.frameId === 0 && ancestors.length === 0 ? (documentUrl ?? top) : top;
}
