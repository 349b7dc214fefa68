import type { GapNoticed, NavigationEvent } from '../events.ts';
import { firstFrom, isNavigation, type Draft, type Place } from './draft.ts';
import { neighbour, refreshWindow, type Heard } from './navigation.ts';
import { workerHeadStart } from './service-worker.ts';
import { clockSkew, documentAt } from './tab-log.ts';

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
  for (const { before, after } of changed) {
    if (!isNavigation(after) && !(before && isNavigation(before))) continue;
    const previous = before?.start === after.start ? undefined : neighbour(after, heard, -1);
    navigationsFrom = Math.min(navigationsFrom, previous?.start ?? after.start, before?.start ?? Infinity);
  }
  for (const event of navigationEvents) {
    const from = reachBack(event, heard);
    navigationsFrom = Math.min(navigationsFrom, from);
    if (event.type !== 'document-read')
      documentsFrom = Math.min(documentsFrom, event.type === 'frames-read' ? -Infinity : event.time - clockSkew);
  }
  const reaches = (draft: Draft): boolean =>
    own.has(draft.requestId) ||
    (isNavigation(draft)
      ? draft.start >= navigationsFrom
      : draft.start >= documentsFrom - (draft.tabId < 0 ? workerHeadStart : 0)) ||
    newGaps.some((gap) => draft.start <= gap.time && draft.events.at(-1)!.time >= gap.from);

  return {
    *placesIn(order) {
      const from = Math.min(
        navigationsFrom,
        documentsFrom - workerHeadStart,
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
  const beginningOf = (frameId: number, time: number): number => {
    const places = heard.navigations.get(`${event.tabId}:${frameId}`) ?? [];
    return places[Math.max(0, firstFrom(places, time) - 1)]?.start ?? time;
  };
  switch (event.type) {
    case 'committed':
      return Math.min(event.time - clockSkew, beginningOf(event.frameId, event.time - clockSkew));
    case 'frames-read':
      return -Infinity;
    case 'navigation-target':
      return Math.min(event.time, beginningOf(0, -Infinity));
    case 'document-read': {
      const frames = [...(tab?.frames.keys() ?? [])];
      const since = event.time - refreshWindow - clockSkew;
      return Math.min(since, ...frames.map((frameId) => documentAt(tab, frameId, since)?.time ?? since));
    }
  }
}
