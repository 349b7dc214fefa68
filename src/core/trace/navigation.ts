import type { Committed } from '../events.ts';
import type { Header } from '../model.ts';
import { finalHop, firstFrom, frameKey, type Draft, type Place } from './draft.ts';
import { lowerBound } from './event-order.ts';
import { resolved, responseOf } from './heard-hop.ts';
import type { SharedMap } from './shared-map.ts';
import { clockSkew, documentAt, originOf, withoutFragment, type FrameDocument, type TabLog } from './tab-log.ts';

/** How long (ms) after a document was left its body may still be read. */
export const refreshWindow = 2000;

/** All that was heard, as the parts of the fold read it. */
export interface Heard {
  readonly drafts: SharedMap<Draft>;
  /** Navigations per frame, see `frameKey`, in order of their beginnings. */
  readonly navigations: ReadonlyMap<string, readonly Place[]>;
  readonly tabs: ReadonlyMap<number, TabLog>;
}

/** What is known of how a navigation began and ended. */
export interface Navigation {
  /** How the browser says it began; undefined until it commits, and if it never does. */
  readonly commit: Committed | undefined;
  /** The document that was in the frame when it began. */
  readonly document: FrameDocument | undefined;
  /** The navigation that had loaded that document, if it was recorded. */
  readonly loader: Draft | undefined;
  /** Where that document's meta refresh leads; `'unread'` where nobody looked. */
  readonly metaRefresh: string | undefined;
  /** Where its response's `Refresh` header leads. */
  readonly headerRefresh: string | undefined;
}

export function navigationOf(draft: Draft, heard: Heard): Navigation {
  const tab = heard.tabs.get(draft.tabId);
  const commit = commitOf(draft, heard);
  const document = documentBefore(draft, commit, tab);
  const loader = loaderOf(draft, document, heard);
  return {
    commit,
    document,
    loader,
    metaRefresh: metaRefreshOf(draft, document, tab),
    headerRefresh: refreshHeader(loader),
  };
}

/** The commit of the document that this navigation loaded: the first with its URL between its answer and the frame's next navigation. */
export function commitOf(draft: Draft, heard: Heard): Committed | undefined {
  const last = finalHop(draft);
  const documents = heard.tabs.get(draft.tabId)?.frames.get(draft.frameId) ?? [];
  const answered = (last.responseHeaders ?? last.responseStarted ?? last.events[0]!).time;
  const until = (neighbour(draft, heard, 1)?.start ?? Infinity) + clockSkew;
  const url = withoutFragment(last.url);
  for (let at = lowerBound(documents, (document) => document.time < answered); at < documents.length; at++) {
    const document = documents[at]!;
    if (document.time > until) return undefined;
    if (document.commit && withoutFragment(document.url) === url) return document.commit;
  }
  return undefined;
}

/** The draft that stands `step` places after this one among its frame's navigations. */
export function neighbour(draft: Draft, heard: Heard, step: number): Draft | undefined {
  const places = heard.navigations.get(frameKey(draft.tabId, draft.frameId)) ?? [];
  const place = places[placeOf(draft, places) + step];
  return place && heard.drafts.get(place.requestId);
}

function placeOf(draft: Draft, places: readonly Place[]): number {
  let at = firstFrom(places, draft.start);
  while (at < places.length && places[at]!.requestId !== draft.requestId) at++;
  return at;
}

/** A page that redirects while it loads can commit a few milliseconds after its successor begins, as the clocks show it. */
function documentBefore(draft: Draft, own: Committed | undefined, tab: TabLog | undefined): FrameDocument | undefined {
  const limit = draft.start + clockSkew;
  const late = documentAt(tab, draft.frameId, own === undefined ? limit : Math.min(limit, own.time - 0.001));
  const started = draft.started;
  const isInitiator = late !== undefined && started !== undefined && originOf(late.url) === started.initiator;
  return late !== undefined && (late.time <= draft.start || isInitiator)
    ? late
    : documentAt(tab, draft.frameId, draft.start);
}

function loaderOf(draft: Draft, document: FrameDocument | undefined, heard: Heard): Draft | undefined {
  const previous = neighbour(draft, heard, -1);
  if (document === undefined) {
    // No navigation event was heard (an imported file): the frame's last page, if it is where the request came from.
    return previous && originOf(finalHop(previous).url) === draft.started?.initiator ? previous : undefined;
  }
  const url = withoutFragment(document.url);
  for (let step = -1; step >= -8; step--) {
    const earlier = neighbour(draft, heard, step);
    if (earlier === undefined) return undefined;
    if (withoutFragment(finalHop(earlier).url) === url && earlier.start <= document.time + clockSkew) return earlier;
  }
  return undefined;
}

/** A document is read while it is in its frame, or shortly after it was left. */
function metaRefreshOf(draft: Draft, document: FrameDocument | undefined, tab: TabLog | undefined): string | undefined {
  if (document === undefined) return 'unread';
  const documents = tab?.frames.get(draft.frameId) ?? [];
  const next = documents[lowerBound(documents, (other) => other.time <= document.time)];
  const until = (next?.time ?? Infinity) + refreshWindow;
  const url = withoutFragment(document.url);
  const reads = tab?.documentsRead ?? [];
  for (let at = lowerBound(reads, ({ time }) => time < document.time - clockSkew); at < reads.length; at++) {
    const read = reads[at]!;
    if (read.time > until) break;
    if (withoutFragment(read.url) === url) return read.refreshUrl;
  }
  return 'unread';
}

/** Target of a `Refresh: 0; url=/next` response header, absolute. Without a URL it reloads the page itself. */
function refreshHeader(loader: Draft | undefined): string | undefined {
  if (loader === undefined) return undefined;
  const last = finalHop(loader);
  const headers: readonly Header[] = responseOf(last, false)?.headers ?? [];
  const value = headers.find((header) => header.name.toLowerCase() === 'refresh')?.value;
  if (value === undefined) return undefined;
  const target = /^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?(.*?)["']?\s*$/i.exec(value.slice(0, 8192))?.[1] ?? '';
  return target === '' ? last.url : resolved(target, last.url);
}
