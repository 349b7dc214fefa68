import type { CaptureEvent, GapNoticed } from '../core/events.ts';
import type { Browser, Trace } from '../core/model.ts';
import { foldEvents, startFolding, type Folding } from '../core/trace/fold.ts';
import { eventsOfCurrentPage } from './current-page.ts';
import { isSameJar, jarAtTime, thinCookies, withoutReturn } from './compact.ts';
import { chainLimit, dropOldest } from './drop-oldest.ts';

/** The events that make up the trace, and the trace. */
export interface Recording {
  readonly trace: () => Trace;
  since(): number;
  isOn(): boolean;
  preserves(): boolean;
  /** Chains that are kept at most. */
  limit(): number;
  /** Is a request under way? */
  isBusy(): boolean;
  add(events: readonly CaptureEvent[]): void;
  pause(): void;
  resume(): void;
  clear(): void;
  preserve(on: boolean): void;
  keepAtMost(chains: number): void;
}

export interface RecordingOptions {
  readonly tabId: number;
  readonly browser: Browser;
  readonly now: () => number;
}

export function createRecording({ tabId, browser, now }: RecordingOptions): Recording {
  let folding: Folding = startFolding(browser, now(), tabId);
  let log: CaptureEvent[] = [];
  let preserves = true;
  let limit = chainLimit;
  let pausedAt: number | undefined;
  /** Requests that are not wanted although their end will still be heard: half a request would tell a wrong story. */
  const unwanted = new Set<string>();
  const open = new Set<string>();
  /** Of cookies, since they were last thinned out. */
  let changes = 0;

  function isWanted(event: CaptureEvent): boolean {
    if (!('requestId' in event)) return event.type !== 'cookie-changed' || pausedAt === undefined;
    const { requestId } = event;
    const isLast = event.type === 'request-completed' || event.type === 'request-failed';
    if (event.type === 'request-started' && !open.has(requestId) && pausedAt === undefined) unwanted.delete(requestId);
    if (pausedAt !== undefined) unwanted.add(requestId);
    const wanted = !unwanted.has(requestId);
    if (isLast) {
      open.delete(requestId);
      unwanted.delete(requestId);
    } else {
      open.add(requestId);
    }
    return wanted;
  }

  /** A page that came back while recording was paused may have been asked for unheard. */
  function asHeard(event: CaptureEvent): CaptureEvent {
    return pausedAt !== undefined && event.type === 'committed' ? withoutReturn(event) : event;
  }

  /** A reading that shows what is known anyway would only fill the memory: it holds the whole jar. */
  function isNews(event: CaptureEvent): boolean {
    if (event.type !== 'jar-read') return true;
    return !folding.trace.jar.observed || !isSameJar(event.cookies, jarAtTime(folding.trace, Infinity));
  }

  function fold(events: readonly CaptureEvent[]): void {
    const others = events.filter(({ type }) => type !== 'jar-read');
    if (others.length > 0) folding = foldEvents(folding, others);
    const readings = events.filter((event) => event.type === 'jar-read' && isNews(event));
    if (readings.length > 0) folding = foldEvents(folding, readings);
    log.push(...others, ...readings);
    changes += events.filter(({ type }) => type === 'cookie-changed').length;
    if (changes > changeLimit) {
      changes = 0;
      keep(thinCookies(log));
    }
    if (!preserves && events.some((event) => isNewPage(event, tabId)))
      keep(eventsOfCurrentPage(log, folding.trace, tabId));
    keep(dropOldest(log, folding.trace, limit));
  }

  function keep(kept: CaptureEvent[] | undefined): void {
    if (kept === undefined) return;
    log = kept;
    folding = foldEvents(startFolding(browser, folding.trace.startedAt, tabId), log);
  }

  return {
    trace: () => folding.trace,
    since: () => folding.trace.startedAt,
    isOn: () => pausedAt === undefined,
    preserves: () => preserves,
    limit: () => limit,
    isBusy: () => open.size > 0,
    add(events) {
      const wanted = events.filter(isWanted).map(asHeard);
      if (wanted.length > 0) fold(wanted);
    },
    pause() {
      pausedAt ??= now();
    },
    resume() {
      if (pausedAt === undefined) return;
      const gap: GapNoticed = {
        type: 'gap',
        kind: 'paused',
        from: pausedAt,
        time: now(),
        text: 'Recording was paused.',
      };
      pausedAt = undefined;
      fold([gap]);
    },
    clear() {
      open.forEach((requestId) => unwanted.add(requestId));
      log = log.filter((event) => event.type === 'committed' || event.type === 'frames-read').slice(-contextLimit);
      folding = foldEvents(startFolding(browser, now(), tabId), log);
    },
    preserve(on) {
      preserves = on;
    },
    keepAtMost(chains) {
      limit = chains;
      keep(dropOldest(log, folding.trace, limit));
    },
  };
}

/** More changes of cookies are looked through for those that no request met. */
const changeLimit = 5000;

/** Navigations kept when the recording is cleared: they say which documents are on screen. */
const contextLimit = 200;

function isNewPage(event: CaptureEvent, tabId: number): boolean {
  return event.type === 'committed' && event.tabId === tabId && event.frameId === 0;
}
