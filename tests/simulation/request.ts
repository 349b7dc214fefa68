import type { Header, ResourceType } from '../../src/core/model.ts';
import type { RequestFacts } from '../../src/core/site/request-facts.ts';

export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly form: Readonly<Record<string, string>>;
  readonly resourceType: ResourceType;
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly initiator: string | undefined;
  /** Undefined for a top-level navigation. */
  readonly topLevelUrl: string | undefined;
  readonly ancestors: readonly string[];
  /** Did a click, a key or the address bar begin it? */
  readonly asked: boolean;
  /** A script's request that neither carries cookies nor takes any (Fetch, "credentials mode"). */
  readonly withoutCredentials?: boolean;
}

export interface Hop {
  readonly id: string;
  readonly url: string;
  readonly method: string;
  readonly before: readonly string[];
}

/** What stands for the document itself when its script touches the jar. */
export function documentRequest(url: string): SentRequest {
  const initiator = new URL(url).origin;
  const place = { tabId: 1, frameId: 0, parentFrameId: -1, topLevelUrl: url, ancestors: [], asked: false };
  return { url, method: 'GET', form: {}, resourceType: 'other', initiator, ...place };
}

export function factsOf(request: SentRequest, hop: Hop): RequestFacts {
  return {
    url: hop.url,
    method: hop.method,
    resourceType: request.resourceType,
    isTopLevelNavigation: request.resourceType === 'main-frame',
    isNavigation: request.resourceType === 'main-frame' || request.resourceType === 'sub-frame',
    initiator: request.initiator,
    documentUrl: undefined,
    topLevelUrl: request.topLevelUrl,
    ancestors: request.ancestors,
    redirectedFrom: hop.before,
    via: 'http',
  };
}

export function requestHeaders(request: SentRequest, hop: Hop, cookie: string | undefined): Header[] {
  const origin = hop.method === 'POST' ? request.initiator : undefined;
  return [
    { name: 'Upgrade-Insecure-Requests', value: '1' },
    ...(hop.url.startsWith('https:') ? fetchMetadata(request) : []),
    { name: 'User-Agent', value: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36' },
    ...(origin === undefined ? [] : [{ name: 'Origin', value: origin }]),
    ...(cookie === undefined ? [] : [{ name: 'Cookie', value: cookie }]),
  ];
}

/** Fetch Metadata, as far as it is read. */
function fetchMetadata({ resourceType, asked }: SentRequest): Header[] {
  if (resourceType !== 'main-frame' && resourceType !== 'sub-frame') return [{ name: 'Sec-Fetch-Mode', value: 'cors' }];
  const mode = { name: 'Sec-Fetch-Mode', value: 'navigate' };
  return asked ? [mode, { name: 'Sec-Fetch-User', value: '?1' }] : [mode];
}
