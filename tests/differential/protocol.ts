/** The parts of the DevTools protocol's Network domain that the referee reads. */

export interface CdpCookie {
  readonly name: string;
  readonly value: string;
  /** With a leading dot unless host-only. */
  readonly domain: string;
  readonly path: string;
  readonly partitionKey?: { readonly topLevelSite: string; readonly hasCrossSiteAncestor: boolean };
}

export interface CdpResponse {
  readonly status: number;
  readonly fromDiskCache?: boolean;
  readonly fromServiceWorker?: boolean;
}

export interface RequestWillBeSent {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string };
  readonly redirectHasExtraInfo?: boolean;
  readonly redirectResponse?: CdpResponse;
  readonly type?: string;
}

export interface RequestExtraInfo {
  readonly requestId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly associatedCookies: readonly {
    readonly cookie: CdpCookie;
    readonly blockedReasons: readonly string[];
    readonly exemptionReason?: string;
  }[];
}

export interface ResponseExtraInfo {
  readonly requestId: string;
  readonly statusCode: number;
  readonly blockedCookies: readonly {
    readonly blockedReasons: readonly string[];
    readonly cookieLine: string;
    readonly cookie?: CdpCookie;
  }[];
  readonly exemptedCookies?: readonly { readonly exemptionReason: string; readonly cookieLine: string }[];
}

export interface ResponseReceived {
  readonly requestId: string;
  readonly hasExtraInfo: boolean;
  readonly response: CdpResponse;
}

export interface NetworkEvents {
  readonly requestWillBeSent: RequestWillBeSent;
  readonly requestWillBeSentExtraInfo: RequestExtraInfo;
  readonly responseReceivedExtraInfo: ResponseExtraInfo;
  readonly responseReceived: ResponseReceived;
  readonly loadingFailed: { readonly requestId: string };
}

export interface TargetAttached {
  readonly sessionId: string;
  readonly targetInfo: { readonly targetId: string; readonly type: string; readonly url: string };
  readonly waitingForDebugger: boolean;
}
