import type { ChainDiagnosis, Diagnosis, Trace } from '../../src/core/model.ts';
import { atOnce } from '../../src/report/in-steps.ts';
import { maskedChainsInSteps } from '../../src/report/redact/masked-chain.ts';
import { masker } from '../../src/report/redact/masker.ts';
import { redactDiagnosis } from '../../src/report/redact/redact-diagnosis.ts';
import { redactTrace } from '../../src/report/redact/redact-trace.ts';

/** A recording and its diagnosis, masked with one set of pseudonyms. */
export function redact(trace: Trace, diagnosis: Diagnosis, salt: string): { trace: Trace; diagnosis: Diagnosis } {
  const mask = masker(trace, salt);
  const masked = atOnce(redactTrace(trace, mask));
  return { trace: masked, diagnosis: atOnce(redactDiagnosis(diagnosis, masked, mask)) };
}

/** One chain as the masked report has it. */
export function maskedChain(trace: Trace, told: ChainDiagnosis, salt: string): ChainDiagnosis {
  return atOnce(maskedChainsInSteps(trace, [told], salt)).chains[0]!;
}
