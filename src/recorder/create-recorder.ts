import type { CaptureEvent, GapNoticed } from '../core/events.ts';
import type { Browser } from '../core/model.ts';
import type { FromBackground } from '../messages.ts';
import { keepConnected, type Port } from './connection.ts';
import { createIntake } from './intake.ts';
import type { RecorderHandle } from './recorder-handle.ts';
import { createRecording } from './recording.ts';

/** What the recorder's own page can ask the browser. */
export interface OwnEar {
  readJar(tabId: number): Promise<CaptureEvent | undefined>;
  readFrames(tabId: number): Promise<CaptureEvent | undefined>;
  readAccess(): Promise<boolean | undefined>;
}

export interface RecorderOptions {
  readonly tabId: number;
  readonly browser: Browser;
  /** undefined: this page hears nothing, the background is the only ear (Firefox's DevTools page). */
  readonly ownEar: OwnEar | undefined;
  /** Opens a port to the background. */
  readonly connect: () => Port;
  readonly now: () => number;
}

export interface Recorder {
  readonly handle: RecorderHandle;
  /** What this page heard itself, of whichever tab. */
  readonly hear: (event: CaptureEvent) => void;
  /** Looks again whether the extension may see every host. */
  readonly checkAccess: () => void;
  readonly close: () => void;
}

/** How often events are folded: one fold of many costs less than many folds of one. */
const foldInterval = 50;
/** The jar is read again after a page was loaded, but not more often than this. */
const jarInterval = 1000;
/** The background keeps events for a recorder that comes back within this time. */
const safeAbsence = 3000;

/** Records one tab, and the tabs that it opens, from now on. */
export function createRecorder({ tabId, browser, ownEar, connect, now }: RecorderOptions): Recorder {
  const recording = createRecording({ tabId, browser, now });
  const intake = createIntake({ tabId, ownHearsCookies: ownEar !== undefined, onFollow: sendFollow, now });
  const listeners = new Set<() => void>();
  const timers = new Map<() => void, ReturnType<typeof setTimeout>>();
  let hasAccess = true;
  let withheldSince: number | undefined;
  let absence: { readonly from: number; readonly whileBusy: boolean } | undefined;

  const connection = keepConnected(connect, { opened, heard, lost });
  readJarAndFrames();
  checkAccess();

  /** Runs it once after the interval, however often it is asked for. */
  function soon(interval: number, run: () => void): void {
    if (timers.has(run)) return;
    timers.set(
      run,
      setTimeout(() => {
        timers.delete(run);
        run();
      }, interval),
    );
  }

  function opened(): void {
    // Runs for the first time before `connection` is there to send with.
    queueMicrotask(() => {
      sendFollow();
      if (ownEar === undefined && absence !== undefined) {
        if (absence.whileBusy || now() - absence.from > safeAbsence)
          hear(
            gap({ kind: 'listener-lost', from: absence.from, text: 'The background was away: events may be missing.' }),
          );
        readJarAndFrames();
      }
      absence = undefined;
    });
  }

  /** The event page of Firefox takes what was on its way to it along when it is stopped amid requests (measured). */
  function lost(): void {
    fold(true);
    absence ??= { from: now() - foldInterval, whileBusy: recording.isBusy() };
  }

  function sendFollow(): void {
    connection.send({ type: 'follow', tabIds: [...intake.tabIds] });
  }

  function heard(message: FromBackground): void {
    if (message.type === 'access') setAccess(message.granted);
    else take('background', message.events);
  }

  function hear(event: CaptureEvent): void {
    take('own', [event]);
  }

  function take(ear: 'own' | 'background', events: readonly CaptureEvent[]): void {
    intake.hear(ear, events);
    soon(foldInterval, foldSoon);
  }

  function foldSoon(): void {
    fold(false);
  }

  function fold(all: boolean): void {
    const events = intake.take(all);
    if (intake.isWaiting()) soon(foldInterval, foldSoon);
    if (events.length === 0) return;
    recording.add(events);
    if (events.some(({ type }) => type === 'committed')) soon(jarInterval, readJar);
    tell();
  }

  function tell(): void {
    for (const listener of listeners) {
      try {
        listener();
      } catch {
        // of a panel that was reloaded: in Firefox its objects are dead, and the panel that came after waits for its turn
      }
    }
  }

  function readJarAndFrames(): void {
    if (ownEar === undefined) queueMicrotask(() => connection.send({ type: 'read', tabId, parts: ['jar', 'frames'] }));
    else void Promise.all([ownEar.readJar(tabId), ownEar.readFrames(tabId)]).then(hearAll);
  }

  function readJar(): void {
    if (!recording.isOn()) return;
    if (ownEar === undefined) connection.send({ type: 'read', tabId, parts: ['jar'] });
    else void ownEar.readJar(tabId).then((event) => hearAll([event]));
  }

  function hearAll(events: readonly (CaptureEvent | undefined)[]): void {
    take(
      'own',
      events.filter((event) => event !== undefined),
    );
  }

  function checkAccess(): void {
    if (ownEar === undefined) queueMicrotask(() => connection.send({ type: 'read', tabId, parts: ['access'] }));
    else void ownEar.readAccess().then((granted) => setAccess(granted ?? true));
  }

  function setAccess(granted: boolean): void {
    if (granted === hasAccess) return;
    hasAccess = granted;
    const from = withheldSince ?? now();
    withheldSince = granted ? undefined : from;
    hear(
      gap({
        kind: 'access-withheld',
        from,
        text: 'The extension had no access to every site: cookies and headers may be missing.',
      }),
    );
    if (granted) readJarAndFrames();
    tell();
  }

  function gap(noticed: Pick<GapNoticed, 'kind' | 'from' | 'text'>): CaptureEvent {
    return { type: 'gap', ...noticed, time: now() };
  }

  return {
    hear,
    checkAccess,
    handle: {
      trace: recording.trace,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      state: () => ({
        recording: recording.isOn(),
        preserve: recording.preserves(),
        since: recording.since(),
        hasAccess,
        limit: recording.limit(),
      }),
      record(on) {
        fold(true);
        if (on) recording.resume();
        else recording.pause();
        if (on) readJarAndFrames();
        tell();
      },
      clear() {
        fold(true);
        recording.clear();
        readJarAndFrames();
        tell();
      },
      preserve(on) {
        recording.preserve(on);
        tell();
      },
      keep(limit) {
        fold(true);
        recording.keepAtMost(limit);
        tell();
      },
    },
    close() {
      connection.close();
      timers.forEach((timer) => clearTimeout(timer));
      listeners.clear();
    },
  };
}
