import type { ChainDiagnosis, Finding } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { inChain } from '../view/in-chain.ts';
import { t } from '../words.ts';
import { HopName } from './EvidenceList.tsx';
import { PhraseText } from './PhraseText.tsx';

/** What else was noticed on this chain, beside the headline. */
export function OtherFindings({
  chain,
  headline,
}: {
  readonly chain: ChainDiagnosis;
  readonly headline: Finding | undefined;
}) {
  const { actions, store } = usePanel();
  const several = (store.selection.entry.value?.chains.length ?? 0) > 1;
  const others = chain.findings.filter((finding) => finding !== headline);
  if (others.length === 0) return null;
  return (
    <section class="others" aria-labelledby="others-h">
      <h3 id="others-h">{t('otherFindings')}</h3>
      <ul>
        {others.map((finding, at) => (
          <li key={at}>
            <button type="button" class="ev-at" onClick={() => actions.goToHop(finding.chain, finding.hop)}>
              <HopName chain={finding.chain} hop={finding.hop} />
            </button>
            <span>
              <PhraseText phrase={several ? inChain(finding.explanation, finding.chain) : finding.explanation} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
