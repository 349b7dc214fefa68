import type { Committed, NavigationTarget, TransitionQualifier } from '../core/events.ts';
import type { RawCommitted, RawTarget } from './raw.ts';
import { readLifecycle } from './request-events.ts';

const qualifiers: Readonly<Record<string, TransitionQualifier>> = {
  client_redirect: 'client-redirect',
  server_redirect: 'server-redirect',
  forward_back: 'forward-back',
  from_address_bar: 'from-address-bar',
};

export function committed(raw: RawCommitted): Committed {
  return {
    type: 'committed',
    tabId: raw.tabId,
    frameId: raw.frameId,
    parentFrameId: raw.parentFrameId ?? (raw.frameId === 0 ? -1 : 0),
    time: raw.timeStamp,
    url: raw.url,
    documentId: raw.documentId,
    lifecycle: readLifecycle(raw.documentLifecycle),
    transition: (raw.transitionType ?? '').replaceAll('_', '-'),
    qualifiers: (raw.transitionQualifiers ?? []).map((one) => qualifiers[one]).filter((one) => one !== undefined),
  };
}

export function navigationTarget(raw: RawTarget): NavigationTarget {
  return {
    type: 'navigation-target',
    tabId: raw.tabId,
    sourceTabId: raw.sourceTabId,
    sourceFrameId: raw.sourceFrameId,
    time: raw.timeStamp,
    url: raw.url,
  };
}
