import type { CaptureEvent, GapNoticed, NavigationEvent, RequestEvent } from '../events.ts';
import type { Browser, Trace } from '../model.ts';
import { addToDraft, byPlace, firstFrom, frameKey, isNavigation, type Draft, type Place } from './draft.ts';
import { dress, type Dressed, type Surroundings } from './dress.ts';
import { byTimeAndContent, mergeSorted } from './event-order.ts';
import { gapsOf, marksOfGaps } from './gaps.ts';
import { addToJar, emptyJar, type JarLog } from './jar-log.ts';
import type { Heard } from './navigation.ts';
import { numberChains, renewChains, type Numbering } from './number-chains.ts';
import { reachOf, type Reach } from './reach.ts';
import { SharedMap } from './shared-map.ts';
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
  readonly dressed: SharedMap<Dressed>;
  readonly numbering: Numbering;
  readonly gaps: readonly GapNoticed[];
  readonly jar: JarLog;
}

export function startFolding(browser: Browser, at: number, tabId: number): Folding {
  return {
    trace: { browser, startedAt: at, chains: [], jar: emptyJar.timeline, gaps: [] },
    log: {
      tabId,
      heard: { drafts: new SharedMap(), navigations: new Map(), tabs: new Map() },
      order: [],
      dressed: new SharedMap(),
      numbering: [],
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

  const redressed = dressAll(reach, order, log.dressed, {
    browser: browser.name,
    heard,
    factsOf: () => undefined,
    gapMarks: (from, to) => marksOfGaps(gaps, from, to),
  });
  const dressed = log.dressed.with(redressed);
  const touched = touchedHops(redressed, log.dressed);
  const jar = addToJar(log.jar, sorted.cookies, touched, browser);
  const from = firstChange(order, changed, redressed);
  const numbered = numberChains({ chains: folding.trace.chains, numbering: log.numbering }, order, dressed, from);
  const chains = renewChains(numbered, folding.trace.chains, jar.changedFrom);
  return {
    trace: {
      browser,
      startedAt,
      chains,
      jar: jar.log.timeline,
      gaps: gapsOf(folding.trace.gaps, gaps, heard, startedAt),
    },
    log: { tabId: log.tabId, heard, order, dressed, numbering: numbered.numbering, gaps, jar: jar.log },
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
  const drafts = new Map<string, Draft>();
  const navigations = new Map(log.heard.navigations);
  const changed: DraftChange[] = [];
  const gone = new Set<string>();
  const begun: Place[] = [];
  for (const [requestId, events] of requests) {
    const before = log.heard.drafts.get(requestId);
    const after = addToDraft(before, events);
    if (after === undefined || after === before) continue;
    drafts.set(requestId, after);
    changed.push({ before, after });
    if (before?.start !== after.start) {
      if (before) gone.add(requestId);
      begun.push({ start: after.start, requestId });
    }
    if (before && isSamePlace(before, after)) continue;
    if (before && isNavigation(before)) removeFrom(navigations, before);
    if (isNavigation(after)) {
      const key = frameKey(after.tabId, after.frameId);
      navigations.set(key, mergeSorted(navigations.get(key) ?? [], [{ start: after.start, requestId }], byPlace));
    }
  }
  const others = gone.size === 0 ? log.order : log.order.filter((place) => !gone.has(place.requestId));
  return {
    heard: { drafts: log.heard.drafts.with(drafts), navigations, tabs },
    order: mergeSorted(others, begun, byPlace),
    changed,
  };
}

/** Does it stand where it stood among the navigations of its frame, or among none? */
function isSamePlace(before: Draft, after: Draft): boolean {
  return (
    before.start === after.start &&
    before.tabId === after.tabId &&
    before.frameId === after.frameId &&
    isNavigation(before) === isNavigation(after)
  );
}

function removeFrom(navigations: Map<string, readonly Place[]>, draft: Draft): void {
  const key = frameKey(draft.tabId, draft.frameId);
  navigations.set(
    key,
    (navigations.get(key) ?? []).filter((place) => place.requestId !== draft.requestId),
  );
}

/** What came out otherwise than before, in order; each is dressed with those before it. */
function dressAll(
  reach: Reach,
  order: readonly Place[],
  before: SharedMap<Dressed>,
  around: Surroundings,
): ReadonlyMap<string, Dressed> {
  const redressed = new Map<string, Dressed>();
  const surroundings = {
    ...around,
    factsOf: (requestId: string) => redressed.get(requestId) ?? before.get(requestId),
  };
  for (const { requestId } of reach.placesIn(order)) {
    const old = before.get(requestId);
    const dressed = dress(around.heard.drafts.get(requestId)!, surroundings, old);
    if (dressed !== old) redressed.set(requestId, dressed);
  }
  return redressed;
}

/** Requests whose hops came out otherwise than before: by their own events, or by what was heard of the pages around them. */
function touchedHops(redressed: ReadonlyMap<string, Dressed>, before: SharedMap<Dressed>) {
  return [...redressed]
    .filter(([requestId, { hops }]) => hops !== before.get(requestId)?.hops)
    .map(([requestId, { hops }]) => ({ requestId, hops }));
}

/** Before which place of the order everything is as it was. */
function firstChange(
  order: readonly Place[],
  changed: readonly DraftChange[],
  redressed: ReadonlyMap<string, Dressed>,
): number {
  let time = Infinity;
  for (const { before, after } of changed)
    if (before?.start !== after.start) time = Math.min(time, before?.start ?? Infinity, after.start);
  for (const { draft } of redressed.values()) time = Math.min(time, draft.start);
  return firstFrom(order, time);
}
