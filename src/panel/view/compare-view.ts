import type { Comparison, Difference, HopPair, Weight } from '../../core/compare/difference.ts';
import type { ChainDiagnosis } from '../../core/model.ts';
import type { PickedRun } from '../store/create-comparison.ts';
import { stopsOfRun } from './chain-summary.ts';
import { chainEntry, tellingChain } from '../store/entries.ts';

/** The chain of a run that its verdict is told by. */
export function tellingRun({ run }: PickedRun): ChainDiagnosis | undefined {
  const [first] = run;
  if (first === undefined) return undefined;
  return tellingChain({ ...chainEntry(first), kind: 'flow', chains: run });
}

/** From where to where a run went, all its chains, each host with what is its own: `app.test/login → /dashboard`. */
export function runWay({ run }: PickedRun): string {
  return stopsOfRun(run)
    .map(({ host, path }) => `${host}${path}`)
    .join(' → ');
}

/** When the first of its chains began, in milliseconds since 1970. */
export function runStart({ run }: PickedRun): number {
  return run[0]?.chain.hops[0]?.times.start ?? 0;
}

/** One line of the comparing view. */
export interface PairRow {
  readonly pair: HopPair;
  /** The weightiest of its differences; undefined: alike but for noise. */
  readonly weight: Exclude<Weight, 'noise'> | undefined;
  /** In their order, noise only if asked for. */
  readonly shown: readonly Difference[];
  /** The difference that the sentence on top tells. */
  readonly first: Difference | undefined;
}

export function pairRows({ pairs, first }: Comparison, withNoise: boolean): readonly PairRow[] {
  return pairs.map((pair, at) => {
    const { differences } = pair;
    const has = (weight: Weight) => differences.some((one) => one.weight === weight);
    return {
      pair,
      weight: has('session') ? 'session' : has('notable') ? 'notable' : undefined,
      shown: differences.filter(({ weight }) => withNoise || weight !== 'noise'),
      first: first?.pair === at ? first.difference : undefined,
    };
  });
}

export function noiseIn({ pairs }: Comparison): number {
  return pairs.reduce((sum, { differences }) => sum + differences.filter(({ weight }) => weight === 'noise').length, 0);
}
