import type { GapNoticed, NavigationEvent } from '../events.ts';
import { firstFrom, frameKey, isNavigation, type Draft, type Place } from './draft.ts';
import { neighbour, refreshWindow, type Heard } from './navigation.ts';
import { workerHeadStart } from './service-worker.ts';
import { clockSkew, documentAt, latestCommit } from './tab-log.ts';

/** Which chains a batch of events may have changed: what has to be dressed anew. */
export interface Reach {
  /** In order of their beginnings, which is the order in which they may depend on each other. */
  placesIn(order: readonly Place[]): Iterable<Place>;
}

interface Batch {
  readonly heard: Heard;
  readonly changed: readonly { readonly before: Draft | undefined; readonly after: Draft }[];
  readonly navigationEvents: readonly NavigationEvent[];
  readonly newGaps: readonly GapNoticed[];
}

export function reachOf({ heard, changed, navigationEvents, newGaps }: Batch): Reach {
  const own = new Set(changed.map(({ after }) => after.requestId));
  /** From here on navigations may have another past, and other requests another frame tree. */
  let navigationsFrom = Infinity;
  let documentsFrom = Infinity;
  /** Documents that requests may have named before their commit was told. */
  const named = new Set<string>();
  let namedFrom = Infinity;
  for (const { before, after } of changed) {
    if (!isNavigation(after) && !(before && isNavigation(before))) continue;
    if (before && (before.tabId !== after.tabId || before.frameId !== after.frameId)) navigationsFrom = -Infinity;
    const previous = before?.start === after.start ? undefined : neighbour(after, heard, -1);
    navigationsFrom = Math.min(navigationsFrom, previous?.start ?? after.start, before?.start ?? Infinity);
  }
  for (const event of navigationEvents) {
    const from = reachBack(event, heard);
    navigationsFrom = Math.min(navigationsFrom, from);
    if (event.type === 'committed') {
      documentsFrom = Math.min(documentsFrom, from === -Infinity ? from : event.time - clockSkew);
      if (event.documentId !== undefined) named.add(event.documentId);
      namedFrom = Math.min(namedFrom, event.time - latestCommit);
    } else if (event.type !== 'document-read') documentsFrom = -Infinity;
  }
  const reaches = (draft: Draft): boolean =>
    own.has(draft.requestId) ||
    (isNavigation(draft) && draft.start >= navigationsFrom) ||
    draft.start >= documentsFrom - (draft.tabId < 0 ? workerHeadStart : 0) ||
    (draft.started?.documentId !== undefined && named.has(draft.started.documentId)) ||
    newGaps.some((gap) => draft.start <= gap.time && draft.events.at(-1)!.time >= gap.from);

  return {
    *placesIn(order) {
      const from = Math.min(
        navigationsFrom,
        documentsFrom - workerHeadStart,
        namedFrom,
        ...changed.map(({ after }) => after.start),
      );
      for (let at = newGaps.length > 0 ? 0 : firstFrom(order, from); at < order.length; at++) {
        const place = order[at]!;
        const draft = heard.drafts.get(place.requestId);
        if (draft && reaches(draft)) yield place;
      }
    },
  };
}

/** The beginning of the earliest navigation that an event can say something of. */
function reachBack(event: NavigationEvent, heard: Heard): number {
  const tab = heard.tabs.get(event.tabId);
  switch (event.type) {
    case 'committed': {
      const [first, second] = tab?.frames.get(event.frameId) ?? [];
      if (first?.commit === event && second !== undefined && second.commit === undefined) return -Infinity;
      const places = heard.navigations.get(frameKey(event.tabId, event.frameId)) ?? [];
      const since = event.time - clockSkew;
      return Math.min(since, places[Math.max(0, firstFrom(places, since) - 1)]?.start ?? since);
    }
    case 'frames-read': // comes rarely, and speaks of the time before the recording
    case 'navigation-target':
      return -Infinity;
    case 'document-read': {
      const frames = [...(tab?.frames.keys() ?? [])];
      const since = event.time - refreshWindow - clockSkew;
      return Math.min(since, ...frames.map((frameId) => documentAt(tab, frameId, since)?.time ?? since));
    }
  }
}
