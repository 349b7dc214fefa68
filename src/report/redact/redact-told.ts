import type { Chain, Diagnosis, Hop, Trace } from '../../core/model.ts';
import { masker } from './masker.ts';
import { redactDiagnosis } from './redact-diagnosis.ts';
import { redactTrace } from './redact-trace.ts';

/**
 * A diagnosis for outputs that show addresses, tracks and findings alone (text, annotations): masked, without headers, jars
 * and the verdicts on each cookie. What is secret anywhere in the trace is masked here. `salt`: random, new each time.
 */
export function redactTold(trace: Trace, diagnosis: Diagnosis, salt: string): Diagnosis {
  const mask = masker(trace, salt);
  const bare = { ...trace, chains: trace.chains.map(withoutHeaders), jar: { ...trace.jar, baseline: [], changes: [] } };
  const told = { ...diagnosis, chains: diagnosis.chains.map((chain) => ({ ...chain, hops: [] })) };
  return redactDiagnosis(told, redactTrace(bare, mask), mask);
}

function withoutHeaders(chain: Chain): Chain {
  return {
    ...chain,
    hops: chain.hops.map((hop): Hop => {
      const { request, response, context } = hop;
      return {
        ...hop,
        request: { ...request, headers: undefined },
        response: response === undefined ? undefined : { ...response, headers: [], redirectUrl: undefined },
        context: { ...context, initiator: undefined, documentUrl: undefined, topLevelUrl: undefined, ancestors: [] },
      };
    }),
  };
}
