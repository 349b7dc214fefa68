import type { CaptureEvent } from '../core/events.ts';

/** The events of the last seconds, because a popup's first request can be heard before the popup is known. */
export interface Backlog {
  add(event: CaptureEvent): void;
  /** Those that concern these tabs, in order of arrival. */
  of(tabIds: ReadonlySet<number>): CaptureEvent[];
}

export const backlogAge = 3000;
export const backlogLimit = 500;

export function createBacklog(now: () => number): Backlog {
  let entries: { readonly at: number; readonly event: CaptureEvent }[] = [];
  const forget = (at: number): void => {
    const firstKept = entries.findIndex((entry) => at - entry.at <= backlogAge);
    entries = firstKept === -1 ? [] : entries.slice(Math.max(firstKept, entries.length - backlogLimit));
  };
  return {
    add(event) {
      const at = now();
      entries.push({ at, event });
      if (entries.length > 2 * backlogLimit) forget(at);
    },
    of(tabIds) {
      forget(now());
      return entries.filter(({ event }) => isOf(event, tabIds)).map(({ event }) => event);
    },
  };
}

/** Does the event belong to one of these tabs? One that belongs to no tab (a worker's request, a cookie, a gap) is everybody's. */
export function isOf(event: CaptureEvent, tabIds: ReadonlySet<number>): boolean {
  switch (event.type) {
    case 'cookie-changed':
    case 'jar-read':
    case 'gap':
      return true;
    case 'navigation-target':
      return tabIds.has(event.tabId) || tabIds.has(event.sourceTabId);
    default:
      return event.tabId < 0 || tabIds.has(event.tabId);
  }
}
