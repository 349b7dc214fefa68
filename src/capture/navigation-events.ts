import type { Committed, NavigationBegun, NavigationTarget, TransitionQualifier } from '../core/events.ts';
import type { RawCommitted, RawFrame, RawTarget } from './raw.ts';
import { readLifecycle } from './request-events.ts';

const qualifiers: Readonly<Record<string, TransitionQualifier>> = {
  client_redirect: 'client-redirect',
  server_redirect: 'server-redirect',
  forward_back: 'forward-back',
  from_address_bar: 'from-address-bar',
};

export function navigationBegun(raw: RawFrame): NavigationBegun {
  return { type: 'navigation-begun', ...ofFrame(raw) };
}

export function committed(raw: RawCommitted): Committed {
  return {
    type: 'committed',
    ...ofFrame(raw),
    documentId: raw.documentId,
    lifecycle: readLifecycle(raw.documentLifecycle),
    transition: (raw.transitionType ?? '').replaceAll('_', '-'),
    qualifiers: (raw.transitionQualifiers ?? []).map((one) => qualifiers[one]).filter((one) => one !== undefined),
  };
}

function ofFrame(raw: RawFrame) {
  return {
    tabId: raw.tabId,
    frameId: raw.frameId,
    parentFrameId: raw.parentFrameId ?? (raw.frameId === 0 ? -1 : 0),
    time: raw.timeStamp,
    url: raw.url,
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
