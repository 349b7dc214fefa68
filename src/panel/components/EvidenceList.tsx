import type { Evidence, EvidencePart } from '../../core/model.ts';
import { evidenceParts, inWords } from '../view/evidence-text.ts';
import { hopName } from '../view/hop-name.ts';
import { usePanel } from '../use-panel.ts';
import { t, type Word } from '../words.ts';
import { Icon, type IconName } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { PhraseText } from './PhraseText.tsx';

const parts: Readonly<Record<EvidencePart, { readonly icon: IconName; readonly word: Word }>> = {
  url: { icon: 'out', word: 'partRequest' },
  'request-header': { icon: 'out', word: 'partRequest' },
  'response-header': { icon: 'in', word: 'partResponse' },
  jar: { icon: 'key', word: 'partJar' },
  timing: { icon: 'meta', word: 'partTiming' },
  navigation: { icon: 'redir', word: 'partNavigation' },
  rule: { icon: 'book', word: 'rule' },
};

/** What proves the verdict: hop, direction, the header as recorded with the decisive part marked. A click shows it in the details. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ol class="evidence" aria-label={t('evidence')}>
      {evidence.map((item, at) => (
        <EvidenceItem key={at} evidence={item} />
      ))}
    </ol>
  );
}

function EvidenceItem({ evidence }: { readonly evidence: Evidence }) {
  const { actions } = usePanel();
  const { icon, word } = parts[evidence.part];
  return (
    <li>
      {evidence.hop === undefined ? (
        <span class="ev-at rule-at">
          <Icon name={icon} />
          {t('rule')}
        </span>
      ) : (
        <button type="button" class="ev-at" title={t('evidenceTip')} onClick={() => actions.showEvidence(evidence)}>
          <HopName chain={evidence.chain} hop={evidence.hop} /> <Icon name={icon} />
          <span class="sr">{t(word)}</span>
        </button>
      )}
      <span class="ev-dir" aria-hidden={evidence.hop !== undefined}>
        {evidence.hop === undefined ? '' : t(word)}
      </span>
      <EvidenceText evidence={evidence} />
    </li>
  );
}

/** `hop 2`; `hop 2 in c3` where several chains are on screen, or the verdict is about another one. */
export function HopName({ chain, hop }: { readonly chain: string; readonly hop: number }) {
  return <>{useHopName()(chain, hop)}</>;
}

/** The same, for a sentence. */
export function useHopName(): (chain: string, hop: number) => string {
  const { selection } = usePanel().store;
  const told = selection.chain.value?.chain.id;
  const several = (selection.entry.value?.chains.length ?? 0) > 1;
  return (chain, hop) => hopName({ chain, hop }, several || told !== chain);
}

function EvidenceText({ evidence: told }: { readonly evidence: Evidence }) {
  const evidence = inWords(told);
  const full = evidenceParts(evidence, false);
  const brief = evidenceParts(evidence, true);
  return (
    <>
      {[full, brief].map((text, at) => (
        <span key={at} class={at === 0 ? 'ev-txt' : 'ev-txt ev-short'} aria-hidden={at === 1}>
          <span class="ev-line">
            {text.head !== '' && <code class="ev-head">{text.head}</code>}
            {text.before !== '' && (
              <code>
                <PageText text={text.before} max={2048} title={evidence.text} />
              </code>
            )}
            {text.mark !== '' && (
              <mark>
                <PageText text={text.mark} />
              </mark>
            )}
            {text.after !== '' && (
              <code class={at === 1 && text.after.endsWith('=…') ? 'ev-twin' : undefined}>
                <PageText text={text.after} max={2048} />
              </code>
            )}
          </span>
          {evidence.note !== undefined && (
            <span>
              {' — '}
              <PhraseText phrase={evidence.note} />
            </span>
          )}
        </span>
      ))}
    </>
  );
}
