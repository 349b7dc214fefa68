/** What was recorded. Times are milliseconds since the epoch unless a name says otherwise. */
import type { CookieChangeCause } from '../events.ts';
import type { Phrase } from '../words.ts';
import type { Cookie } from './cookie.ts';

export type BrowserName = 'chromium' | 'firefox' | 'safari';

export interface Browser {
  readonly name: BrowserName;
  /** e.g. `156.0.8078.73`; empty when unknown. */
  readonly version: string;
}

export interface Header {
  readonly name: string;
  /** One UTF-16 unit per byte when `binary` (the bytes were not UTF-8). */
  readonly value: string;
  readonly binary?: true;
}

export type ResourceType =
  | 'main-frame'
  | 'sub-frame'
  | 'fetch'
  | 'script'
  | 'stylesheet'
  | 'image'
  | 'font'
  | 'media'
  | 'object'
  | 'ping'
  | 'websocket'
  | 'csp-report'
  | 'other';

/** How a hop came about (the report's `via`). */
export type Via =
  | 'start'
  | 'http-redirect'
  | 'internal-redirect'
  | 'meta-refresh'
  | 'script'
  | 'client-redirect'
  | 'link'
  | 'form'
  | 'popup'
  | 'frame'
  | 'fetch';

export type ChainKind = 'navigation' | 'subframe' | 'fetch' | 'other';

/** One request and its response. */
export interface Hop {
  /** `requestId#index`. */
  readonly id: string;
  readonly requestId: string;
  /** Place in its chain, 0 is the first. */
  readonly index: number;
  readonly via: Via;
  readonly request: HopRequest;
  /** undefined while none has come, and where none came (internal redirect, failure). */
  readonly response: HopResponse | undefined;
  readonly context: RequestContext;
  readonly times: HopTimes;
  /** The browser's own word when the request failed. */
  readonly failure: string | undefined;
  /** What could not be seen of this hop. */
  readonly marks: readonly Mark[];
}

export interface HopRequest {
  readonly url: string;
  readonly method: string;
  readonly resourceType: ResourceType;
  /** undefined: the headers were not observed. */
  readonly headers: readonly Header[] | undefined;
}

export interface HopResponse {
  /** 0 when unknown. */
  readonly status: number;
  readonly statusText: string;
  /** e.g. `HTTP/1.1`; empty when unknown. */
  readonly httpVersion: string;
  readonly headers: readonly Header[];
  readonly ip: string | undefined;
  readonly fromCache: boolean;
  /** Where the hop redirects, absolute; undefined when it does not. */
  readonly redirectUrl: string | undefined;
}

/** What the same-site computation needs to know of a request, besides its URL and method. */
export interface RequestContext {
  readonly tabId: number;
  readonly frameId: number;
  readonly isTopLevelNavigation: boolean;
  /** Top-level or frame navigation. */
  readonly isNavigation: boolean;
  /** Origin that started the request; `'null'` when opaque; undefined when the browser itself did. Unchanged along redirects. */
  readonly initiator: string | undefined;
  /** Full URL of the initiating document, where known. */
  readonly documentUrl: string | undefined;
  /** URL of the tab's document at that moment; undefined for a top-level navigation (it becomes the document). */
  readonly topLevelUrl: string | undefined;
  /**
   * URLs of the documents around the requesting document, nearest first, top-level last; `'null'` where one is known to be
   * opaque (sandboxed). Empty for a top-level navigation.
   */
  readonly ancestors: readonly string[];
  readonly isReload: boolean;
  /** Cookie store; undefined when the browser does not tell (then the inspected tab's). */
  readonly storeId: string | undefined;
}

/** undefined: did not happen or was not seen. */
export interface HopTimes {
  readonly start: number;
  readonly sent: number | undefined;
  readonly headers: number | undefined;
  readonly end: number | undefined;
}

/** What could not be seen, or must not be taken at its word. */
export type MarkKind =
  | 'cached-redirect' // the Cookie header reported for it never left the browser
  | 'cached-response' // answered from cache: no request was sent, no Set-Cookie processed
  | 'service-worker' // sent by a page's service worker
  | 'bfcache' // page restored from the back/forward cache: no request was sent
  | 'prerender' // loaded before the user navigated
  | 'headers-missing' // the browser reported no headers (first requests after install, lost events)
  | 'listener-lost' // the background worker was away; events may be missing
  | 'access-withheld' // no host permission: cookies and headers are not visible
  | 'cookies-left-out'; // more cookies than any browser sends or keeps: only the first were looked at

export interface Mark {
  readonly kind: MarkKind;
  readonly text: Phrase;
}

/** The hops of one request, in order. Never empty. */
export interface Chain {
  /** `c1`, `c2` …, in the order in which the chains began. */
  readonly id: string;
  /** Chains linked by a client-side redirect, a popup or its return share one. `f1` … */
  readonly flow: string;
  /** The chain of the same flow that led to this one, if any; the first hop's `via` says how. */
  readonly after: string | undefined;
  readonly kind: ChainKind;
  readonly tabId: number;
  readonly frameId: number;
  readonly hops: readonly Hop[];
  readonly state: 'open' | 'done' | 'failed';
}

/** One change of the jar, in time order. */
export interface JarChange {
  readonly time: number;
  readonly cookie: Cookie;
  readonly removed: boolean;
  readonly cause: CookieChangeCause;
  /** The `Set-Cookie` line that made it; undefined: a script, the browser, another tab or an extension did. */
  readonly by: SetCookieRef | undefined;
  /** false: computed by the engine because the jar was not observable (HAR files, tests). */
  readonly observed: boolean;
}

export interface SetCookieRef {
  /** Hop id. */
  readonly hop: string;
  /** Place among the hop's `Set-Cookie` lines, from 0. */
  readonly line: number;
}

/** The jar over time: what it held when the recording began, and every change since. */
export interface JarTimeline {
  /** false: reconstructed from headers; absence then proves little. */
  readonly observed: boolean;
  readonly baseline: readonly Cookie[];
  readonly changes: readonly JarChange[];
}

export interface Gap {
  readonly kind: MarkKind | 'paused' | 'dropped';
  readonly from: number;
  readonly to: number;
  readonly text: Phrase;
}

/** A recording, or an imported file. Immutable; unchanged chains and hops keep their identity from one version to the next. */
export interface Trace {
  readonly browser: Browser;
  readonly startedAt: number;
  /** In the order in which they began. */
  readonly chains: readonly Chain[];
  readonly jar: JarTimeline;
  readonly gaps: readonly Gap[];
}
