import { phrase } from '../words.ts';
import type { Aligned } from './align.ts';
import { cookiesSetBy } from './compare-set-cookies.ts';
import type { Difference, RunHop, Weight } from './difference.ts';
import type { Followed } from './pairing.ts';

/** What is to be said of a hop that only one run has. */
export function loneHop(aligned: readonly Aligned[], at: number, followed: Followed): readonly Difference[] {
  const [a, b] = aligned[at] ?? [];
  const hop = a ?? b;
  if (hop === undefined) return [];
  const { method, url } = hop.hop.request;
  const shown = `${method} ${url}`;
  const values = { one: a === undefined ? 2 : 1, other: a === undefined ? 1 : 2, n: hop.name, request: shown };
  return [
    {
      kind: 'hop-in-one-run',
      weight: weightOf(aligned, at, hop, followed),
      part: 'request',
      name: undefined,
      a: a && shown,
      b: b && shown,
      text: phrase('Only run {one} makes the request `{request}` (hop {n}); run {other} has nothing like it.', values),
    },
  ];
}

/**
 * A way round, from http to https or by a page in between, that leaves the session's cookies alone and ends where the other
 * run goes as well, is no more than worth a word. What it changes for later hops is told there.
 */
function weightOf(aligned: readonly Aligned[], at: number, hop: RunHop, followed: Followed): Weight {
  const sets = [...cookiesSetBy(hop)].some((key) => followed.get(key) === 'session');
  const meet = aligned.slice(at + 1).some(([a, b]) => a !== undefined && b !== undefined);
  return sets || !meet || hop.hop.failure !== undefined ? 'session' : 'notable';
}
