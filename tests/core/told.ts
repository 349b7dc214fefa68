import { diagnose } from '../../src/core/diagnose.ts';
import type { DiagnoseOptions } from '../../src/core/diagnose.ts';
import type { ChainVerdictKind, Diagnosis, Finding } from '../../src/core/model.ts';
import { chain } from '../chain.ts';

/** What the core says of a script, in the words that tests assert: ids, hops, evidence. */
export interface Told {
  readonly diagnosis: Diagnosis;
  /** Per chain. */
  readonly verdicts: readonly ChainVerdictKind[];
  /** `c2#1` of every lost chain. */
  readonly lostAt: readonly string[];
  /** `error certain cookie-path-mismatch c2#1`, as sorted. */
  readonly findings: readonly string[];
  /** Cause of the headline, if it is an error or a warning. */
  readonly headline: string | undefined;
  readonly first: Finding | undefined;
  /** The marked pieces of the first finding's evidence. */
  readonly marks: readonly string[];
  /** `express-session cookie.path` of the fixes that the replay proved. */
  readonly proven: readonly string[];
}

export function told(script: string, options: DiagnoseOptions = {}): Told {
  const diagnosis = diagnose(chain(script), options);
  const [first] = diagnosis.findings;
  return {
    diagnosis,
    verdicts: diagnosis.chains.map(({ verdict }) => verdict),
    lostAt: diagnosis.chains.flatMap(({ chain: { id }, lostAt }) => (lostAt === undefined ? [] : [`${id}#${lostAt}`])),
    findings: diagnosis.findings.map(
      (finding) => `${finding.severity} ${finding.confidence} ${finding.cause} ${finding.chain}#${finding.hop}`,
    ),
    headline: first?.severity === 'info' ? undefined : first?.cause,
    first,
    marks: first?.evidence.flatMap(({ mark }) => mark ?? []) ?? [],
    proven:
      first?.fixes
        .filter(({ verified }) => verified)
        .map(({ framework, setting }) => `${framework} ${setting}`.trim()) ?? [],
  };
}
