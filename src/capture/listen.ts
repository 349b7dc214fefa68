import type { Events } from 'webextension-polyfill';
import { browser, hasApi } from '../browser.ts';
import type { CaptureEvent } from '../core/events.ts';
import { cookieChanged } from './cookie-events.ts';
import { dialectHere } from './dialect.ts';
import { committed, navigationBegun, navigationTarget } from './navigation-events.ts';
import type { RawCommitted, RawCookieChange, RawFrame, RawRequest, RawTarget } from './raw.ts';
import {
  redirected,
  requestCompleted,
  requestFailed,
  requestHeaders,
  requestStarted,
  responseHeaders,
  responseStarted,
} from './request-events.ts';
import { createStamps } from './stamps.ts';

/** The parts of webRequest that are listened to; their option lists differ from browser to browser. */
type RequestListener = (raw: RawRequest) => undefined;
type RequestEvents = Record<
  | 'onBeforeRequest'
  | 'onSendHeaders'
  | 'onHeadersReceived'
  | 'onBeforeRedirect'
  | 'onResponseStarted'
  | 'onCompleted'
  | 'onErrorOccurred',
  { addListener(listener: RequestListener, filter: { urls: string[] }, extra?: string[]): void }
>;

/**
 * Registers every listener, at once: a worker that wakes for an event must have them before its first turn ends. While
 * `isWanted` says no, a listener returns without looking at the event. Does nothing in a page that lacks the APIs.
 */
export function listen(emit: (event: CaptureEvent) => void, isWanted: () => boolean): void {
  if (hasApi('webRequest')) listenToRequests(emit, isWanted);
  if (hasApi('webNavigation')) listenToNavigation(emit, isWanted);
  if (hasApi('cookies')) listenToCookies(emit, isWanted);
}

const stamps = createStamps();

function listenToRequests(emit: (event: CaptureEvent) => void, isWanted: () => boolean): void {
  const dialect = dialectHere();
  const extraHeaders = dialect === 'chromium' ? ['extraHeaders'] : [];
  const request = ['requestHeaders', ...extraHeaders];
  const response = ['responseHeaders', ...extraHeaders];
  const events = browser.webRequest as unknown as RequestEvents;
  const everything = { urls: ['<all_urls>'] };

  const on = (
    name: keyof RequestEvents,
    translate: (raw: RawRequest) => CaptureEvent,
    extra?: string[],
    last = false,
  ): void => {
    const listener: RequestListener = (raw) => {
      if (!isWanted()) return;
      emit({ ...translate(raw), time: stamps.ofRequest(raw.requestId, raw.timeStamp, last) });
    };
    // Firefox checks the number of arguments
    if (extra === undefined) events[name].addListener(listener, everything);
    else events[name].addListener(listener, everything, extra);
  };
  on('onBeforeRequest', (raw) => requestStarted(raw, dialect));
  on('onSendHeaders', (raw) => requestHeaders(raw, dialect), request);
  on('onHeadersReceived', (raw) => responseHeaders(raw, dialect), response);
  on('onBeforeRedirect', (raw) => redirected(raw, dialect), response);
  on('onResponseStarted', (raw) => responseStarted(raw, dialect), response);
  on('onCompleted', requestCompleted, undefined, true);
  on('onErrorOccurred', requestFailed, undefined, true);
}

function listenToNavigation(emit: (event: CaptureEvent) => void, isWanted: () => boolean): void {
  const { onBeforeNavigate, onCommitted, onCreatedNavigationTarget } = browser.webNavigation as unknown as Record<
    'onBeforeNavigate' | 'onCommitted' | 'onCreatedNavigationTarget',
    Events.Event<(raw: never) => void>
  >;
  onBeforeNavigate.addListener((raw: RawFrame) => {
    if (isWanted()) emit(navigationBegun(raw));
  });
  onCommitted.addListener((raw: RawCommitted) => {
    if (isWanted()) emit(committed(raw));
  });
  onCreatedNavigationTarget.addListener((raw: RawTarget) => {
    if (isWanted()) emit(navigationTarget(raw));
  });
}

function listenToCookies(emit: (event: CaptureEvent) => void, isWanted: () => boolean): void {
  const dialect = dialectHere();
  browser.cookies.onChanged.addListener((raw: RawCookieChange) => {
    if (isWanted()) emit(cookieChanged(raw, stamps.ofCookie(Date.now()), dialect));
  });
}
