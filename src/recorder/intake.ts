import { createBacklog, isOf } from '../capture/backlog.ts';
import type { CaptureEvent } from '../core/events.ts';
import { correctCookieTimes } from './cookie-times.ts';
import { createMerge, type Ear } from './merge.ts';
import { createWorkerNavigations } from './worker-navigations.ts';
import { createWorkerRequests } from './worker-requests.ts';

/** Where events of both ears come in; what comes out belongs to the recording. */
export interface Intake {
  readonly tabIds: ReadonlySet<number>;
  hear(ear: Ear, events: readonly CaptureEvent[]): void;
  /**
   * What came in since the last call: each event once, in order of time. Changes of cookies that nothing has followed yet stay
   * for one call more, since what follows can date them back; `all` takes them too.
   */
  take(all?: boolean): CaptureEvent[];
  /** Is something left for the next call? */
  isWaiting(): boolean;
}

export interface IntakeOptions {
  readonly tabId: number;
  readonly ownHearsCookies: boolean;
  /** Called when a followed tab opened another, which is followed from now on. */
  readonly onFollow: () => void;
  readonly now: () => number;
}

export function createIntake({ tabId, ownHearsCookies, onFollow, now }: IntakeOptions): Intake {
  const tabIds = new Set([tabId]);
  const merge = createMerge(ownHearsCookies);
  const backlog = createBacklog(now);
  const workerNavigations = createWorkerNavigations();
  const workerRequests = createWorkerRequests();
  /** How many changes of cookies were heard. */
  let heard = 0;
  let waiting: Record<Ear, CaptureEvent[]> = { own: [], background: [] };
  /** Where changes of cookies come from; the other ear's are not taken. */
  const cookieEar: Ear = ownHearsCookies ? 'own' : 'background';
  /** How many of the ear's events have stayed for one call already. */
  let stayed = 0;
  /** Of the inspected tab, once the jar was read: cookies of another profile or container are none of ours. */
  let storeId: string | undefined;

  function follow(ear: Ear, event: CaptureEvent): void {
    if (event.type !== 'navigation-target' || !tabIds.has(event.sourceTabId) || tabIds.has(event.tabId)) return;
    tabIds.add(event.tabId);
    const early = backlog.of(new Set([event.tabId])).filter((one) => 'tabId' in one && one.tabId === event.tabId);
    waiting[ear].push(...early);
    onFollow();
  }

  function isOurs(event: CaptureEvent): boolean {
    if (event.type === 'jar-read') storeId = event.storeId;
    return event.type !== 'cookie-changed' || storeId === undefined || storeId === '' || event.storeId === storeId;
  }

  return {
    tabIds,
    hear(ear, events) {
      for (const event of events) {
        const placed = event.type === 'cookie-changed' ? { ...event, order: ++heard } : event;
        if (isOf(event, tabIds)) waiting[ear].push(placed);
        else backlog.add(placed);
        follow(ear, event);
      }
    },
    take(all = false) {
      const events = waiting[cookieEar];
      const settled = all ? events.length : Math.max(stayed, events.findLastIndex(isOfRequest) + 1);
      const stays = events.filter(({ type }, index) => index >= settled && type === 'cookie-changed');
      const ready = { ...waiting, [cookieEar]: correctCookieTimes(events.filter((event) => !stays.includes(event))) };
      waiting = { own: [], background: [], [cookieEar]: stays };
      stayed = stays.length;
      const news = [...merge.add('own', ready.own), ...merge.add('background', ready.background)];
      const inOrder = news.filter(isOurs).sort((a, b) => a.time - b.time);
      return workerRequests.select(
        inOrder.map((event) => workerNavigations.join(event)).filter((event) => event !== undefined),
      );
    },
    isWaiting: () => waiting.own.length + waiting.background.length > 0,
  };
}

function isOfRequest(event: CaptureEvent): boolean {
  return 'requestId' in event;
}
