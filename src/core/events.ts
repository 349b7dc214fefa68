import type { Cookie, Header, ResourceType } from './model.ts';

/**
 * The plain form of what a browser reported. `capture/` is the only writer; past it no browser spelling survives.
 * `time` is milliseconds since the epoch. For request and navigation events it is the browser's own time stamp, which is
 * the same in every listener that heard the event; for cookie events (the API has none) it is when the listener ran.
 */
export type CaptureEvent = RequestEvent | NavigationEvent | NavigationBegun | CookieEvent | GapNoticed;

export type RequestEvent =
  RequestStarted | RequestHeaders | ResponseHeaders | Redirected | ResponseStarted | RequestCompleted | RequestFailed;

export type NavigationEvent = Committed | NavigationTarget | FramesRead | DocumentRead;

export type CookieEvent = CookieChanged | JarRead;

interface OfRequest {
  /** Same for all hops of one redirect chain. Unique within a browser run. */
  readonly requestId: string;
  /** -1 where the request belongs to no tab (a page's service worker). */
  readonly tabId: number;
  readonly time: number;
  readonly url: string;
}

/** webRequest.onBeforeRequest. One per hop: a redirect brings another with the same `requestId`. */
export interface RequestStarted extends OfRequest {
  readonly type: 'request-started';
  readonly method: string;
  readonly resourceType: ResourceType;
  readonly frameId: number;
  readonly parentFrameId: number;
  /** Origin of the document that started the request; `'null'` when opaque; undefined when the browser itself did (address bar, bookmark). */
  readonly initiator: string | undefined;
  /** Full URL of that document, where the browser tells (Firefox). */
  readonly documentUrl: string | undefined;
  readonly documentId: string | undefined;
  readonly lifecycle: Lifecycle;
  /** URLs of the documents around the frame, nearest first, where the browser tells (Firefox). */
  readonly frameAncestors: readonly string[] | undefined;
  /** Cookie store (profile, incognito, container) of the request, where the browser tells. */
  readonly storeId: string | undefined;
  /** A page's service worker made this hop of a navigation; tab, frame and type are the navigation's. */
  readonly byServiceWorker?: true;
}

/** webRequest.onSendHeaders: what goes to the network, `Cookie` included. */
export interface RequestHeaders extends OfRequest {
  readonly type: 'request-headers';
  readonly headers: readonly Header[];
}

/** webRequest.onHeadersReceived. One `Set-Cookie` line per header entry. */
export interface ResponseHeaders extends OfRequest, StatusLine {
  readonly type: 'response-headers';
  readonly headers: readonly Header[];
}

/** webRequest.onBeforeRedirect. `internal`: made by the browser (HSTS, upgrade), no response was received. */
export interface Redirected extends OfRequest, StatusLine {
  readonly type: 'redirected';
  readonly redirectUrl: string;
  readonly internal: boolean;
  readonly fromCache: boolean;
  readonly ip: string | undefined;
  readonly headers: readonly Header[];
}

/** webRequest.onResponseStarted: the final response's first byte. */
export interface ResponseStarted extends OfRequest, StatusLine {
  readonly type: 'response-started';
  readonly fromCache: boolean;
  readonly ip: string | undefined;
  readonly headers: readonly Header[];
}

/** webRequest.onCompleted. */
export interface RequestCompleted extends OfRequest {
  readonly type: 'request-completed';
  readonly fromCache: boolean;
  readonly ip: string | undefined;
}

/** webRequest.onErrorOccurred; `error` is the browser's own word (`net::ERR_ABORTED`, `NS_BINDING_ABORTED`). */
export interface RequestFailed extends OfRequest {
  readonly type: 'request-failed';
  readonly error: string;
}

interface StatusLine {
  readonly status: number;
  /** e.g. `HTTP/1.1 302 Found`; empty where the browser gives none. */
  readonly statusLine: string;
}

export type Lifecycle = 'active' | 'prerender' | 'cached' | 'pending-deletion';

/** webNavigation.onBeforeNavigate: a frame sets out for a URL. The only word of a navigation that a service worker answers. */
export interface NavigationBegun {
  readonly type: 'navigation-begun';
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly time: number;
  readonly url: string;
}

/** webNavigation.onCommitted: a document (or a restored one) is now in the frame. */
export interface Committed {
  readonly type: 'committed';
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly time: number;
  readonly url: string;
  readonly documentId: string | undefined;
  readonly lifecycle: Lifecycle;
  /** How the browser says the navigation began, e.g. `link`, `typed`, `form-submit`, `auto-subframe`, `reload`. */
  readonly transition: string;
  readonly qualifiers: readonly TransitionQualifier[];
}

export type TransitionQualifier = 'client-redirect' | 'server-redirect' | 'forward-back' | 'from-address-bar';

/** webNavigation.onCreatedNavigationTarget: one tab opened another (popup, `target=_blank`). */
export interface NavigationTarget {
  readonly type: 'navigation-target';
  readonly tabId: number;
  readonly sourceTabId: number;
  readonly sourceFrameId: number;
  readonly time: number;
  readonly url: string;
}

/** The frames of a tab when the recording began. */
export interface FramesRead {
  readonly type: 'frames-read';
  readonly tabId: number;
  readonly time: number;
  readonly frames: readonly { readonly frameId: number; readonly parentFrameId: number; readonly url: string }[];
}

/** What the DevTools page learnt from a document's body: whether it carries a meta refresh. The body itself is not kept. */
export interface DocumentRead {
  readonly type: 'document-read';
  readonly tabId: number;
  readonly time: number;
  readonly url: string;
  /** Target of `<meta http-equiv=refresh>`, resolved; undefined when the document has none. */
  readonly refreshUrl: string | undefined;
}

/** cookies.onChanged. An overwrite is a removal with cause `overwrite` followed by an insertion. */
export interface CookieChanged {
  readonly type: 'cookie-changed';
  readonly time: number;
  /** Its place among all that were heard, where that is known: the times of several can be equal, or off by different amounts. */
  readonly order?: number;
  readonly cookie: Cookie;
  readonly removed: boolean;
  readonly cause: CookieChangeCause;
  readonly storeId: string;
}

export type CookieChangeCause = 'explicit' | 'overwrite' | 'expired' | 'expired-overwrite' | 'evicted';

/** A whole cookie store, all partitions. `time` is when the answer arrived. */
export interface JarRead {
  readonly type: 'jar-read';
  readonly time: number;
  readonly cookies: readonly Cookie[];
  readonly storeId: string;
}

/** Something may have been missed between `from` and `time`. */
export interface GapNoticed {
  readonly type: 'gap';
  readonly kind: 'listener-lost' | 'access-withheld' | 'paused' | 'dropped';
  readonly from: number;
  readonly time: number;
  readonly text: string;
}
