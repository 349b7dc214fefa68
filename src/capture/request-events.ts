import type {
  Lifecycle,
  Redirected,
  RequestCompleted,
  RequestFailed,
  RequestHeaders,
  RequestStarted,
  ResponseHeaders,
  ResponseStarted,
} from '../core/events.ts';
import type { Dialect } from './dialect.ts';
import { readHeaders } from './headers.ts';
import type { RawHeader, RawRequest } from './raw.ts';
import { readResourceType } from './resource-type.ts';

/** webRequest's events in our words: one function per listener, pure. `time` is the browser's stamp unless the caller corrects it. */

export function requestStarted(raw: RawRequest, dialect: Dialect): RequestStarted {
  return {
    type: 'request-started',
    ...ofRequest(raw),
    method: raw.method,
    resourceType: readResourceType(raw.type),
    frameId: raw.frameId,
    parentFrameId: raw.parentFrameId,
    initiator: dialect === 'firefox' ? firefoxInitiator(raw) : raw.initiator,
    documentUrl: raw.originUrl,
    documentId: raw.documentId,
    lifecycle: readLifecycle(raw.documentLifecycle),
    frameAncestors: raw.frameAncestors?.map(({ url }) => (isNullPrincipal(url) ? 'null' : url)),
    storeId: raw.cookieStoreId,
  };
}

export function requestHeaders(raw: RawRequest, dialect: Dialect): RequestHeaders {
  return { type: 'request-headers', ...ofRequest(raw), headers: readHeaders(raw.requestHeaders, dialect) };
}

export function responseHeaders(raw: RawRequest, dialect: Dialect): ResponseHeaders {
  return {
    type: 'response-headers',
    ...ofRequest(raw),
    ...ofStatus(raw),
    headers: readHeaders(raw.responseHeaders, dialect),
  };
}

export function redirected(raw: RawRequest, dialect: Dialect): Redirected {
  return {
    type: 'redirected',
    ...ofRequest(raw),
    ...ofStatus(raw),
    redirectUrl: raw.redirectUrl ?? '',
    internal: isInternal(raw),
    ...ofConnection(raw),
    headers: readHeaders(raw.responseHeaders, dialect),
  };
}

export function responseStarted(raw: RawRequest, dialect: Dialect): ResponseStarted {
  return {
    type: 'response-started',
    ...ofRequest(raw),
    ...ofStatus(raw),
    ...ofConnection(raw),
    headers: readHeaders(raw.responseHeaders, dialect),
  };
}

export function requestCompleted(raw: RawRequest): RequestCompleted {
  return { type: 'request-completed', ...ofRequest(raw), ...ofConnection(raw) };
}

export function requestFailed(raw: RawRequest): RequestFailed {
  return { type: 'request-failed', ...ofRequest(raw), error: raw.error ?? '' };
}

/**
 * HSTS, an upgrade, another extension: Chromium says so in a header of its own making; Firefox reports no status or a
 * redirect without `Location`, which no server can send.
 */
function isInternal({ statusCode, responseHeaders = [] }: RawRequest): boolean {
  return statusCode === 0 || has(responseHeaders, 'non-authoritative-reason') || !has(responseHeaders, 'location');
}

function has(headers: readonly RawHeader[], name: string): boolean {
  return headers.some((header) => header.name.toLowerCase() === name);
}

function ofRequest(raw: RawRequest) {
  return { requestId: raw.requestId, tabId: raw.tabId, time: raw.timeStamp, url: raw.url };
}

function ofStatus(raw: RawRequest) {
  return { status: raw.statusCode ?? 0, statusLine: raw.statusLine ?? '' };
}

function ofConnection(raw: RawRequest) {
  return { fromCache: raw.fromCache ?? false, ip: raw.ip ?? undefined };
}

/**
 * Firefox names the document that started the request, except where that is opaque (sandboxed) or the browser itself. What a
 * frame loads, and what belongs to a document, a document has started; only the tab's own navigation can be the user's.
 */
function firefoxInitiator({ originUrl, type, parentFrameId, documentId }: RawRequest): string | undefined {
  if (originUrl !== undefined) return URL.canParse(originUrl) ? new URL(originUrl).origin : 'null';
  return type !== 'main_frame' && (parentFrameId >= 0 || documentId !== undefined) ? 'null' : undefined;
}

/** How Firefox spells an opaque document among a frame's ancestors: empty for a navigation, else its principal (measured in 153). */
function isNullPrincipal(url: string): boolean {
  return url === '' || url.startsWith('moz-nullprincipal:');
}

export function readLifecycle(raw: string | undefined): Lifecycle {
  switch (raw) {
    case 'prerender':
    case 'cached':
      return raw;
    case 'pending_deletion':
      return 'pending-deletion';
    default:
      return 'active';
  }
}
