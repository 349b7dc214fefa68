import type { Hop, ResourceType } from '../model.ts';

/**
 * What the cookie rules need to know of one request: the one input from which judge, jar reconstruction and replay
 * compute the same-site context, so that they cannot differ.
 */
export interface RequestFacts {
  readonly url: string;
  /** Of this hop, as sent. */
  readonly method: string;
  readonly resourceType: ResourceType;
  readonly isTopLevelNavigation: boolean;
  readonly isNavigation: boolean;
  /** Origin; `'null'` when opaque; undefined when the browser itself started the request. */
  readonly initiator: string | undefined;
  readonly documentUrl: string | undefined;
  readonly topLevelUrl: string | undefined;
  /** Nearest first. */
  readonly ancestors: readonly string[];
  /** URLs of the hops before this one in its redirect chain, in order. */
  readonly redirectedFrom: readonly string[];
  /** `script`: the jar is read or written by `document.cookie`, not by a request. */
  readonly via: 'http' | 'script';
}

/** The facts of a hop; `before` are the hops before it in its chain. */
export function requestFacts(hop: Hop, before: readonly Hop[] = []): RequestFacts {
  const { request, context } = hop;
  return {
    url: request.url,
    method: request.method,
    resourceType: request.resourceType,
    isTopLevelNavigation: context.isTopLevelNavigation,
    isNavigation: context.isNavigation,
    initiator: context.initiator,
    documentUrl: context.documentUrl,
    topLevelUrl: context.topLevelUrl,
    ancestors: context.ancestors,
    redirectedFrom: before.map((earlier) => earlier.request.url),
    via: 'http',
  };
}

/** A top-level navigation to `url`, started by the browser itself unless said otherwise. */
export function topLevelFacts(url: string, more: Partial<RequestFacts> = {}): RequestFacts {
  return {
    url,
    method: 'GET',
    resourceType: 'main-frame',
    isTopLevelNavigation: true,
    isNavigation: true,
    initiator: undefined,
    documentUrl: undefined,
    topLevelUrl: undefined,
    ancestors: [],
    redirectedFrom: [],
    via: 'http',
    ...more,
  };
}
