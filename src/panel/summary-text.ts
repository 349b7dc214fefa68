import type { ChainDiagnosis, Evidence } from '../core/model.ts';
import { say } from '../core/words.ts';
import { headline, verdictWord } from './view/chain-summary.ts';
import { t } from './words.ts';

/** The verdict sentence and its evidence, as text to paste. Masks nothing: give what `redact` gave. */
export function summaryText(diagnosis: ChainDiagnosis): string {
  const finding = headline(diagnosis);
  const at = diagnosis.lostAt ?? finding?.hop;
  const title =
    at === undefined
      ? verdictWord(diagnosis.verdict)
      : `${verdictWord(diagnosis.verdict)} ${t('atHop', { n: at + 1 })}`;
  const cause = finding === undefined ? '' : ` (${finding.cause}, ${finding.confidence})`;
  return [
    `${title}${cause}`,
    say(finding?.explanation ?? diagnosis.sentence),
    '',
    ...(finding?.evidence ?? []).map(evidenceLine),
  ]
    .join('\n')
    .trim();
}

function evidenceLine(evidence: Evidence): string {
  const where = evidence.hop === undefined ? t('rule') : t('hop', { n: evidence.hop + 1 });
  const note = evidence.note === undefined ? '' : ` — ${say(evidence.note)}`;
  return `- ${where}: ${evidence.text}${note}`;
}
