/** What became of one cookie or line, in the words of the report format. The form in which both sides are compared. */
export interface SeenHop {
  readonly token: string;
  readonly url: string;
  readonly method: string;
  readonly way: Way;
  readonly cookies: readonly SeenCookie[];
  readonly lines: readonly SeenLine[];
  /** The Cookie header, where one was sent. */
  readonly header: string | undefined;
}

/** How it was answered: a `cache` spares the request; a `worker` is a page's service worker that sent it. */
export type Way = 'network' | 'cache' | 'worker';

export interface SeenCookie {
  readonly name: string;
  /** Name, domain with a leading dot unless host-only, path and partition: equal on both sides for the same cookie. */
  readonly key: string;
  readonly outcome: 'sent' | 'not-sent';
  readonly reasons: readonly string[];
  readonly explained: boolean;
  /** By the protocol only. */
  readonly value?: string;
}

export interface SeenLine {
  /** Place among the hop's Set-Cookie lines. */
  readonly index: number;
  readonly line: string;
  readonly outcome: 'stored' | 'rejected' | 'deleted';
  readonly reasons: readonly string[];
  readonly explained: boolean;
}

export function seenKey(cookie: {
  readonly name: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly partitionKey?: { readonly topLevelSite: string; readonly hasCrossSiteAncestor: boolean } | undefined | null;
}): string {
  const { name, domain, hostOnly, path, partitionKey } = cookie;
  const partition = partitionKey
    ? ` in ${partitionKey.topLevelSite}${partitionKey.hasCrossSiteAncestor ? ' (cross-site ancestor)' : ''}`
    : '';
  return `${name === '' ? '(nameless)' : name} ${hostOnly ? '' : '.'}${domain}${path}${partition}`;
}
