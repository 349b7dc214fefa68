import type { ChainDiagnosis } from '../../core/model.ts';

/** What became of the session in a recording; `kept` also where nothing tells of a loss. */
export type RecordedVerdict = 'lost' | 'never' | 'kept';

/** The worst of the chains that belong together. */
export function recordedVerdict(chains: readonly Pick<ChainDiagnosis, 'verdict'>[]): RecordedVerdict {
  const verdicts = chains.map(({ verdict }) => verdict);
  if (verdicts.includes('lost')) return 'lost';
  return verdicts.includes('never-established') ? 'never' : 'kept';
}
