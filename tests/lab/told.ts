import { reasonCode } from '../../src/core/reasons/reason-code.ts';
import type { ChainKind, ChainVerdictKind, Diagnosis } from '../../src/core/model.ts';
import type { Place } from './scenario.ts';

/** What Session Trace said of a recording, in the terms of an expectation; from the core or from an exported report. */
export interface Told {
  readonly chains: readonly ToldChain[];
  readonly findings: readonly ToldFinding[];
  /** Names of the followed session cookies. */
  readonly cookies: readonly string[];
}

export interface ToldChain {
  readonly id: string;
  readonly kind: ChainKind;
  readonly verdict: ChainVerdictKind;
  readonly lostAt: Place | undefined;
  /** `via` of its first hop. */
  readonly cameBy: string | undefined;
}

export interface ToldFinding {
  readonly cause: string;
  readonly severity: string;
  readonly confidence: string;
  readonly chain: string;
  readonly place: Place | undefined;
  readonly cookie: string | undefined;
  readonly reasons: readonly string[];
  readonly hypotheses: readonly string[];
}

export function toldByDiagnosis(diagnosis: Diagnosis): Told {
  const placeOf = (chainId: string, hop: number | undefined): Place | undefined => {
    const url = diagnosis.chains.find(({ chain }) => chain.id === chainId)?.chain.hops[hop ?? -1]?.request.url;
    return hop === undefined || url === undefined ? undefined : { hop, url };
  };
  return {
    chains: diagnosis.chains.map(({ chain, verdict, lostAt }) => ({
      id: chain.id,
      kind: chain.kind,
      verdict,
      lostAt: placeOf(chain.id, lostAt),
      cameBy: chain.hops[0]?.via,
    })),
    findings: diagnosis.findings.map((finding) => ({
      cause: finding.cause,
      severity: finding.severity,
      confidence: finding.confidence,
      chain: finding.chain,
      place: placeOf(finding.chain, finding.hop),
      cookie: finding.cookie?.name,
      reasons: finding.reasons.map(reasonCode),
      hypotheses: finding.hypotheses.map(({ cause }) => cause),
    })),
    cookies: diagnosis.sessionCookies.map(({ name }) => name),
  };
}

/** The part of a report (version 1) that is read here. */
export interface Report {
  readonly log: {
    readonly entries: readonly ReportEntry[];
    readonly _sessionTrace: {
      readonly sessionCookies: readonly { readonly name: string }[];
      readonly chains: readonly {
        readonly id: string;
        readonly kind: ChainKind;
        readonly verdict: ChainVerdictKind;
        readonly entries: readonly number[];
        readonly lostAt: number | null;
      }[];
      readonly findings: readonly {
        readonly cause: string;
        readonly severity: string;
        readonly confidence: string;
        readonly chain: string;
        readonly entry: number | null;
        readonly cookie: { readonly name: string } | null;
        readonly reasons: readonly string[];
        readonly fixes: readonly { readonly verified: boolean; readonly detected: boolean }[];
        readonly hypotheses: readonly { readonly cause: string }[];
      }[];
    };
  };
}

export interface ReportEntry {
  readonly request: { readonly url: string; readonly method: string };
  readonly _sessionTrace: {
    readonly hop: number;
    readonly via: string;
    readonly cookies: readonly {
      readonly name: string;
      readonly domain: string;
      readonly path: string;
      readonly hostOnly: boolean;
      readonly outcome: 'sent' | 'not-sent';
      readonly reasons: readonly string[];
      readonly explained: boolean;
    }[];
    readonly setCookies: readonly {
      readonly name: string;
      readonly outcome: 'stored' | 'rejected' | 'deleted';
      readonly reasons: readonly string[];
      readonly explained: boolean;
    }[];
  };
}

export function toldByReport({ log }: Report): Told {
  const placeOf = (entry: number | null): Place | undefined => {
    const found = log.entries[entry ?? -1];
    return found && { hop: found._sessionTrace.hop, url: found.request.url };
  };
  const { chains, findings, sessionCookies } = log._sessionTrace;
  return {
    chains: chains.map(({ id, kind, verdict, lostAt, entries }) => ({
      id,
      kind,
      verdict,
      lostAt: placeOf(lostAt),
      cameBy: log.entries[entries[0] ?? -1]?._sessionTrace.via,
    })),
    findings: findings.map((finding) => ({
      cause: finding.cause,
      severity: finding.severity,
      confidence: finding.confidence,
      chain: finding.chain,
      place: placeOf(finding.entry),
      cookie: finding.cookie?.name,
      reasons: finding.reasons,
      hypotheses: finding.hypotheses.map(({ cause }) => cause),
    })),
    cookies: sessionCookies.map(({ name }) => name),
  };
}
