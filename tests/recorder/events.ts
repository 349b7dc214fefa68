import type {
  Committed,
  CookieChanged,
  NavigationBegun,
  NavigationTarget,
  Redirected,
  RequestCompleted,
  RequestFailed,
  RequestStarted,
} from '../../src/core/events.ts';

/** Short ways to write down what a recorder hears. */

export function started(requestId: string, time: number, more: Partial<RequestStarted> = {}): RequestStarted {
  return {
    type: 'request-started',
    requestId,
    time,
    tabId: 1,
    url: `https://app.test/${requestId}`,
    method: 'GET',
    resourceType: 'main-frame',
    frameId: 0,
    parentFrameId: -1,
    initiator: undefined,
    documentUrl: undefined,
    documentId: undefined,
    lifecycle: 'active',
    frameAncestors: undefined,
    storeId: undefined,
    ...more,
  };
}

export function completed(requestId: string, time: number, tabId = 1): RequestCompleted {
  const url = `https://app.test/${requestId}`;
  return { type: 'request-completed', requestId, time, tabId, url, fromCache: false, ip: undefined };
}

export function commit(time: number, url: string, more: Partial<Committed> = {}): Committed {
  return {
    type: 'committed',
    tabId: 1,
    frameId: 0,
    parentFrameId: -1,
    time,
    url,
    documentId: undefined,
    lifecycle: 'active',
    transition: 'typed',
    qualifiers: [],
    ...more,
  };
}

export function opens(sourceTabId: number, tabId: number, time: number): NavigationTarget {
  return { type: 'navigation-target', tabId, sourceTabId, sourceFrameId: 0, time, url: 'https://idp.test/' };
}

export function cookie(name: string, time: number, storeId = '0'): CookieChanged {
  return {
    type: 'cookie-changed',
    time,
    removed: false,
    cause: 'explicit',
    storeId,
    cookie: {
      name,
      value: '1',
      domain: 'app.test',
      hostOnly: true,
      path: '/',
      secure: false,
      httpOnly: false,
      sameSite: 'unspecified',
      expires: undefined,
      partitionKey: undefined,
      createdAt: undefined,
    },
  };
}

export function begun(time: number, url: string, frameId = 0): NavigationBegun {
  return { type: 'navigation-begun', tabId: 1, frameId, parentFrameId: frameId - 1, time, url };
}

export function redirected(requestId: string, time: number, url: string, redirectUrl: string, tabId = 1): Redirected {
  return {
    type: 'redirected',
    requestId,
    time,
    tabId,
    url,
    redirectUrl,
    status: 302,
    statusLine: '',
    internal: false,
    fromCache: false,
    ip: undefined,
    headers: [],
  };
}

export function failed(requestId: string, time: number, url: string, tabId = 1): RequestFailed {
  return { type: 'request-failed', requestId, time, tabId, url, error: 'net::ERR_ABORTED' };
}
