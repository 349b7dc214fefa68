import { useComputed } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { ChainDiagnosis, Finding } from '../../core/model.ts';
import type { Phrase } from '../../core/words.ts';
import { hasPage } from '../cause-page.ts';
import { shownVerdict } from '../store/while-open.ts';
import { usePanel } from '../use-panel.ts';
import { headline, verdictWord } from '../view/chain-summary.ts';
import { faultHop } from '../view/bands.ts';
import { hopNumber } from '../view/hop-name.ts';
import { inChain } from '../view/in-chain.ts';
import { t, w, withKey, type Word } from '../words.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { FixSection } from './FixSection.tsx';
import { VerdictGlyph } from './Glyph.tsx';
import { Hypotheses } from './Hypotheses.tsx';
import { PhraseText } from './PhraseText.tsx';
import { MoreBelow } from './MoreBelow.tsx';
import { OtherFindings } from './OtherFindings.tsx';
import { Story } from './Story.tsx';
import { ToolButton } from './ToolButton.tsx';

const classes = { lost: 'lost', kept: 'kept', 'never-established': 'never', 'not-applicable': 'none' } as const;

/** Kept or lost, at which hop, why, and what fixes it. */
export function VerdictCard() {
  const { store } = usePanel();
  const chain = store.selection.chain.value;
  const recording = useComputed(() => store.trace.value?.startedAt).value;
  if (chain === undefined) return null;
  // Another chain, or one of another file, is another card: unscrolled and folded as at first.
  return <Card key={`${recording} ${chain.chain.id}`} chain={chain} />;
}

function Card({ chain }: { readonly chain: ChainDiagnosis }) {
  const { store } = usePanel();
  const card = useRef<HTMLElement>(null);
  const finding = headline(chain);
  const several = useComputed(() => (store.selection.entry.value?.chains.length ?? 0) > 1).value;
  const sentence = sentenceOf(chain, finding);
  const folded = store.view.verdictFolded.value;
  return (
    <article ref={card} class={`verdict ${classes[chain.verdict]}`} aria-labelledby="verdict-h">
      <Meta chain={chain} finding={finding} />
      <h2 id="verdict-h" tabIndex={-1}>
        <PhraseText phrase={several ? inChain(sentence, chain.chain.id) : sentence} />
      </h2>
      {!folded && shownVerdict(chain) === 'not-applicable' && finding === undefined && <ChooseOne />}
      {!folded && finding !== undefined && (
        <>
          <EvidenceList evidence={finding.evidence} />
          <Story steps={finding.story} />
          <Hypotheses finding={finding} />
          <FixSection chain={chain} finding={finding} />
        </>
      )}
      {!folded && <OtherFindings chain={chain} headline={finding} />}
      <MoreBelow card={card} />
    </article>
  );
}

function sentenceOf(chain: ChainDiagnosis, finding: Finding | undefined): Phrase {
  if (shownVerdict(chain) === 'pending') return w('pendingSentence', { n: chain.chain.hops.length });
  return finding?.explanation ?? chain.sentence;
}

function Meta({ chain, finding }: { readonly chain: ChainDiagnosis; readonly finding: Finding | undefined }) {
  const { store, actions } = usePanel();
  const { view, selection } = store;
  const at = faultHop(chain);
  const several = (selection.entry.value?.chains.length ?? 0) > 1;
  const confidence = confidenceOf(chain, finding);
  const [isTold, setTold] = useState(false);
  return (
    <header class="v-meta">
      <VerdictGlyph verdict={shownVerdict(chain)} />
      <span class="v-kind">
        {verdictWord(shownVerdict(chain))}{' '}
        {at !== undefined && (
          <span class="dim">{t('atHop', { n: hopNumber({ chain: chain.chain.id, hop: at }, several) })}</span>
        )}
      </span>
      <span class="grow" />
      {confidence !== undefined && (
        <button
          type="button"
          class="sure"
          title={t(confidence.tip)}
          aria-expanded={isTold}
          aria-controls="sure-told"
          onClick={() => setTold(!isTold)}
        >
          {t(confidence.word)}
        </button>
      )}
      {finding !== undefined && hasPage(`causes/${finding.cause}`) && (
        <button
          type="button"
          class="rule"
          title={`${finding.cause}: ${t('openPage')}`}
          onClick={() => view.openPage(`causes/${finding.cause}`)}
        >
          {finding.cause}
        </button>
      )}
      <span class="v-tools">
        <ToolButton
          icon="copy"
          class="sm v-copy"
          label={t('copyVerdict')}
          title={withKey('copyVerdict', 'M')}
          onClick={actions.copyMarkdown}
        />
        <ToolButton
          icon={view.verdictFolded.value ? 'down' : 'up'}
          class="sm"
          label={t(view.verdictFolded.value ? 'expand' : 'collapse')}
          title={withKey(view.verdictFolded.value ? 'expand' : 'collapse', 'V')}
          expanded={!view.verdictFolded.value}
          onClick={() => (view.verdictFolded.value = !view.verdictFolded.value)}
        />
      </span>
      {confidence !== undefined && (
        <p id="sure-told" class="sure-told" hidden={!isTold}>
          {t(confidence.tip)}
        </p>
      )}
    </header>
  );
}

function confidenceOf(
  chain: ChainDiagnosis,
  finding: Finding | undefined,
): { readonly word: Word; readonly tip: Word } | undefined {
  if (finding === undefined) return chain.verdict === 'kept' ? { word: 'observed', tip: 'observedTip' } : undefined;
  if (finding.hypotheses.length > 0) return { word: 'causeUncertain', tip: 'uncertainTip' };
  switch (finding.confidence) {
    case 'certain':
      return { word: 'causeCertain', tip: 'certainTip' };
    case 'likely':
      return { word: 'causeLikely', tip: 'likelyTip' };
    case 'possible':
      return { word: 'causePossible', tip: 'possibleTip' };
  }
}

function ChooseOne() {
  const { view } = usePanel().store;
  return (
    <p>
      {t('otherCookie')}{' '}
      <button type="button" class="lnk" onClick={() => (view.menu.value = 'cookie')}>
        {t('chooseOne')}
      </button>
    </p>
  );
}
