import type { ChainDiagnosis, Trace } from '../../core/model.ts';
import { masker } from './masker.ts';
import { redactDiagnosis } from './redact-diagnosis.ts';
import { redactTrace } from './redact-trace.ts';

/**
 * One chain of a trace, masked as in the whole report: what is secret anywhere in the trace is masked here. `salt`: random,
 * new each time.
 */
export function maskedChain(trace: Trace, told: ChainDiagnosis, salt: string): ChainDiagnosis {
  const mask = masker(trace, salt);
  const alone: Trace = { ...trace, chains: [told.chain], jar: { ...trace.jar, baseline: [], changes: [] }, gaps: [] };
  const masked = redactTrace(alone, mask);
  const [chain = told] = redactDiagnosis({ sessionCookies: [], chains: [told], findings: [] }, masked, mask).chains;
  return chain;
}
