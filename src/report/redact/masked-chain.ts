import type { ChainDiagnosis, Trace } from '../../core/model.ts';
import { atOnce, within } from '../in-steps.ts';
import { maskerInSteps } from './masker.ts';
import { redactDiagnosis } from './redact-diagnosis.ts';
import { redactTrace } from './redact-trace.ts';

/**
 * One chain of a trace, masked as in the whole report: what is secret anywhere in the trace is masked here. `salt`: random,
 * new each time.
 */
export function maskedChain(trace: Trace, told: ChainDiagnosis, salt: string): ChainDiagnosis {
  return atOnce(maskedChainsInSteps(trace, [told], salt))[0] ?? told;
}

/** The same for some chains, in steps. Yields how much is done, from 0 to 1. */
export function* maskedChainsInSteps(
  trace: Trace,
  chains: readonly ChainDiagnosis[],
  salt: string,
): Generator<number, readonly ChainDiagnosis[]> {
  const mask = yield* within(maskerInSteps(trace, salt), 0, shareOfMasker);
  const alone: Trace = {
    ...trace,
    chains: chains.map(({ chain }) => chain),
    jar: { ...trace.jar, baseline: [], changes: [] },
    gaps: [],
  };
  const masked = yield* within(redactTrace(alone, mask), shareOfMasker, 1);
  return (yield* within(redactDiagnosis({ sessionCookies: [], chains, findings: [] }, masked, mask), 1, 1)).chains;
}

const shareOfMasker = 0.9;
