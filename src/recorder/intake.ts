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
  /** What came in since the last call: each event once, in order of time. */
  take(): CaptureEvent[];
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
    take() {
      const { own, background } = waiting;
      waiting = { own: [], background: [] };
      if (own.length + background.length === 0) return [];
      const news = [...merge.add('own', correctCookieTimes(own)), ...merge.add('background', background)];
      const inOrder = news.filter(isOurs).sort((a, b) => a.time - b.time);
      return workerRequests.select(
        inOrder.map((event) => workerNavigations.join(event)).filter((event) => event !== undefined),
      );
    },
  };
}
