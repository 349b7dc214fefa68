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
  {
    addListener(listener: RequestListener, filter: { urls: string[] }, extra?: string[]): void;
    removeListener(listener: RequestListener): void;
  }
>;

interface NavigationEvents {
  readonly onBeforeNavigate: Events.Event<(raw: RawFrame) => void>;
  readonly onCommitted: Events.Event<(raw: RawCommitted) => void>;
  readonly onCreatedNavigationTarget: Events.Event<(raw: RawTarget) => void>;
}

/** Takes the listeners away again: the browser then does not even make the events, nor wake a worker for them. */
export type StopListening = () => void;

/**
 * Registers every listener, at once: a worker that wakes for an event must have them before its first turn ends. While
 * `isWanted` says no, a listener returns without looking at the event. Does nothing in a page that lacks the APIs.
 */
export function listen(emit: (event: CaptureEvent) => void, isWanted: () => boolean): StopListening {
  const stops = [
    ...(hasApi('webRequest') ? listenToRequests(emit, isWanted) : []),
    ...(hasApi('webNavigation') ? listenToNavigation(emit, isWanted) : []),
    ...(hasApi('cookies') ? [listenToCookies(emit, isWanted)] : []),
  ];
  return () => stops.forEach((stop) => stop());
}

const stamps = createStamps();

function listenToRequests(emit: (event: CaptureEvent) => void, isWanted: () => boolean): readonly StopListening[] {
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
  ): StopListening => {
    const listener: RequestListener = (raw) => {
      if (!isWanted()) return;
      emit({ ...translate(raw), time: stamps.ofRequest(raw.requestId, raw.timeStamp, last) });
    };
    // Firefox checks the number of arguments
    if (extra === undefined) events[name].addListener(listener, everything);
    else events[name].addListener(listener, everything, extra);
    return () => events[name].removeListener(listener);
  };
  return [
    on('onBeforeRequest', (raw) => requestStarted(raw, dialect)),
    on('onSendHeaders', (raw) => requestHeaders(raw, dialect), request),
    on('onHeadersReceived', (raw) => responseHeaders(raw, dialect), response),
    on('onBeforeRedirect', (raw) => redirected(raw, dialect), response),
    on('onResponseStarted', (raw) => responseStarted(raw, dialect), response),
    on('onCompleted', requestCompleted, undefined, true),
    on('onErrorOccurred', requestFailed, undefined, true),
  ];
}

function listenToNavigation(emit: (event: CaptureEvent) => void, isWanted: () => boolean): readonly StopListening[] {
  const { onBeforeNavigate, onCommitted, onCreatedNavigationTarget } =
    browser.webNavigation as unknown as NavigationEvents;
  const on = <Raw>(event: Events.Event<(raw: Raw) => void>, translate: (raw: Raw) => CaptureEvent): StopListening => {
    const listener = (raw: Raw): void => {
      if (isWanted()) emit(translate(raw));
    };
    event.addListener(listener);
    return () => event.removeListener(listener);
  };
  return [
    on(onBeforeNavigate, navigationBegun),
    on(onCommitted, committed),
    on(onCreatedNavigationTarget, navigationTarget),
  ];
}

function listenToCookies(emit: (event: CaptureEvent) => void, isWanted: () => boolean): StopListening {
  const dialect = dialectHere();
  const listener = (raw: RawCookieChange): void => {
    if (isWanted()) emit(cookieChanged(raw, stamps.ofCookie(Date.now()), dialect));
  };
  browser.cookies.onChanged.addListener(listener);
  return () => browser.cookies.onChanged.removeListener(listener);
}
