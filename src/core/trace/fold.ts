import type { CaptureEvent, GapNoticed, NavigationEvent, RequestEvent } from '../events.ts';
import type { Browser, Trace } from '../model.ts';
import { addToDraft, byPlace, frameKey, isNavigation, type Draft, type Place } from './draft.ts';
import { dress, type Dressed, type Surroundings } from './dress.ts';
import { byTimeAndContent, mergeSorted } from './event-order.ts';
import { gapsOf, marksOfGaps } from './gaps.ts';
import { addToJar, emptyJar, type JarLog } from './jar-log.ts';
import type { Heard } from './navigation.ts';
import { numberChains, renewChains } from './number-chains.ts';
import { reachOf, type Reach } from './reach.ts';
import { addNavigation, emptyTab } from './tab-log.ts';

/** A recording being folded. A value: folding more events makes another one and leaves this as it is. */
export interface Folding {
  readonly trace: Trace;
  readonly log: FoldingLog;
}

/** What the next batch of events builds upon. */
interface FoldingLog {
  /** The inspected tab. */
  readonly tabId: number;
  readonly heard: Heard;
  /** All requests, in the order in which they began. */
  readonly order: readonly Place[];
  readonly dressed: ReadonlyMap<string, Dressed>;
  readonly gaps: readonly GapNoticed[];
  readonly jar: JarLog;
}

export function startFolding(browser: Browser, at: number, tabId: number): Folding {
  return {
    trace: { browser, startedAt: at, chains: [], jar: emptyJar.timeline, gaps: [] },
    log: {
      tabId,
      heard: { drafts: new Map(), navigations: new Map(), tabs: new Map() },
      order: [],
      dressed: new Map(),
      gaps: [],
      jar: emptyJar,
    },
  };
}

/**
 * Folds events into the trace. They may come in any order, twice or never: whatever the order, the same events make the same
 * trace. Chains and hops that a batch does not touch keep their identity; a chain gets a new one too when the jar that its
 * hops met has changed, so that a verdict remembered for a chain is never out of date.
 */
export function foldEvents(folding: Folding, events: readonly CaptureEvent[]): Folding {
  const { browser, startedAt } = folding.trace;
  const { log } = folding;
  const sorted = sortEvents(events);

  const tabs = new Map(log.heard.tabs);
  const navigationEvents = sorted.navigation.filter((event) => {
    const before = tabs.get(event.tabId) ?? emptyTab;
    const after = addNavigation(before, event);
    tabs.set(event.tabId, after);
    return after !== before;
  });
  const { heard, order, changed } = addRequests(log, sorted.requests, tabs);
  const gaps = mergeSorted(log.gaps, sorted.gaps, byTimeAndContent);
  const reach = reachOf({ heard, changed, navigationEvents, newGaps: gaps === log.gaps ? [] : sorted.gaps });

  const dressed = dressAll(reach, order, log.dressed, {
    browser: browser.name,
    heard,
    factsOf: () => undefined,
    gapMarks: (from, to) => marksOfGaps(gaps, from, to),
  });
  const touched = touchedHops(reach, order, log.dressed, dressed).map(({ draft, hops }) => ({
    requestId: draft.requestId,
    hops,
  }));
  const jar = addToJar(log.jar, sorted.cookies, touched, browser);
  const numbered = numberChains(folding.trace.chains, order, dressed);
  const chains = renewChains(numbered, folding.trace.chains, jar.changedFrom);
  return {
    trace: {
      browser,
      startedAt,
      chains,
      jar: jar.log.timeline,
      gaps: gapsOf(folding.trace.gaps, gaps, heard, startedAt),
    },
    log: { tabId: log.tabId, heard, order, dressed, gaps, jar: jar.log },
  };
}

export interface DraftChange {
  readonly before: Draft | undefined;
  readonly after: Draft;
}

function sortEvents(events: readonly CaptureEvent[]) {
  const requests = new Map<string, RequestEvent[]>();
  const navigation: NavigationEvent[] = [];
  const cookies: Extract<CaptureEvent, { type: 'cookie-changed' | 'jar-read' }>[] = [];
  const gaps: GapNoticed[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'committed':
      case 'navigation-target':
      case 'frames-read':
      case 'document-read':
        navigation.push(event);
        break;
      case 'cookie-changed':
      case 'jar-read':
        cookies.push(event);
        break;
      case 'gap':
        gaps.push(event);
        break;
      case 'navigation-begun': // the recorder's, to find the navigations of service workers
        break;
      default: {
        const known = requests.get(event.requestId);
        if (known) known.push(event);
        else requests.set(event.requestId, [event]);
      }
    }
  }
  return { requests, navigation, cookies, gaps };
}

function addRequests(
  log: FoldingLog,
  requests: ReadonlyMap<string, readonly RequestEvent[]>,
  tabs: Heard['tabs'],
): { heard: Heard; order: readonly Place[]; changed: readonly DraftChange[] } {
  if (requests.size === 0) return { heard: { ...log.heard, tabs }, order: log.order, changed: [] };
  const drafts = new Map(log.heard.drafts);
  const navigations = new Map(log.heard.navigations);
  const changed: DraftChange[] = [];
  let order = log.order;
  for (const [requestId, events] of requests) {
    const before = drafts.get(requestId);
    const after = addToDraft(before, events);
    if (after === undefined || after === before) continue;
    drafts.set(requestId, after);
    changed.push({ before, after });
    order = moved(order, before, after);
    if (before && isNavigation(before)) removeFrom(navigations, before);
    if (isNavigation(after)) {
      const key = frameKey(after.tabId, after.frameId);
      navigations.set(key, moved(navigations.get(key) ?? [], undefined, after));
    }
  }
  return { heard: { drafts, navigations, tabs }, order, changed };
}

function removeFrom(navigations: Map<string, readonly Place[]>, draft: Draft): void {
  const key = frameKey(draft.tabId, draft.frameId);
  navigations.set(
    key,
    (navigations.get(key) ?? []).filter((place) => place.requestId !== draft.requestId),
  );
}

function moved(places: readonly Place[], before: Place | undefined, { start, requestId }: Place): readonly Place[] {
  if (before?.start === start) return places;
  const others = before ? places.filter((place) => place.requestId !== requestId) : places;
  return mergeSorted(others, [{ start, requestId }], byPlace);
}

function dressAll(
  reach: Reach,
  order: readonly Place[],
  before: ReadonlyMap<string, Dressed>,
  around: Surroundings,
): ReadonlyMap<string, Dressed> {
  const dressed = new Map(before);
  const surroundings = { ...around, factsOf: (requestId: string) => dressed.get(requestId) };
  for (const { requestId } of reach.placesIn(order)) {
    dressed.set(requestId, dress(around.heard.drafts.get(requestId)!, surroundings, before.get(requestId)));
  }
  return dressed;
}

/** Requests whose hops came out otherwise than before: by their own events, or by what was heard of the pages around them. */
function touchedHops(
  reach: Reach,
  order: readonly Place[],
  before: ReadonlyMap<string, Dressed>,
  after: ReadonlyMap<string, Dressed>,
): readonly Pick<Dressed, 'hops' | 'draft'>[] {
  return [...reach.placesIn(order)].flatMap(({ requestId }) => {
    const dressed = after.get(requestId);
    return dressed === undefined || dressed.hops === before.get(requestId)?.hops ? [] : [dressed];
  });
}
