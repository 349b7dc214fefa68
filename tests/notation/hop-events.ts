import type { CaptureEvent, Committed } from '../../src/core/events.ts';
import type { BrowserName } from '../../src/core/model.ts';
import type { ChainStart, Way } from './begin-chain.ts';
import { durationOf } from './cookie-lines.ts';
import type { Jar } from './jar.ts';
import { NotationError, type Exchange } from './parse.ts';
import type { Stage } from './stage.ts';

const marks = [
  'cached-redirect',
  'cached-response',
  'prerender',
  'service-worker',
  'headers-missing',
  'listener-lost',
  'access-withheld',
];

/** The events of one hop, and of the page it loads if it is the last. */
export function playHop(
  exchange: Exchange,
  chain: ChainStart,
  redirected: boolean,
  stage: Stage,
  jar: Jar,
  browser: BrowserName,
): void {
  const own = (word: string) => exchange.own.find((directive) => directive.word === word);
  const unknown = exchange.own.find(({ word, rest }) => word === 'mark' && !marks.includes(rest));
  if (unknown) throw new NotationError(unknown.line, `no such mark: ${unknown.rest}`);
  const isMarked = (mark: string) => exchange.own.some(({ word, rest }) => word === 'mark' && rest === mark);

  const { requestId, frameId, parentFrameId, resourceType, initiator, documentUrl } = chain;
  const { url, method, response } = exchange;
  const tabId = isMarked('service-worker') ? -1 : chain.tabId;
  const ip = own('ip')?.rest;
  const from = stage.time + 1;
  jar.beginHop(!redirected, url);
  const emit = (event: CaptureEvent) => stage.events.push(event);
  const next = () => ({ requestId, tabId, url, time: stage.tick() });
  // A slow request left before the hops above were answered.
  const took = own('took');
  const earlier = () => {
    const event = next();
    return took === undefined ? event : { ...event, time: event.time - durationOf(took.rest, took.line) };
  };
  emit({
    type: 'request-started',
    ...earlier(),
    method,
    resourceType,
    frameId: tabId < 0 ? -1 : frameId,
    parentFrameId,
    initiator,
    documentUrl,
    documentId: undefined,
    lifecycle: isMarked('prerender') ? 'prerender' : 'active',
    frameAncestors: chain.ancestors,
    storeId: undefined,
  });

  const internal = own('internal');
  if (internal) {
    if (response) throw new NotationError(internal.line, 'an internal redirect has no response');
    const redirectUrl = internal.rest === '' ? secured(url) : internal.rest;
    const status = { status: 307, statusLine: 'HTTP/1.1 307 Internal Redirect' };
    emit({
      type: 'redirected',
      ...next(),
      ...status,
      redirectUrl,
      internal: true,
      fromCache: false,
      ip: undefined,
      headers: [],
    });
    return;
  }
  if (!isMarked('headers-missing')) emit({ type: 'request-headers', ...earlier(), headers: exchange.headers });

  if (response) {
    const { headers } = response;
    const status = {
      status: response.status,
      statusLine: `HTTP/1.1 ${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}`,
    };
    const fromCache = isMarked('cached-redirect') || isMarked('cached-response');
    emit({ type: 'response-headers', ...next(), ...status, headers });
    if (!fromCache) jar.receive(exchange, chain);
    const target = response.location;
    if (target !== undefined && URL.canParse(target, url)) {
      const redirectUrl = new URL(target, url).href;
      emit({ type: 'redirected', ...next(), ...status, redirectUrl, internal: false, fromCache, ip, headers });
    } else {
      emit({ type: 'response-started', ...next(), ...status, fromCache, ip, headers });
      if (tabId >= 0 && isDocument(chain) && response.status !== 204) commit(url, chain, stage, browser, redirected);
      stage.time += stage.linger;
      if (!own('error')) emit({ type: 'request-completed', ...next(), fromCache, ip });
    }
  }
  const error = own('error');
  if (error) emit({ type: 'request-failed', ...next(), error: error.rest });
  for (const kind of ['listener-lost', 'access-withheld'] as const) {
    if (isMarked(kind)) emit({ type: 'gap', kind, from, time: stage.time, text: 'Marked by the script.' });
  }
}

function secured(url: string): string {
  return url.replace(/^http:/, 'https:');
}

function isDocument(chain: ChainStart): boolean {
  return chain.resourceType === 'main-frame' || chain.resourceType === 'sub-frame';
}

function commit(url: string, chain: ChainStart, stage: Stage, browser: BrowserName, redirected: boolean): void {
  const { tabId, frameId, parentFrameId, way } = chain;
  const isQuiet = way === 'script' && browser === 'firefox'; // location.replace has no qualifier there
  const isClientRedirect = ['meta-refresh', 'script', 'client-redirect'].includes(way) && !isQuiet;
  stage.events.push({
    type: 'committed',
    tabId,
    frameId,
    parentFrameId,
    time: stage.tick(),
    url,
    documentId: undefined,
    lifecycle: 'active',
    transition: transitionOf(way),
    qualifiers: [
      ...(redirected ? (['server-redirect'] as const) : []),
      ...(isClientRedirect ? (['client-redirect'] as const) : []),
    ],
  });
  stage.show(frameId, url);
}

function transitionOf(way: Way): Committed['transition'] {
  switch (way) {
    case 'start':
      return 'typed';
    case 'form':
      return 'form-submit';
    case 'frame':
      return 'auto-subframe';
    case 'reload':
      return 'reload';
    default:
      return 'link';
  }
}
