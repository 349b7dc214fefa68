import type { Diagnosis, Trace } from '../../core/model.ts';
import { profileFor } from '../../core/profile.ts';
import { masker } from '../redact/masker.ts';
import { redactDiagnosis } from '../redact/redact-diagnosis.ts';
import { redactTrace } from '../redact/redact-trace.ts';
import { toEntry } from './entry.ts';
import { entryOrder } from './entry-order.ts';
import type { Har } from './har.ts';
import { toLogSessionTrace } from './log-session-trace.ts';
import { toPages } from './pages.ts';
import type { Redaction } from './session-trace.ts';

export interface HarOptions {
  /** `values` masks what is secret and is the default everywhere; `none` only after the user was asked. */
  readonly redaction: Redaction;
  /** Random, new for every report. Without it pseudonyms could be compared between reports. */
  readonly salt: string;
  /** Of this program. */
  readonly version: string;
}

/**
 * A recording and its diagnosis as HAR 1.2 in report format 1. Entries in the order in which the requests started; one
 * per hop. Pure: same input, same file.
 */
export function toHar(trace: Trace, diagnosis: Diagnosis, options: HarOptions): Har {
  const redacted = redact(trace, diagnosis, options);
  const order = entryOrder(redacted.trace);
  const { pages, pageOf } = toPages(redacted.trace);
  const profile = profileFor(trace.browser);
  const told = new Map(redacted.diagnosis.chains.map((chain) => [chain.chain.id, chain]));
  return {
    log: {
      version: '1.2',
      creator: { name: 'Session Trace', version: options.version },
      browser: { ...redacted.trace.browser },
      pages,
      entries: order.places.map(({ chain, hop }) =>
        toEntry(chain, hop, told.get(chain.id)?.hops[hop.index], pageOf(chain.id), profile),
      ),
      _sessionTrace: toLogSessionTrace(redacted.trace, redacted.diagnosis, order, options.redaction),
    },
  };
}

/** Both, masked with one set of pseudonyms unless the options say otherwise. */
export function redact(
  trace: Trace,
  diagnosis: Diagnosis,
  options: Pick<HarOptions, 'redaction' | 'salt'>,
): { readonly trace: Trace; readonly diagnosis: Diagnosis } {
  if (options.redaction === 'none') return { trace, diagnosis };
  const mask = masker(trace, options.salt);
  const masked = redactTrace(trace, mask);
  return { trace: masked, diagnosis: redactDiagnosis(diagnosis, masked, mask) };
}
