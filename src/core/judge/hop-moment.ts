import type { Chain, Hop, HopTimes, MarkKind } from '../model.ts';
import type { Seen } from '../reasons/reason.ts';
import { madeWithoutCredentials } from './credentials.ts';

/** When the cookies of the request were gathered. */
export function requestTime({ sent, start }: HopTimes): number {
  return sent ?? start;
}

/** When the response's cookies were stored. */
export function responseTime({ headers, end, sent, start }: HopTimes): number {
  return headers ?? end ?? sent ?? start;
}

export function hasMark(hop: Hop, ...kinds: readonly MarkKind[]): boolean {
  return hop.marks.length > 0 && hop.marks.some(({ kind }) => kinds.includes(kind));
}

/** What the chain itself shows of credentials and caches. A reported `Cookie` header of a cached answer never left the browser. */
export function seenAt({ hops }: Pick<Chain, 'hops'>, index: number): Seen {
  const hop = hops[index]!;
  const before = hops.slice(0, index);
  return {
    fromCache: hasMark(hop, 'cached-redirect', 'cached-response'),
    redirectedInternally: isRedirectedInternally(hop, hops[index + 1]),
    withoutCredentials: madeWithoutCredentials(hop, before),
    withheld: false,
  };
}

/** HSTS and the like: nothing was asked, nothing answered. A second try with HTTP credentials follows an answer, and is none. */
function isRedirectedInternally({ request, response }: Hop, next: Hop | undefined): boolean {
  return next?.via === 'internal-redirect' && request.headers === undefined && response === undefined;
}
