import type { ChainDiagnosis, Evidence } from '../core/model.ts';
import { say } from '../core/words.ts';
import { hopOf } from '../report/hop-of.ts';
import { headline, verdictWords } from './view/chain-summary.ts';
import { inEnglish } from './words.ts';

/**
 * The verdict sentence and its evidence, as text to paste, in English, since it is shared. Masks nothing: give what
 * `maskedChainsInSteps` gave.
 */
export function summaryText(diagnosis: ChainDiagnosis): string {
  const finding = headline(diagnosis);
  const at = diagnosis.lostAt ?? finding?.hop;
  const verdict = inEnglish(verdictWords[diagnosis.verdict]);
  const title = at === undefined ? verdict : `${verdict} ${inEnglish('atHop', { n: at + 1 })}`;
  const cause = finding === undefined ? '' : ` (${finding.cause}, ${finding.confidence})`;
  return [
    `${title}${cause}`,
    say(finding?.explanation ?? diagnosis.sentence),
    '',
    ...(finding?.evidence ?? []).map((one) => evidenceLine(one, diagnosis.chain.id)),
  ]
    .join('\n')
    .trim();
}

function evidenceLine(evidence: Evidence, told: string): string {
  const where = hopOf(evidence, told) ?? inEnglish('rule');
  const note = evidence.note === undefined ? '' : ` — ${say(evidence.note)}`;
  return `- ${where}: ${evidence.text}${note}`;
}
