import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FrameworkCase } from './case.ts';
import type { ReportedFinding, ReportedFix } from './report.ts';
import { versionOf } from './versions.ts';

/** A row of the closing table. */
interface Row {
  readonly id: string;
  readonly software: string;
  readonly cause: string;
  readonly diagnosed: string;
  readonly setting: string;
  readonly healthy: boolean;
}

const rows = new Map<string, Row>();

/** Keeps what was seen of a case in the file that FRAMEWORKS_RESULTS names. */
export function record(
  example: FrameworkCase,
  seen:
    | { readonly diagnosed?: ReportedFinding | undefined; readonly fix?: ReportedFix | undefined }
    | { readonly healthy: true },
): void {
  const file = process.env['FRAMEWORKS_RESULTS'];
  if (file === undefined) return;
  const { cause, hypothesis } = example.expect;
  const before = rows.get(example.id) ?? {
    id: example.id,
    software: example.software.map((name) => `${name} ${versionOf(name)}`).join(', '),
    cause: hypothesis ?? cause,
    diagnosed: '-',
    setting: '-',
    healthy: false,
  };
  const finding = 'healthy' in seen ? undefined : seen.diagnosed;
  const fix = 'healthy' in seen ? undefined : seen.fix;
  rows.set(example.id, {
    ...before,
    ...('healthy' in seen && { healthy: true }),
    ...(finding && {
      diagnosed: `${finding.cause}${hypothesis ? ` (${finding.hypotheses[0]?.cause ?? '-'})` : ''}, ${finding.confidence}`,
    }),
    ...(fix && { setting: `${fix.framework} ${fix.setting || '(by hand)'}${fix.verified ? ', verified' : ''}` }),
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify([...rows.values()]));
}
