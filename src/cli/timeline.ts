import type { ChainDiagnosis, Diagnosis, Finding, Hop, Track } from '../core/model.ts';
import { reasonCode } from '../core/reasons/reason-code.ts';
import { say } from '../core/words.ts';

/** Chains with something to tell, as lines of text. What a file holds is made safe for a terminal. */
export function timeline(diagnosis: Diagnosis): string {
  const chains = diagnosis.chains.filter(({ verdict }) => verdict !== 'not-applicable');
  if (chains.length === 0) return 'No session cookie was found to follow.';
  return chains.map((chain) => chainText(chain, diagnosis.findings)).join('\n\n');
}

/** One line for a file: `✕ lost at hop 2 https://app.test/dashboard  cookie-path-mismatch`. */
export function headline(diagnosis: Diagnosis): string {
  const lost = diagnosis.chains.find(({ verdict }) => verdict === 'lost');
  if (lost?.lostAt !== undefined) {
    const url = lost.chain.hops[lost.lostAt]?.request.url ?? '';
    return safe(`✕ lost at hop ${lost.lostAt + 1} ${url}  ${diagnosis.findings[0]?.cause ?? 'unexplained'}`);
  }
  const never = diagnosis.chains.some(({ verdict }) => verdict === 'never-established');
  if (never) return safe(`○ no session was established  ${diagnosis.findings[0]?.cause ?? ''}`).trimEnd();
  return diagnosis.chains.some(({ verdict }) => verdict === 'kept') ? '✓ session kept' : '· no session to follow';
}

function chainText(told: ChainDiagnosis, findings: readonly Finding[]): string {
  const mine = findings.filter(({ chain }) => chain === told.chain.id);
  const track = told.tracks[0];
  const hops = told.chain.hops.map((hop, index) => hopText(hop, index, told, track));
  return [`${marks[told.verdict]} ${safe(say(told.sentence))}`, ...hops, ...mine.flatMap(findingText)].join('\n');
}

const marks: Readonly<Record<ChainDiagnosis['verdict'], string>> = {
  kept: '✓',
  lost: '✕',
  'never-established': '○',
  'not-applicable': '·',
};

function hopText(hop: Hop, index: number, told: ChainDiagnosis, track: Track | undefined): string {
  const step = track?.steps[index];
  const cookie =
    step === undefined || step.request === 'other-site'
      ? ''
      : `  ${track?.cookie.name ?? ''} ${[
          step.request.replace('-', ' '),
          ...(step.response === 'none' || step.response === 'unchanged' ? [] : [step.response]),
          ...step.reasons.map(reasonCode),
        ].join(', ')}`;
  const status = hop.response === undefined ? '–' : String(hop.response.status);
  const here = index === told.lostAt ? '✕' : ' ';
  return safe(
    `  ${here} ${String(index + 1).padStart(2)}  ${status.padEnd(3)}  ${hop.request.method} ${hop.request.url}${cookie}`,
  );
}

function findingText(finding: Finding): string[] {
  return [
    `  ${finding.severity} ${finding.cause} (${finding.confidence}): ${say(finding.explanation)}`,
    ...finding.evidence.map(({ hop, text }) => `      ${hop === undefined ? 'rule' : `hop ${hop + 1}`}: ${text}`),
    ...finding.hypotheses.map((one) => `      perhaps ${one.cause} (${one.confidence}): ${say(one.nextTest)}`),
    ...finding.fixes
      .filter((fix, index) => fix.detected || index === 0)
      .map((fix) => `      fix${fix.verified ? ' (verified)' : ''}: ${say(fix.text)}`),
    ...(finding.nextTest === undefined ? [] : [`      next test: ${say(finding.nextTest)}`]),
  ].map(safe);
}

/** Control characters could move the cursor or recolour the terminal; overlong values would hide the rest. */
export function safe(line: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  const visible = line.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return visible.length <= 600 ? visible : `${visible.slice(0, 600)}…`;
}
