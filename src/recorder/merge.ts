import type { CaptureEvent } from '../core/events.ts';

/** Where an event was heard: in the recorder's own page, or in the background. */
export type Ear = 'own' | 'background';

export interface Merge {
  /** What is new of it: each event once, whichever ear heard it first. */
  add(ear: Ear, events: readonly CaptureEvent[]): CaptureEvent[];
}

/** Events come to both ears within seconds; an identity is kept for at least this many others. */
const memory = 20_000;

/**
 * Request and navigation events carry the browser's own time stamp, the same in both ears (measured in Chromium 156: 606 of 606),
 * so equal means one event. A cookie event has none; it is taken from one ear only, the own one if it hears cookies.
 */
export function createMerge(ownHearsCookies: boolean): Merge {
  let recent = new Set<string>();
  let older = new Set<string>();

  function isNew(event: CaptureEvent): boolean {
    const identity = identityOf(event);
    if (identity === undefined) return true;
    if (recent.has(identity) || older.has(identity)) return false;
    recent.add(identity);
    if (recent.size > memory) [older, recent] = [recent, new Set()];
    return true;
  }

  return {
    add: (ear, events) =>
      events.filter((event) => (event.type === 'cookie-changed' ? (ear === 'own') === ownHearsCookies : isNew(event))),
  };
}

/** undefined: made for one recorder only, so it cannot come twice. */
function identityOf(event: CaptureEvent): string | undefined {
  switch (event.type) {
    case 'cookie-changed':
    case 'jar-read':
    case 'frames-read':
    case 'document-read':
    case 'gap':
      return undefined;
    case 'committed':
    case 'navigation-begun':
      return `${event.type} ${event.tabId} ${event.frameId} ${event.time} ${event.url}`;
    case 'navigation-target':
      return `${event.type} ${event.tabId} ${event.time}`;
    default:
      return `${event.type} ${event.requestId} ${event.time} ${event.url}`;
  }
}
