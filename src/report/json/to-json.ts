import type { ChainVerdictKind, Diagnosis, Trace } from '../../core/model.ts';
import type { Har } from '../har/har.ts';
import type { EntrySessionTrace, LogSessionTrace, Redaction } from '../har/session-trace.ts';
import { type HarOptions, toHar } from '../har/to-har.ts';
import { overallVerdict } from '../chain-to-tell.ts';

/**
 * The diagnosis for programs: the words and the indices of the report (docs/report-format.md), without headers, jar and
 * timings. `entries` are the hops in the order in which they started; `chains` and `findings` point into it.
 */
export interface JsonReport {
  readonly version: LogSessionTrace['version'];
  readonly redaction: Redaction;
  readonly browser: { readonly name: string; readonly version: string };
  /** The worst of all chains. */
  readonly verdict: ChainVerdictKind;
  /** Cause of the headline finding; null when there is none. */
  readonly cause: string | null;
  readonly sessionCookies: LogSessionTrace['sessionCookies'];
  readonly chains: LogSessionTrace['chains'];
  readonly findings: LogSessionTrace['findings'];
  readonly entries: readonly JsonEntry[];
}

export interface JsonEntry extends Omit<EntrySessionTrace, 'recorded'> {
  readonly startedDateTime: string;
  readonly method: string;
  readonly url: string;
  /** 0: no response was received. */
  readonly status: number;
}

export function toJson(trace: Trace, diagnosis: Diagnosis, options: HarOptions): JsonReport {
  const { log }: Har = toHar(trace, diagnosis, options);
  const { version, redaction, sessionCookies, chains, findings, recording } = log._sessionTrace;
  return {
    version,
    redaction,
    browser: recording.browser,
    verdict: overallVerdict(diagnosis),
    cause: findings[0]?.cause ?? null,
    sessionCookies,
    chains,
    findings,
    entries: log.entries.map(({ startedDateTime, request, response, _sessionTrace: { recorded: _, ...told } }) => ({
      startedDateTime,
      method: request.method,
      url: request.url,
      status: response.status,
      ...told,
    })),
  };
}
