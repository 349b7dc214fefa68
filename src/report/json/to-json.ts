import type { ChainVerdictKind, Diagnosis, Trace } from '../../core/model.ts';
import { type InTurn, mapped, whole } from '../har/in-turn.ts';
import type { LazyLogSessionTrace } from '../har/lazy-har.ts';
import type { EntrySessionTrace, LogSessionTrace, Redaction } from '../har/session-trace.ts';
import { atOnce } from '../in-steps.ts';
import { harInSteps, type HarOptions } from '../har/to-har.ts';
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
  return whole(atOnce(jsonInSteps(trace, diagnosis, options)));
}

/** A `JsonReport` whose long lists are made when they are written. */
export type LazyJsonReport = Omit<JsonReport, 'sessionCookies' | 'chains' | 'findings' | 'entries'> &
  Pick<LazyLogSessionTrace, 'sessionCookies' | 'chains' | 'findings'> & { readonly entries: InTurn<JsonEntry> };

/** The same in steps, as `harInSteps`. */
export function* jsonInSteps(
  trace: Trace,
  diagnosis: Diagnosis,
  options: HarOptions,
): Generator<number, LazyJsonReport> {
  const { log } = yield* harInSteps(trace, diagnosis, options);
  const { version, redaction, sessionCookies, chains, findings, recording } = log._sessionTrace;
  // as the report lists them
  const [first] = findings.items();
  return {
    version,
    redaction,
    browser: recording.browser,
    verdict: overallVerdict(diagnosis),
    cause: first?.cause ?? null,
    sessionCookies,
    chains,
    findings,
    entries: mapped(log.entries, ({ startedDateTime, request, response, _sessionTrace: { recorded: _, ...told } }) => ({
      startedDateTime,
      method: request.method,
      url: request.url,
      status: response.status,
      ...told,
    })),
  };
}
