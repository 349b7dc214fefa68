import type { Hop, HopTimes, MarkKind } from '../model.ts';
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
  return hop.marks.some(({ kind }) => kinds.includes(kind));
}

/** What the hop itself shows of credentials and caches. A reported `Cookie` header of a cached answer never left the browser. */
export function seenAt(hop: Hop, before: readonly Hop[]): Seen {
  return {
    fromCache: hasMark(hop, 'cached-redirect', 'cached-response'),
    withoutCredentials: madeWithoutCredentials(hop, before),
    withheld: false,
  };
}
