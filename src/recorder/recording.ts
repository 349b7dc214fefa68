import type { CaptureEvent, GapNoticed } from '../core/events.ts';
import type { Browser, Trace } from '../core/model.ts';
import { foldEvents, startFolding, type Folding } from '../core/trace/fold.ts';
import { eventsOfCurrentPage } from './current-page.ts';
import { dropOldest } from './drop-oldest.ts';

/** The events that make up the trace, and the trace. */
export interface Recording {
  readonly trace: () => Trace;
  since(): number;
  isOn(): boolean;
  preserves(): boolean;
  /** Is a request under way? */
  isBusy(): boolean;
  add(events: readonly CaptureEvent[]): void;
  pause(): void;
  resume(): void;
  clear(): void;
  preserve(on: boolean): void;
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
  let pausedAt: number | undefined;
  /** Requests that are not wanted although their end will still be heard: half a request would tell a wrong story. */
  const unwanted = new Set<string>();
  const open = new Set<string>();

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

  function fold(events: readonly CaptureEvent[]): void {
    log.push(...events);
    folding = foldEvents(folding, events);
    if (!preserves && events.some((event) => isNewPage(event, tabId)))
      keep(eventsOfCurrentPage(log, folding.trace, tabId));
    keep(dropOldest(log, folding.trace));
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
    isBusy: () => open.size > 0,
    add(events) {
      const wanted = events.filter(isWanted);
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
  };
}

/** Navigations kept when the recording is cleared: they say which documents are on screen. */
const contextLimit = 200;

function isNewPage(event: CaptureEvent, tabId: number): boolean {
  return event.type === 'committed' && event.tabId === tabId && event.frameId === 0;
}
