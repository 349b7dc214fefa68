import type { BrowserName, ResourceType } from '../../src/core/model.ts';
import { NotationError, type Exchange } from './parse.ts';
import type { Stage } from './stage.ts';

export type Way =
  'start' | 'link' | 'form' | 'meta-refresh' | 'script' | 'client-redirect' | 'popup' | 'frame' | 'fetch' | 'reload';

const ways: readonly Way[] = [
  'start',
  'link',
  'form',
  'meta-refresh',
  'script',
  'client-redirect',
  'popup',
  'frame',
  'fetch',
  'reload',
];

const types: readonly ResourceType[] = [
  'main-frame',
  'sub-frame',
  'fetch',
  'script',
  'stylesheet',
  'image',
  'font',
  'media',
  'object',
  'ping',
  'websocket',
  'csp-report',
  'other',
];

/** What all hops of a chain share. */
export interface ChainStart {
  readonly requestId: string;
  readonly way: Way;
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly resourceType: ResourceType;
  readonly initiator: string | undefined;
  readonly documentUrl: string | undefined;
  readonly ancestors: readonly string[] | undefined;
}

/** Reads the directives before a chain's first hop, opens its tab or frame, and tells what a page announced of it. */
export function beginChain(exchange: Exchange, stage: Stage, browser: BrowserName, isFirst: boolean): ChainStart {
  const said = (word: string) => exchange.before.findLast((directive) => directive.word === word);
  const way = wayOf(said('via')?.rest, exchange, isFirst);
  const type = said('type');
  if (type && !types.includes(type.rest as ResourceType))
    throw new NotationError(type.line, `no such type: ${type.rest}`);
  const requestId = String((stage.requests += 1));
  const from = stage.page() ?? stage.page(0);
  if (way === 'popup') openTab(exchange.url, stage);
  if (way === 'frame') stage.frame = stage.frames += 1;
  else if (way === 'start' || way === 'reload') stage.frame = 0;
  const frameId = stage.frame;
  const initiator = initiatorOf(said('initiator')?.rest, way, from);
  announce(way, exchange.url, from, stage);
  return {
    requestId,
    way,
    tabId: stage.tab,
    frameId,
    parentFrameId: frameId === 0 ? -1 : 0,
    resourceType: (type?.rest as ResourceType | undefined) ?? typeOf(way, frameId),
    initiator,
    documentUrl: browser === 'firefox' && initiator !== undefined && originOf(from) === initiator ? from : undefined,
    ancestors: said('ancestors')?.rest.split(/\s+/),
  };
}

function wayOf(said: string | undefined, { method, before, line }: Exchange, isFirst: boolean): Way {
  if (said === undefined) return isFirst ? 'start' : method === 'GET' ? 'link' : 'form';
  const way = ways.find((known) => known === said);
  if (way === undefined)
    throw new NotationError(before.find(({ word }) => word === 'via')?.line ?? line, `no such way: ${said}`);
  return way;
}

function typeOf(way: Way, frameId: number): ResourceType {
  if (way === 'fetch') return 'fetch';
  return frameId === 0 ? 'main-frame' : 'sub-frame';
}

function initiatorOf(said: string | undefined, way: Way, from: string | undefined): string | undefined {
  if (said === 'none') return undefined;
  if (said !== undefined) return said;
  return way === 'start' || way === 'reload' ? undefined : originOf(from);
}

export function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).origin;
}

function openTab(url: string, stage: Stage): void {
  const [sourceTabId, sourceFrameId] = [stage.tab, stage.frame];
  stage.tab = stage.tabs += 1;
  stage.frame = 0;
  stage.events.push({
    type: 'navigation-target',
    tabId: stage.tab,
    sourceTabId,
    sourceFrameId,
    time: stage.tick(),
    url,
  });
}

/** The DevTools page reads a document's body before it is left, so that it knows of a meta refresh. */
function announce(way: Way, url: string, from: string | undefined, stage: Stage): void {
  if (from === undefined || (way !== 'meta-refresh' && way !== 'script')) return;
  stage.events.push({
    type: 'document-read',
    tabId: stage.tab,
    time: stage.tick(),
    url: from,
    refreshUrl: way === 'meta-refresh' ? url : undefined,
  });
}
