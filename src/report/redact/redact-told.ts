import type { Chain, Diagnosis, Hop, Trace } from '../../core/model.ts';
import { atOnce, within } from '../in-steps.ts';
import { maskerInSteps } from './masker.ts';
import { redactDiagnosis } from './redact-diagnosis.ts';
import { redactTrace } from './redact-trace.ts';

/**
 * A diagnosis for outputs that show addresses, tracks and findings alone (text, annotations): masked, without headers, jars
 * and the verdicts on each cookie. What is secret anywhere in the trace is masked here. `salt`: random, new each time.
 */
export function redactTold(trace: Trace, diagnosis: Diagnosis, salt: string): Diagnosis {
  return atOnce(redactToldInSteps(trace, diagnosis, salt));
}

/** The same in steps. Yields how much is done, from 0 to 1. */
export function* redactToldInSteps(trace: Trace, diagnosis: Diagnosis, salt: string): Generator<number, Diagnosis> {
  const mask = yield* within(maskerInSteps(trace, salt), 0, 0.6);
  const bare = { ...trace, chains: trace.chains.map(withoutHeaders), jar: { ...trace.jar, baseline: [], changes: [] } };
  const told = { ...diagnosis, chains: diagnosis.chains.map((chain) => ({ ...chain, hops: [] })) };
  const masked = yield* within(redactTrace(bare, mask), 0.6, 0.8);
  return yield* within(redactDiagnosis(told, masked, mask), 0.8, 1);
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
