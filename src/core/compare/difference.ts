import type { ChainDiagnosis, Hop, HopVerdict, Track } from '../model.ts';
import type { Phrase, Value } from '../words.ts';

/** What one recording of the bug (or of its absence) holds: a chain, or the chains of a flow in order. */
export type Run = readonly ChainDiagnosis[];

export type Side = 1 | 2;

/** A hop of a run, with what its chain knows of it. */
export interface RunHop {
  /** Id of the chain; runs may come from different recordings, so it is unique within its run only. */
  readonly chain: string;
  /** Place in its chain, from 0. */
  readonly index: number;
  /** As sentences name it: `2`, or `2 in c3` where the run has several chains. */
  readonly name: Value;
  readonly hop: Hop;
  readonly verdict: HopVerdict | undefined;
  readonly tracks: readonly Track[];
}

/** One place of both runs; undefined where a run has nothing there. Never empty on both sides. */
export interface HopPair {
  readonly a: RunHop | undefined;
  readonly b: RunHop | undefined;
  readonly differences: readonly Difference[];
}

/**
 * `session`: can decide over the session. `notable`: a difference in how the runs were set up. `noise`: what differs
 * from any run to the next, such as ids, nonces and dates.
 */
export type Weight = 'session' | 'notable' | 'noise';

export type DifferenceKind =
  | 'hop-in-one-run'
  | 'came-by'
  | 'method'
  | 'scheme'
  | 'host'
  | 'path'
  | 'parameter'
  | 'cookie-in-jar'
  | 'cookie-not-sent'
  | 'cookie-absent'
  | 'cookie-twice'
  | 'same-site-context'
  | 'request-header'
  | 'failure'
  | 'cache'
  | 'attribute'
  | 'set-outcome'
  | 'new-session'
  | 'set-in-one-run'
  | 'set-twice'
  | 'status'
  | 'redirect-scheme'
  | 'redirect-host'
  | 'redirect-path'
  | 'redirect-parameter'
  | 'response-header';

/** One difference between the hops of a pair. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly weight: Weight;
  readonly part: 'request' | 'response';
  /** The cookie, header or parameter that it is about. Text of the page. */
  readonly name: string | undefined;
  /** What each run shows, as recorded; undefined: nothing of the kind. Text of the page. */
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly text: Phrase;
}

/** A host of one run that plays the part of another in the other run: staging and production. */
export interface HostPair {
  readonly a: string;
  readonly b: string;
}

export interface Comparison {
  readonly pairs: readonly HopPair[];
  /** The first difference that matters, and the place of its pair; undefined: none does. */
  readonly first: { readonly pair: number; readonly difference: Difference } | undefined;
  /** To be said before any difference: that the runs are of different sites, that both lost the session for the same cause. */
  readonly opening: readonly Phrase[];
  /** The first difference in a sentence, or that there is none. */
  readonly sentence: Phrase;
  readonly hosts: readonly HostPair[];
  /** Hops of each run that were compared, where a run has more; undefined: all were. */
  readonly cutAt: number | undefined;
}
