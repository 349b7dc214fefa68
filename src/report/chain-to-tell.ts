import type { ChainDiagnosis, ChainVerdictKind, Diagnosis } from '../core/model.ts';

const worstFirst: readonly ChainVerdictKind[] = ['lost', 'never-established', 'kept', 'not-applicable'];

/** The worst that happened to a session in the recording. */
export function overallVerdict(diagnosis: Diagnosis): ChainVerdictKind {
  return worstFirst.find((verdict) => diagnosis.chains.some((chain) => chain.verdict === verdict)) ?? 'not-applicable';
}

/** The chain that stands for the recording in one line: with the worst verdict, the headline's if it is one of these. */
export function chainToTell(diagnosis: Diagnosis): ChainDiagnosis | undefined {
  const verdict = overallVerdict(diagnosis);
  const worst = diagnosis.chains.filter((chain) => chain.verdict === verdict);
  return worst.find(({ chain }) => chain.id === diagnosis.findings[0]?.chain) ?? worst[0];
}
