/** What the browsers hand to listeners, both dialects in one. Only what is read here; measured in Chromium 156 and Firefox 153. */

export interface RawHeader {
  readonly name: string;
  readonly value?: string | undefined;
  /** Chromium: when the bytes are not UTF-8. */
  readonly binaryValue?: readonly number[] | undefined;
}

/** webRequest details, of any of its events. */
export interface RawRequest {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly timeStamp: number;
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  /** Chromium: origin. */
  readonly initiator?: string | undefined;
  /** Firefox: full URL of the document that started the request. */
  readonly originUrl?: string | undefined;
  readonly documentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  /** Firefox, nearest first. */
  readonly frameAncestors?: readonly { readonly url: string }[] | undefined;
  /** Firefox. */
  readonly cookieStoreId?: string | undefined;
  readonly requestHeaders?: readonly RawHeader[] | undefined;
  readonly responseHeaders?: readonly RawHeader[] | undefined;
  readonly statusCode?: number | undefined;
  readonly statusLine?: string | undefined;
  readonly redirectUrl?: string | undefined;
  readonly fromCache?: boolean | undefined;
  readonly ip?: string | null | undefined;
  readonly error?: string | undefined;
}

/** webNavigation.onBeforeNavigate; what its other events have, too. */
export interface RawFrame {
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId?: number | undefined;
  readonly timeStamp: number;
  readonly url: string;
}

/** webNavigation.onCommitted. */
export interface RawCommitted extends RawFrame {
  readonly documentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly transitionType?: string | undefined;
  readonly transitionQualifiers?: readonly string[] | undefined;
}

/** webNavigation.onCreatedNavigationTarget. */
export interface RawTarget {
  readonly tabId: number;
  readonly sourceTabId: number;
  readonly sourceFrameId: number;
  readonly timeStamp: number;
  readonly url: string;
}

/** A cookie of the cookies API. */
export interface RawCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite?: string | undefined;
  /** Seconds. */
  readonly expirationDate?: number | undefined;
  readonly storeId: string;
  readonly partitionKey?:
    { readonly topLevelSite?: string; readonly hasCrossSiteAncestor?: boolean } | null | undefined;
}

/** cookies.onChanged. */
export interface RawCookieChange {
  readonly removed: boolean;
  readonly cookie: RawCookie;
  readonly cause: string;
}
