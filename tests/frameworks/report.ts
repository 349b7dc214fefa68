import type { ChainVerdictKind, Severity } from '../../src/core/model.ts';

/** The part of an exported report (version 1) that these tests read. */
export interface Report {
  readonly log: {
    readonly _sessionTrace: {
      readonly chains: readonly { readonly verdict: ChainVerdictKind }[];
      readonly findings: readonly ReportedFinding[];
    };
  };
}

export interface ReportedFinding {
  readonly cause: string;
  readonly severity: Severity;
  readonly confidence: string;
  readonly cookie: { readonly name: string } | null;
  readonly hypotheses: readonly { readonly cause: string }[];
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly framework: string;
  readonly setting: string;
  readonly text: string;
  readonly code: string | null;
  readonly verified: boolean;
  readonly detected: boolean;
}
