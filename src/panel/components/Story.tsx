import type { StoryStep } from '../../core/model.ts';
import { usePanel } from '../use-panel.ts';
import { t } from '../words.ts';
import { HopName } from './EvidenceList.tsx';
import { PhraseText } from './PhraseText.tsx';

/** The events that led to the loss, in order; folded, since the sentence and the evidence come first. */
export function Story({ steps }: { readonly steps: readonly StoryStep[] }) {
  const { actions } = usePanel();
  if (steps.length === 0) return null;
  return (
    <details class="story">
      <summary>{t('story')}</summary>
      <ol>
        {steps.map((step, at) => (
          <li key={at}>
            <button type="button" class="ev-at" onClick={() => actions.goToHop(step.chain, step.hop)}>
              <HopName chain={step.chain} hop={step.hop} />
            </button>
            <span>
              <PhraseText phrase={step.text} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
