import type { ChainDiagnosis, Trace } from '../../core/model.ts';
import { within } from '../in-steps.ts';
import { maskerInSteps } from './masker.ts';
import { redactDiagnosis } from './redact-diagnosis.ts';
import { redactTrace } from './redact-trace.ts';

/** Chains as the masked report has them, and the browser, of which a file can say anything. */
export interface MaskedChains extends Pick<Trace, 'browser'> {
  readonly chains: readonly ChainDiagnosis[];
}

/**
 * Some chains of a trace, masked as in the whole report: what is secret anywhere in the trace, or in a chain that has left it
 * meanwhile, is masked here. `salt`: random, new each time. Yields how much is done, from 0 to 1.
 */
export function* maskedChainsInSteps(
  trace: Trace,
  chains: readonly ChainDiagnosis[],
  salt: string,
): Generator<number, MaskedChains> {
  const here = new Set(trace.chains);
  const gone = chains.map(({ chain }) => chain).filter((chain) => !here.has(chain));
  const known = gone.length === 0 ? trace : { ...trace, chains: [...trace.chains, ...gone] };
  const mask = yield* within(maskerInSteps(known, salt), 0, shareOfMasker);
  const alone: Trace = {
    ...trace,
    chains: chains.map(({ chain }) => chain),
    jar: { ...trace.jar, baseline: [], changes: [] },
    gaps: [],
  };
  const masked = yield* within(redactTrace(alone, mask), shareOfMasker, 1);
  const told = yield* within(redactDiagnosis({ sessionCookies: [], chains, findings: [] }, masked, mask), 1, 1);
  return { chains: told.chains, browser: masked.browser };
}

const shareOfMasker = 0.9;
