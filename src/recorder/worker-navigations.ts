import type { CaptureEvent, NavigationBegun, RequestEvent, RequestStarted } from '../core/events.ts';

/**
 * Puts a navigation together that a page's service worker took part in. Chromium 156 tells of it in pieces: the worker's hops
 * as fetches of no tab, and each hop after a redirect under a request id of its own (with navigation preload, too), while the
 * request that redirected ends as aborted, or not at all. What comes out is one request of the frame.
 */
export interface WorkerNavigations {
  /** The event, as part of its navigation where it is one; undefined: of no use to anybody else. Takes events in time order. */
  join(event: CaptureEvent): CaptureEvent | undefined;
}

/** How long (ms) a worker may take to wake and to ask. */
const patience = 10_000;

/** A frame on its way: the request that carries its navigation, and where that leads next. */
interface UnderWay {
  readonly frame: Pick<RequestStarted, 'tabId' | 'frameId' | 'parentFrameId'>;
  readonly url: string;
  readonly time: number;
  /** undefined: no request was heard yet. */
  readonly requestId: string | undefined;
}

/** A request that is a part of a navigation. */
interface Part {
  /** The navigation's first request. */
  readonly requestId: string;
  readonly frame: UnderWay['frame'];
  readonly byServiceWorker: boolean;
  /** Another request has taken the navigation on. */
  passedOn: boolean;
}

export function createWorkerNavigations(): WorkerNavigations {
  /** By tab and frame. */
  const underWay = new Map<string, UnderWay>();
  const parts = new Map<string, Part>();

  function begun({ tabId, frameId, parentFrameId, time, url }: NavigationBegun): void {
    const frame = { tabId, frameId, parentFrameId };
    if (isHttp(url)) underWay.set(keyOf(frame), { frame, url: plain(url), time, requestId: undefined });
  }

  function started(event: RequestStarted): RequestStarted {
    const known = parts.get(event.requestId);
    if (known !== undefined) underWay.delete(keyOf(known.frame));
    else if (event.tabId < 0) adopt(event);
    else if (isNavigation(event)) take(event);
    const part = parts.get(event.requestId);
    if (part === undefined) return event;
    const { requestId, frame } = part;
    if (!part.byServiceWorker) return { ...event, requestId };
    const resourceType = frame.frameId === 0 ? 'main-frame' : 'sub-frame';
    return { ...event, requestId, ...frame, resourceType, byServiceWorker: true };
  }

  /** A worker's request: is it for a frame that waits for just this? */
  function adopt({ requestId, resourceType, url, time }: RequestStarted): void {
    if (resourceType !== 'fetch') return;
    for (const [key, waiting] of underWay) {
      if (time - waiting.time > patience) underWay.delete(key);
      else if (waiting.url === plain(url)) {
        add(requestId, waiting, true);
        return;
      }
    }
  }

  function take(event: RequestStarted): void {
    const waiting = underWay.get(keyOf(event));
    const goesOn = waiting?.url === plain(event.url) && event.time - waiting.time <= patience;
    add(event.requestId, { frame: frameOf(event), requestId: goesOn ? waiting.requestId : undefined }, false);
  }

  function add(
    id: string,
    { frame, requestId }: Pick<UnderWay, 'frame' | 'requestId'>,
    byServiceWorker: boolean,
  ): void {
    for (const part of parts.values()) if (part.requestId === requestId) part.passedOn = true;
    parts.set(id, { requestId: requestId ?? id, frame, byServiceWorker, passedOn: false });
    underWay.delete(keyOf(frame));
  }

  function later(event: Exclude<RequestEvent, RequestStarted>): RequestEvent | undefined {
    const part = parts.get(event.requestId);
    if (part === undefined) return event;
    const { requestId, frame } = part;
    if (event.type === 'redirected' && isHttp(event.redirectUrl)) {
      underWay.set(keyOf(frame), { frame, url: plain(event.redirectUrl), time: event.time, requestId });
    }
    if (event.type === 'request-completed' || event.type === 'request-failed') {
      parts.delete(event.requestId);
      // Its redirect was followed by another request: no failure of the navigation.
      if (part.passedOn) return undefined;
    }
    return { ...event, requestId, tabId: frame.tabId };
  }

  return {
    join(event) {
      switch (event.type) {
        case 'navigation-begun':
          begun(event);
          return undefined;
        case 'committed':
          underWay.delete(keyOf(event));
          return event;
        case 'request-started':
          return started(event);
        default:
          return 'requestId' in event ? later(event) : event;
      }
    },
  };
}

function keyOf({ tabId, frameId }: Pick<RequestStarted, 'tabId' | 'frameId'>): string {
  return `${tabId}:${frameId}`;
}

function frameOf({ tabId, frameId, parentFrameId }: RequestStarted): UnderWay['frame'] {
  return { tabId, frameId, parentFrameId };
}

function isNavigation({ resourceType }: RequestStarted): boolean {
  return resourceType === 'main-frame' || resourceType === 'sub-frame';
}

function isHttp(url: string): boolean {
  return /^https?:/i.test(url);
}

function plain(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
