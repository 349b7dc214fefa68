import type { Committed, DocumentRead, FramesRead, NavigationEvent, NavigationTarget } from '../events.ts';
import { byTimeAndContent, lowerBound, mergeSorted } from './event-order.ts';

/** A document that was in a frame from `time` on. */
export interface FrameDocument {
  readonly time: number;
  readonly url: string;
  readonly parentFrameId: number;
  readonly documentId: string | undefined;
  /** undefined: the document was there when the recording began. */
  readonly commit: Committed | undefined;
}

/** What was heard of one tab's navigations. */
export interface TabLog {
  readonly frames: ReadonlyMap<number, readonly FrameDocument[]>;
  /** The tab was opened by another one. */
  readonly opened: NavigationTarget | undefined;
  readonly documentsRead: readonly DocumentRead[];
  /** Commits of the tab's own page by back or forward, some of which no request belongs to. */
  readonly returns: readonly Committed[];
}

export const emptyTab: TabLog = { frames: new Map(), opened: undefined, documentsRead: [], returns: [] };

/** How far the clocks of webNavigation and webRequest may differ in one browser, in ms. */
export const clockSkew = 100;
/** How much later (ms) than a document's own first requests its commit may be told: they need not wait for it. */
export const latestCommit = 5000;

export function addNavigation(tab: TabLog, event: NavigationEvent): TabLog {
  switch (event.type) {
    case 'committed':
      return addDocuments(tab, [[event.frameId, documentOf(event)]]);
    case 'frames-read':
      return addDocuments(tab, documentsOf(event));
    case 'navigation-target': {
      const opened = mergeSorted(tab.opened ? [tab.opened] : [], [event], byTimeAndContent)[0];
      return opened === tab.opened ? tab : { ...tab, opened };
    }
    case 'document-read': {
      const documentsRead = mergeSorted(tab.documentsRead, [event], byTimeAndContent);
      return documentsRead === tab.documentsRead ? tab : { ...tab, documentsRead };
    }
  }
}

function addDocuments(tab: TabLog, added: readonly (readonly [number, FrameDocument])[]): TabLog {
  const frames = new Map(tab.frames);
  let changed = false;
  for (const [frameId, document] of added) {
    const before = frames.get(frameId) ?? [];
    const after = mergeSorted(before, [document], byDocument);
    if (after === before) continue;
    frames.set(frameId, after);
    changed = true;
  }
  if (!changed) return tab;
  const isReturned = added.some(([frameId, { commit }]) => frameId === 0 && commit && isReturn(commit));
  return { ...tab, frames, returns: isReturned ? returnsIn(frames.get(0)) : tab.returns };
}

/** Asked only when one comes: to look through all documents for each batch would cost the square of their number. */
function returnsIn(documents: readonly FrameDocument[] = []): readonly Committed[] {
  return documents.flatMap(({ commit }) => (commit && isReturn(commit) ? commit : []));
}

function isReturn({ url, qualifiers, lifecycle }: Committed): boolean {
  return /^https?:/i.test(url) && (qualifiers.includes('forward-back') || lifecycle === 'cached');
}

function byDocument(a: FrameDocument, b: FrameDocument): number {
  return a.time - b.time || byTimeAndContent(a.commit ?? seen(a), b.commit ?? seen(b));
}

function seen(document: FrameDocument): FramesRead {
  return { type: 'frames-read', tabId: -1, time: document.time, frames: [{ frameId: -1, ...document }] };
}

function documentOf(commit: Committed): FrameDocument {
  const { time, url, parentFrameId, documentId } = commit;
  return { time, url, parentFrameId, documentId, commit };
}

function documentsOf(read: FramesRead): (readonly [number, FrameDocument])[] {
  return read.frames.map(({ frameId, parentFrameId, url }) => [
    frameId,
    { time: read.time, url, parentFrameId, documentId: undefined, commit: undefined },
  ]);
}

/**
 * The document in a frame at a time: the last one that came before. Where none did, the one that was read when the
 * recording began: it was there before the reading.
 */
export function documentAt(tab: TabLog | undefined, frameId: number, time: number): FrameDocument | undefined {
  const documents = tab?.frames.get(frameId) ?? [];
  const before = documents[lowerBound(documents, (document) => document.time <= time) - 1];
  const first = documents[0];
  return before ?? (first && first.commit === undefined ? first : undefined);
}

/** The same, of a request that names its document: that one, though its commit be told only after the request began. */
export function documentNamed(
  tab: TabLog | undefined,
  frameId: number,
  time: number,
  documentId: string | undefined,
): FrameDocument | undefined {
  const there = documentAt(tab, frameId, time);
  if (documentId === undefined || there?.documentId === documentId) return there;
  const documents = tab?.frames.get(frameId) ?? [];
  for (let at = lowerBound(documents, (document) => document.time <= time); at < documents.length; at++) {
    const document = documents[at]!;
    if (document.time > time + latestCommit) break;
    if (document.documentId === documentId) return document;
  }
  return there;
}

/** URLs of the documents around a frame, nearest first, the top-level one last. A circle of frames (bad input) ends it. */
export function ancestorsAt(tab: TabLog | undefined, parentFrameId: number, time: number): readonly string[] {
  const urls: string[] = [];
  const seen = new Set<number>();
  for (let frameId = parentFrameId; frameId >= 0 && !seen.has(frameId);) {
    seen.add(frameId);
    const document = documentAt(tab, frameId, time);
    if (document === undefined) break;
    urls.push(document.url);
    frameId = document.parentFrameId;
  }
  return urls;
}

export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** Origin as in a request's initiator; undefined for what is no URL. */
export function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}
